/**
 * Writes the structure of a document while the PDF maker draws it. The maker tells after each thing that it drew; so
 * before each of them is drawn, what it belongs to is opened. All that belongs to nothing is an artifact: rules, bars,
 * the foot of a page, and the heads of a table where they are drawn again on a next page.
 */
import { FOOT, type Structure, type Tag } from './structure';

/** What is used of the PDF that is being made. */
export interface TaggedDocument {
  addPage: (options?: object) => TaggedDocument;
  addNamedDestination: (name: string, ...place: unknown[]) => void;
  markContent: (tag: 'Artifact', options: object) => void;
  markStructureContent: (tag: string) => object;
  struct: (tag: string, options: object) => StructureElement;
  addStructure: (element: StructureElement) => void;
  outline: Outline;
  /** By the maker, once the layout is done. */
  _pdfMakePages?: { items: Drawn[] }[];
}
interface StructureElement {
  add: (child: object) => void;
  end: () => void;
}
interface Outline {
  addItem: (title: string, options?: object) => Outline;
}
interface Drawn {
  type: string;
  /** A text has its node; a line or a shape that is part of a figure, the id of that figure. */
  item: { _node?: { id?: string }; figure?: string };
}

export class Tagger {
  readonly #structure: Structure;
  readonly #contents = new Map<Tag, { page: number; marked: object[] }>();
  #document: TaggedDocument | null = null;
  #page = -1;
  #at = 0;
  /** What the line before belongs to: a next line of the same text, also on a next page, has no id. */
  #current: Tag | null = null;
  /** What is being marked; undefined at the start of a page. Null: an artifact. */
  #open: Tag | null | undefined;
  /** The lines at the foot of a page come last. */
  #atFoot = false;
  #chapter: Outline | null = null;

  constructor(structure: Structure) {
    this.#structure = structure;
  }

  /** Once the maker has its document, and before it draws. */
  attach(document: TaggedDocument): void {
    if (this.#document) return;
    this.#document = document;
    const { addPage } = document;
    document.addPage = (options) => {
      const made = addPage.call(document, options);
      if (document._pdfMakePages) this.#beginPage();
      return made;
    };
    // Ids bind texts to their parts, and are no places to go to.
    document.addNamedDestination = () => undefined;
  }

  /** Something was drawn. */
  next(): void {
    this.#at += 1;
    this.#begin();
  }

  /** Everything was drawn: writes the tree, in reading order. */
  end(): void {
    const document = this.#document;
    if (!document) return;
    const build = (tag: Tag): StructureElement => {
      const { scope, alt, title } = tag;
      const options = { ...(scope && { scope }), ...(alt && { alt }), ...(title && { title }) };
      const element = document.struct(tag.role, options);
      for (const content of this.#contents.get(tag)?.marked ?? []) element.add(content);
      for (const child of tag.children) element.add(build(child));
      return element;
    };
    const root = build(this.#structure.root);
    document.addStructure(root);
    root.end();
  }

  #beginPage(): void {
    this.#page += 1;
    this.#at = 0;
    this.#atFoot = false;
    this.#open = undefined;
    this.#begin();
  }

  #begin(): void {
    const document = this.#document;
    if (!document) return;
    const drawn = document._pdfMakePages?.[this.#page]?.items[this.#at];
    const tag = drawn ? this.#tagOf(drawn) : null;
    // What belongs to the same goes on in one mark: a code is thousands of shapes.
    if (tag === this.#open) return;
    this.#open = tag;
    if (!tag) {
      document.markContent('Artifact', { type: drawn ? 'Layout' : 'Pagination' });
      return;
    }
    const known = this.#contents.get(tag);
    if (!known) this.#bookmark(tag, document);
    const marked = known?.marked ?? [];
    marked.push(document.markStructureContent(tag.role));
    this.#contents.set(tag, { page: known?.page ?? this.#page, marked });
  }

  #tagOf({ type, item }: Drawn): Tag | null {
    if (item.figure !== undefined) return this.#structure.byId.get(item.figure) ?? null;
    if (type !== 'line') return null;
    const id = item._node?.id;
    if (id?.startsWith(FOOT)) this.#atFoot = true;
    if (this.#atFoot) return null;
    if (id !== undefined) this.#current = this.#firstTime(this.#structure.byId.get(id) ?? null);
    return this.#current;
  }

  /** A head that is drawn again on a later page is there for the eye alone. */
  #firstTime(tag: Tag | null): Tag | null {
    const known = tag && this.#contents.get(tag);
    return known && known.page !== this.#page ? null : tag;
  }

  #bookmark({ role, title }: Tag, { outline }: TaggedDocument): void {
    if (title === undefined) return;
    if (role === 'H3') (this.#chapter ?? outline).addItem(title);
    else this.#chapter = outline.addItem(title, { expanded: true });
  }
}

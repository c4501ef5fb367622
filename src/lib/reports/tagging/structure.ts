/**
 * What the parts of a document are, for whoever hears it read out (PDF/UA-1, ISO 14289-1): made together with the
 * layout, in reading order, and bound to what is drawn by the ids of the text nodes.
 */
export type Role =
  'H1' | 'H2' | 'H3' | 'P' | 'L' | 'LI' | 'Lbl' | 'LBody' | 'Table' | 'TR' | 'TH' | 'TD' | 'Figure';

export interface Tag {
  role: Role | 'Document';
  /** That of the text node, or of the shapes, that draw it; none where it only holds others. */
  id: string | null;
  children: Tag[];
  /** Of a heading cell: what it heads. */
  scope?: 'Column' | 'Row';
  /** Of a figure: what it shows. */
  alt?: string;
  /** Of a heading: its words, for the bookmarks. */
  title?: string;
}

/** The ids of texts that are there for the eye alone, and of those at the foot of a page, begin so. */
const ARTIFACT = 'artifact-';
export const FOOT = 'foot-';

type More = Pick<Tag, 'scope' | 'alt' | 'title'>;

export class Structure {
  readonly root: Tag = { role: 'Document', id: null, children: [] };
  readonly byId = new Map<string, Tag>();
  #artifacts = 0;
  #level = 0;
  /** The first text node that draws something: there the maker’s document is found. */
  firstText: object | undefined;

  /** A part that holds others. */
  holder(role: Role, parent: Tag = this.root, more: More = {}): Tag {
    const tag: Tag = { role, id: null, children: [], ...more };
    parent.children.push(tag);
    return tag;
  }

  /** A drawing, and what it shows; gives back the id that each of its shapes carries as `figure`. */
  figure(alt: string, parent: Tag = this.root): string {
    const tag = this.holder('Figure', parent, { alt });
    tag.id = `t${this.byId.size}`;
    this.byId.set(tag.id, tag);
    return tag.id;
  }

  /** A text node that says nothing of its own, such as the ends of a scale. */
  artifact<N extends object>(node: N): N & { id: string } {
    this.#artifacts += 1;
    return { ...node, id: `${ARTIFACT}${this.#artifacts}` };
  }

  /** A text node with what it is; the same node again, bound to its part. */
  text<N extends object>(node: N, role: Role, parent: Tag = this.root, more: More = {}): N & { id: string } {
    const tag = this.holder(role, parent, more);
    tag.id = `t${this.byId.size}`;
    this.byId.set(tag.id, tag);
    if (/^H\d$/.test(role)) this.#level = Number(role.slice(1));
    const bound = { ...node, id: tag.id };
    if ('text' in node && node.text !== '') this.firstText ??= bound;
    return bound;
  }

  /** A heading of a text that somebody else wrote: no level is left out below the heading before it. */
  heading(wanted: 2 | 3): 'H1' | 'H2' | 'H3' {
    const levels = ['H1', 'H2', 'H3'] as const;
    return levels[Math.min(wanted - 1, this.#level)] ?? 'H3';
  }
}

/**
 * What a text of a pack can hold, and nothing else: whatever is not named here cannot reach a screen or a page,
 * since screens and prints are made from this and never from HTML.
 */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'strong'; content: Inline[] }
  | { kind: 'emphasis'; content: Inline[] }
  | { kind: 'link'; to: LinkTarget; content: Inline[] }
  | { kind: 'source'; source: string; place: string | null }
  | { kind: 'break' };

export const PACK_LINKS = ['hoofdstuk', 'oefening', 'blok', 'huiswerk', 'checklist', 'blad'] as const;
export type PackLink = (typeof PACK_LINKS)[number];

/** A place in the pack by its id, or an address outside that a tap opens. */
export type LinkTarget = { kind: PackLink; id: string } | { kind: 'web'; url: string };

export type Part =
  | { kind: 'heading'; level: 2 | 3; id: string; content: Inline[] }
  | { kind: 'paragraph'; content: Inline[] }
  | { kind: 'list'; ordered: boolean; start: number; items: ListItem[] }
  | { kind: 'table'; head: Inline[][]; rows: Inline[][][] }
  | { kind: 'box'; parts: Part[] }
  | { kind: 'image'; path: string; alt: string }
  /** A line to write on. */
  | { kind: 'line' };

export interface ListItem {
  /** A box to tick before it. */
  tick: boolean;
  parts: Part[];
}

export type Document = Part[];

/** The words of a text as they are read. */
export function plainText(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      if (inline.kind === 'text') return inline.text;
      if (inline.kind === 'break') return ' ';
      return inline.kind === 'source' ? '' : plainText(inline.content);
    })
    .join('');
}

/** The words of a part, the cells of a table and the items of a list apart by a space. */
export function textOfPart(part: Part): string {
  switch (part.kind) {
    case 'heading':
    case 'paragraph':
      return plainText(part.content);
    case 'list':
      return part.items.flatMap((item) => item.parts.map(textOfPart)).join(' ');
    case 'table':
      return [part.head, ...part.rows].flatMap((row) => row.map(plainText)).join(' ');
    case 'box':
      return part.parts.map(textOfPart).join(' ');
    case 'image':
      return part.alt;
    case 'line':
      return '';
  }
}

/** Words as a writer counts them: runs of letters and digits, "'s" and "op-en-top" being one. */
export function wordCount(document: Document): number {
  return (
    document
      .map(textOfPart)
      .join(' ')
      .match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0
  );
}

/** Every inline of a text, those within others too. */
export function* inlinesOf(parts: readonly Part[]): Generator<Inline> {
  for (const part of parts) {
    if (part.kind === 'heading' || part.kind === 'paragraph') yield* deep(part.content);
    else if (part.kind === 'list') for (const item of part.items) yield* inlinesOf(item.parts);
    else if (part.kind === 'table') for (const cell of [part.head, ...part.rows].flat()) yield* deep(cell);
    else if (part.kind === 'box') yield* inlinesOf(part.parts);
  }
}

export function imagesOf(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => {
    if (part.kind === 'image') return [part.path];
    if (part.kind === 'box') return imagesOf(part.parts);
    return part.kind === 'list' ? part.items.flatMap((item) => imagesOf(item.parts)) : [];
  });
}

function* deep(content: readonly Inline[]): Generator<Inline> {
  for (const inline of content) {
    yield inline;
    if ('content' in inline) yield* deep(inline.content);
  }
}

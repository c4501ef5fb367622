import type { Inline, Part } from '../content/document/document';
import type { Source } from '../domain/handbook';

/** Something to print that begins on a page of its own. */
export interface Sheet {
  title: string;
  /** What it is and where it belongs, in small type above the title. */
  label: string;
  parts: Part[];
  /** A4 where nothing is said. */
  paper?: 'A4' | 'A3';
  /** Pages that read from top to bottom where nothing is said. */
  form?: SheetForm;
}

/** Each heading of the second level a page of its own, in large letters; or cells to cut out, two beside each other. */
export type SheetForm = { kind: 'signs' } | { kind: 'cards'; cards: Card[]; rows: number; large?: boolean };

export interface Card {
  title: string;
  parts: Part[];
}

/** What is printed in one file. */
export interface Print {
  title: string;
  /** At the foot of every page. */
  footer: string[];
  sheets: Sheet[];
  /** Whether a table of contents comes first. */
  withContents: boolean;
  sources: readonly Source[];
}

export function words(text: string): Inline[] {
  return [{ kind: 'text', text }];
}

export function paragraph(text: string): Part {
  return { kind: 'paragraph', content: words(text) };
}

export function heading(text: string, level: 2 | 3 = 2): Part {
  return { kind: 'heading', level, id: '', content: words(text) };
}

export function table(head: string[], rows: string[][]): Part {
  return { kind: 'table', head: head.map(words), rows: rows.map((row) => row.map(words)) };
}

export function list(items: readonly Inline[][], { tick = false } = {}): Part {
  return {
    kind: 'list',
    ordered: false,
    start: 1,
    items: items.map((content) => ({ tick, parts: [{ kind: 'paragraph', content }] })),
  };
}

/** Lines to write on. */
export function lines(count: number): Part[] {
  return Array.from({ length: count }, () => ({ kind: 'line' }));
}

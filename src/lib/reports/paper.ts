import type { Chart } from './charts/chart';

/** A document in words and numbers, before it is laid out: the screen shows it, and the PDF prints it. */
export interface Paper {
  title: string;
  /** For whom, of what and of when: small, below the title. */
  lead: string[];
  /** Told first where things may be missing from it. */
  warning: string | null;
  parts: PaperPart[];
  /** At the foot of every page, beside its number. */
  footer: string[];
}

export type PaperPart =
  | { kind: 'figures'; figures: Figure[] }
  | { kind: 'heading'; text: string; level: 2 | 3 }
  | { kind: 'paragraph'; text: string; small?: boolean }
  | { kind: 'list'; items: string[] }
  | PaperTable
  | { kind: 'chart'; chart: Chart };

/** A number to be seen first, and what it counts. */
export interface Figure {
  value: string;
  label: string;
}

export interface PaperTable {
  kind: 'table';
  /** What it is a table of, for whoever hears it. */
  name: string;
  columns: PaperColumn[];
  /** The first cell of a row names it. */
  rows: string[][];
}

export interface PaperColumn {
  head: string;
  numeric?: boolean;
  /** In points; what is left is shared among those without. */
  width?: number;
}

export function heading(text: string, level: 2 | 3 = 2): PaperPart {
  return { kind: 'heading', text, level };
}

export function paragraph(text: string): PaperPart {
  return { kind: 'paragraph', text };
}

/** A remark on what stands above it. */
export function remark(text: string): PaperPart {
  return { kind: 'paragraph', text, small: true };
}

/** The parts, or where there are none what is said instead. */
export function orElse(parts: PaperPart[], said: string): PaperPart[] {
  return parts.length > 0 ? parts : [remark(said)];
}

/** Something in a pack's folder that its writer has to mend. */
export interface Problem {
  /** Path inside the pack's folder, with forward slashes. */
  file: string;
  /** Counted from 1. */
  line: number;
  /** Without a full stop. */
  what: string;
  /** A whole sentence. */
  mend: string;
}

/** The line, counted from 1, of what these keys lead to; of the nearest thing around it where that is absent. */
export type LineOf = (keys: readonly PropertyKey[]) => number;

/** One line for a terminal: `file:line: what. mend`. */
export function problemLine({ file, line, what, mend }: Problem): string {
  return `${file}:${line}: ${what}. ${mend}`;
}

/** Keys as a path, items counted from 0: `blocks.3.goal`. */
export function fieldName(keys: readonly PropertyKey[]): string {
  return keys.map(String).join('.');
}

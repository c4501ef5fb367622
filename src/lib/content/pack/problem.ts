import type { ProblemText } from '../../text/packProblem';

/** Something in a pack's folder that its maker has to mend. */
export interface Problem extends ProblemText {
  /** Path inside the pack's folder, with forward slashes. */
  file: string;
  /** Counted from 1. */
  line: number;
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

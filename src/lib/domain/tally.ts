import type { Marks } from './measurement';

/** How often each mark from 1 to 5 was given to one question. */
export type Tally = readonly number[];

/**
 * Forms that come to the same counts: nobody knows any more which marks were of one person, and no average asks for
 * that. As many as the question that most people answered has answers.
 */
export function formsOfTally(counts: readonly Tally[]): Marks[] {
  const given = counts.map((tally) =>
    tally.flatMap((count, index) => Array.from({ length: count }, () => index + 1)),
  );
  const forms = Math.max(0, ...given.map(({ length }) => length));
  return Array.from({ length: forms }, (_, form) => given.map((marks) => marks[form] ?? null));
}

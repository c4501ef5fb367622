import type { Pack } from './content';
import type { RunSheet } from './runSheet';

/** What a pack has to lead a session by; undefined where there is no pack, or nothing in it. */
export function runSheetOf(
  pack: Pick<Pack, 'runSheets' | 'followUp'> | null,
  { number }: { number: number },
): RunSheet | undefined {
  // The follow-up has the number of a session that is none of the five.
  return pack?.runSheets.concat(pack.followUp ?? []).find(({ session }) => session === number);
}

/** Every run-sheet of a pack, those of the sessions first. */
export function allRunSheets({
  runSheets,
  followUp,
  workshop,
}: Pick<Pack, 'runSheets' | 'followUp' | 'workshop'>) {
  return [...runSheets, ...(followUp ? [followUp] : []), ...workshop];
}

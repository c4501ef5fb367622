import type { Pack } from './content';
import type { RunSheet } from './runSheet';
import { NO_NUMBER } from './sessionId';

/** What a pack has to lead a session by; undefined where there is no pack, or nothing in it. */
export function runSheetOf(
  pack: Pick<Pack, 'runSheets' | 'followUp'> | null,
  { number }: { number: number },
): RunSheet | undefined {
  if (number === NO_NUMBER) return pack?.followUp ?? undefined;
  return pack?.runSheets.find(({ session }) => session === number);
}

/** Every run-sheet of a pack, those of the sessions first. */
export function allRunSheets({
  runSheets,
  followUp,
  workshop,
}: Pick<Pack, 'runSheets' | 'followUp' | 'workshop'>) {
  return [...runSheets, ...(followUp ? [followUp] : []), ...workshop];
}

/** What of a pack a training works with: the workshop has run-sheets of its own, and no more than these. */
export function packFor(pack: Pack, { programme }: { programme?: 'trainers' | undefined }): Pack {
  if (programme === undefined) return pack;
  return {
    ...pack,
    ...{ runSheets: pack.workshop, followUp: null, survey: null },
    ...{ homework: [], checklists: [], sheets: [], letters: [] },
  };
}

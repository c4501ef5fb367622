import type { DraftDrop } from './drafts';
import { editRecord, type Edit } from './edit';
import type { Store } from './open';
import type { Replaced } from './replaced';
import { write } from './write';

/** To how many of the five sessions somebody comes to get a certificate. */
export function setCertificateRule(
  store: Store,
  cycleId: string,
  certificateThreshold: number,
): Promise<readonly Replaced[]> {
  return write(store, [{ cycleId, type: 'cycle', id: cycleId, set: { certificateThreshold } }]);
}

/** What the trainers learned of a training. */
export function changeLessons(
  store: Store,
  cycleId: string,
  { before, after }: Edit<string>,
  options: { dropDrafts?: readonly DraftDrop[] } = {},
): Promise<void> {
  const edit = { before: { lessons: before }, after: { lessons: after } };
  return editRecord(store, { cycleId, type: 'cycle', id: cycleId }, edit, options);
}

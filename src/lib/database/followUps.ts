import type { FollowUpFields } from '../domain/followUp';
import { newId } from './newId';
import type { Store } from './open';
import type { Replaced } from './replaced';
import { write } from './write';

export type NewFollowUp = Pick<FollowUpFields, 'monthsAfter' | 'date' | 'startTime' | 'location' | 'online'>;

/** Plans a terugkommoment. */
export function planFollowUp(
  store: Store,
  cycleId: string,
  planned: NewFollowUp,
): Promise<readonly Replaced[]> {
  return write(store, [{ cycleId, type: 'followUp', id: newId(), set: planned }]);
}

/** What was recorded of it stays, and is there again where it is taken back. */
export function deleteFollowUp(
  store: Store,
  { cycleId, id }: { cycleId: string; id: string },
): Promise<readonly Replaced[]> {
  return write(store, [{ cycleId, type: 'followUp', id, deleted: true }]);
}

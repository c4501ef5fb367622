import type { TimeEntryFields } from '../domain/timeEntry';
import { isDeleted } from '../records/record';
import type { DraftDrop } from './drafts';
import { editRecord, type Edit } from './edit';
import { newId } from './newId';
import type { Store } from './open';
import type { Replaced } from './replaced';
import { transact } from './transact';
import { write } from './write';

/** Books hours of one trainer. */
export function addTimeEntry(
  store: Store,
  cycleId: string,
  entry: TimeEntryFields,
  options: { dropDrafts?: readonly DraftDrop[] } = {},
): Promise<readonly Replaced[]> {
  return write(store, [{ cycleId, type: 'timeEntry', id: newId(), set: entry }], options);
}

/** Takes over proposals under their own ids: what a colleague booked meanwhile for the same session stays as it is. */
export async function takeProposed(
  store: Store,
  cycleId: string,
  proposed: readonly (TimeEntryFields & { id: string })[],
): Promise<readonly Replaced[]> {
  const { replaced } = await transact(store, async (unit) => {
    const keys = proposed.map(({ id }) => ({ cycleId, type: 'timeEntry' as const, id }));
    const rows = await unit.records(cycleId, keys);
    proposed.forEach(({ id, ...set }, index) => {
      const row = rows[index];
      if (!row || isDeleted(row.fields)) unit.change({ cycleId, type: 'timeEntry', id, set, deleted: false });
    });
    return unit;
  });
  return replaced;
}

export function deleteTimeEntry(store: Store, cycleId: string, id: string): Promise<readonly Replaced[]> {
  return write(store, [{ cycleId, type: 'timeEntry', id, deleted: true }]);
}

/** The hours budgeted for this training: the norm of its organisation may differ from the sheet's 60. */
export function changeHoursNorm(store: Store, cycleId: string, norm: Edit<number>): Promise<void> {
  const edit = { before: { hoursNorm: norm.before }, after: { hoursNorm: norm.after } };
  return editRecord(store, { cycleId, type: 'cycle', id: cycleId }, edit);
}

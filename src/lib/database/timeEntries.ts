import type { TimeEntryFields } from '../domain/timeEntry';
import { isDeleted } from '../records/record';
import { hoursTotal } from '../session/hours';
import { withConnection } from './connection';
import { partOf } from './cycleContents';
import { listCycles } from './cycleList';
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

/**
 * Minutes of introducing it in the organisation, over all trainings on this device: the budget is one, whichever
 * training they were booked at. Those of an example, and of a training that was deleted, do not count.
 */
export async function readIntroductionMinutes(store: Store): Promise<number> {
  return withConnection(store, async () => {
    const cycles = (await listCycles(store.db)).filter(({ cycle, deletedAt }) => !cycle.demo && !deletedAt);
    const parts = await Promise.all(cycles.map(({ cycle }) => partOf(store.db, cycle.id, ['timeEntry'])));
    const entries = parts.flatMap((part) => part?.timeEntries ?? []);
    return hoursTotal(entries, []).introduction;
  });
}

/** The hours budgeted for this training: the norm of its organisation may differ from the sheet's 60. */
export function changeHoursNorm(store: Store, cycleId: string, norm: Edit<number>): Promise<void> {
  const edit = { before: { hoursNorm: norm.before }, after: { hoursNorm: norm.after } };
  return editRecord(store, { cycleId, type: 'cycle', id: cycleId }, edit);
}

import type { ListedCycle } from '../domain/cycle';
import { withConnection } from './connection';
import { cycleOf, decode, deletedAt } from './decode';
import type { Store, TrainerDatabase } from './open';
import { recordsOfType } from './ranges';
import { openRow } from './rowCodec';

/** All cycles on this device, deleted ones among them, without what was recorded in them; in no particular order. */
export async function readCycles(store: Store): Promise<ListedCycle[]> {
  return withConnection(store, () => listCycles(store.db));
}

/** The same, for use within a transaction. */
export async function listCycles(db: TrainerDatabase): Promise<ListedCycle[]> {
  const rows = await recordsOfType(db, 'cycle').toArray();
  return rows.flatMap((row): ListedCycle[] => {
    const record = openRow(row);
    const cycle = row.id === row.cycleId && decode('cycle', record);
    return cycle ? [{ cycle: cycleOf(cycle, record), deletedAt: deletedAt(record) }] : [];
  });
}

/** The titles of all cycles on this device, by their ids. */
export async function readCycleTitles(store: Store): Promise<Map<string, string>> {
  const cycles = await readCycles(store);
  return new Map(cycles.map(({ cycle }) => [cycle.id, cycle.title]));
}

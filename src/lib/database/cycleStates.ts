/**
 * Where each cycle is, kept beside its records: what is kept goes in the very transaction that changes one of the
 * records it follows from, and where nothing is kept the records are read. So it may be missing, and is never wrong.
 */
import type { KnownCycle } from '../session/cycleState';
import { withConnection } from './connection';
import type { Store, TrainerDatabase } from './open';
import { recordsOfType } from './ranges';

export interface KeptCycles {
  /** In no particular order, deleted ones among them. */
  known: KnownCycle[];
  /** Ids of the cycles on this device of which nothing is kept. */
  missing: string[];
}

/** What is kept of the cycles on this device; what another `build` of the app kept is not trusted. */
export async function readKeptCycles(store: Store, build: string): Promise<KeptCycles> {
  const { db } = store;
  return withConnection(store, () =>
    db.transaction('r', db.records, db.cycleStates, () => keptCycles(db, build)),
  );
}

/** The same, for use within a transaction. */
export async function keptCycles(db: TrainerDatabase, build: string): Promise<KeptCycles> {
  const [keys, rows] = await Promise.all([
    recordsOfType(db, 'cycle').primaryKeys(),
    db.cycleStates.toArray(),
  ]);
  const ids = keys.flatMap(([cycleId, , id]) => (id === cycleId ? [cycleId] : []));
  const kept = new Map(rows.flatMap((row) => (row.build === build ? [[row.cycleId, row.known]] : [])));
  return {
    known: ids.flatMap((id) => kept.get(id) ?? []),
    missing: ids.filter((id) => !kept.has(id)),
  };
}

/** The part of summaries that the first screen needs: without what reads records, and without their schemas. */
import type { KnownCycle } from '../session/cycleState';
import { withConnection } from './connection';
import type { Store, TrainerDatabase } from './open';
import { recordsOfType } from './ranges';

export interface KeptSummaries {
  /** In no particular order, deleted ones among them. */
  known: KnownCycle[];
  /** Ids of the trainings on this device of which nothing is kept. */
  missing: string[];
}

/** What is kept of the trainings on this device; what another version computed is not trusted. */
export async function readKeptSummaries(store: Store, version: number): Promise<KeptSummaries> {
  const { db } = store;
  return withConnection(store, () =>
    db.transaction('r', db.records, db.summaries, () => keptSummaries(db, version)),
  );
}

/** The same, for use within a transaction. */
export async function keptSummaries(db: TrainerDatabase, version: number): Promise<KeptSummaries> {
  const [keys, rows] = await Promise.all([recordsOfType(db, 'cycle').primaryKeys(), db.summaries.toArray()]);
  const ids = keys.flatMap(([cycleId, , id]) => (id === cycleId ? [cycleId] : []));
  const kept = new Map(
    rows.flatMap((row) => (row.version === version ? [[row.cycleId, row.summary] as const] : [])),
  );
  return {
    known: ids.flatMap((id) => kept.get(id) ?? []),
    missing: ids.filter((id) => !kept.has(id)),
  };
}

/**
 * What each training comes to, kept beside its records: a row goes in the very transaction that changes one of the
 * records it follows from, and where there is none the records are read. So it may be missing, and is never wrong.
 */
import type { CycleRecords, CycleState, KnownCycle } from '../session/cycleState';
import { withConnection } from './connection';
import { partOf } from './cycleContents';
import { keptSummaries } from './keptSummaries';
import type { Store, TrainerDatabase } from './open';
import { SUMMARY_TYPES } from './RecordUnit';

/** What a training comes to, by a version that changes with the way it is computed. */
export interface Projection {
  stateOf: (records: CycleRecords) => CycleState;
  version: number;
}

/** So many trainings are computed in one transaction, for which a write that somebody waits for may have to wait. */
const AT_ONCE = 10;

/** All trainings on this device, deleted ones among them: as they are kept, or else from their records. */
export async function readSummaries(store: Store, projection: Projection): Promise<KnownCycle[]> {
  const { db } = store;
  return withConnection(store, () =>
    db.transaction('r', db.records, db.summaries, async () => {
      const { known, missing } = await keptSummaries(db, projection.version);
      const others = await Promise.all(missing.map((id) => computed(db, id, projection)));
      return [...known, ...others.filter((one) => one !== null)];
    }),
  );
}

/** Computes and keeps what is missing, a few trainings at a time. */
export async function keepSummaries(store: Store, projection: Projection): Promise<void> {
  while (await keepSome(store, projection));
}

/** Whether there is more to keep. */
async function keepSome(store: Store, projection: Projection): Promise<boolean> {
  const { db } = store;
  return withConnection(store, () =>
    db.transaction('rw', db.records, db.summaries, async () => {
      const { missing } = await keptSummaries(db, projection.version);
      const rows = missing.slice(0, AT_ONCE).map(async (cycleId) => ({
        ...{ cycleId, version: projection.version },
        summary: await computed(db, cycleId, projection),
      }));
      await db.summaries.bulkPut(await Promise.all(rows));
      return missing.length > AT_ONCE;
    }),
  );
}

/** Null where this version cannot read what the cycle says of itself. */
async function computed(
  db: TrainerDatabase,
  cycleId: string,
  { stateOf }: Projection,
): Promise<KnownCycle | null> {
  const types = SUMMARY_TYPES.filter((type) => type !== 'cycle');
  const records = await partOf(db, cycleId, types);
  return records && { cycle: records.cycle, deletedAt: records.deletedAt, ...stateOf(records) };
}

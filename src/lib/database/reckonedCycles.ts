import type { KnownCycle } from '../session/cycleState';
import type { CycleRecords, CycleState } from '../session/cycleState';
import { withConnection } from './connection';
import { partOf } from './cycleContents';
import { keptCycles } from './cycleStates';
import type { Store, TrainerDatabase } from './open';
import { STATE_TYPES } from './storeRecords';

/** How a state is reckoned, and by which build of the app. */
export interface Reckoning {
  stateOf: (records: CycleRecords) => CycleState;
  build: string;
}

/** So many cycles are reckoned in one transaction, for which a write that somebody waits for may have to wait. */
const AT_ONCE = 10;

/** All cycles on this device, deleted ones among them: as they are kept, or else from their records. */
export async function readCycleStates(store: Store, reckoning: Reckoning): Promise<KnownCycle[]> {
  const { db } = store;
  return withConnection(store, () =>
    db.transaction('r', db.records, db.cycleStates, async () => {
      const { known, missing } = await keptCycles(db, reckoning.build);
      const others = await Promise.all(missing.map((id) => reckoned(db, id, reckoning)));
      return [...known, ...others.filter((one) => one !== null)];
    }),
  );
}

/** Reckons and keeps what is not kept yet, a few cycles at a time. */
export async function keepCycleStates(store: Store, reckoning: Reckoning): Promise<void> {
  while (await keepSome(store, reckoning));
}

/** Whether there is more to keep. */
async function keepSome(store: Store, reckoning: Reckoning): Promise<boolean> {
  const { db } = store;
  return withConnection(store, () =>
    db.transaction('rw', db.records, db.cycleStates, async () => {
      const { missing } = await keptCycles(db, reckoning.build);
      const rows = missing.slice(0, AT_ONCE).map(async (cycleId) => ({
        ...{ cycleId, build: reckoning.build },
        known: await reckoned(db, cycleId, reckoning),
      }));
      await db.cycleStates.bulkPut(await Promise.all(rows));
      return missing.length > AT_ONCE;
    }),
  );
}

/** Null where this version cannot read what the cycle says of itself. */
async function reckoned(
  db: TrainerDatabase,
  cycleId: string,
  { stateOf }: Reckoning,
): Promise<KnownCycle | null> {
  const records = await partOf(db, cycleId, STATE_TYPES);
  return records && { cycle: records.cycle, deletedAt: records.deletedAt, ...stateOf(records) };
}

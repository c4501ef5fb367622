/**
 * Where each cycle is, kept beside its records: what is kept goes in the very transaction that changes one of the
 * records it follows from, and where nothing is kept the records are read. So it may be missing, and is never wrong.
 */
import type { CycleRecords, CycleState } from '../session/cycleState';
import { withConnection } from './connection';
import { partOf } from './cycleContents';
import { listCycles, type ListedCycle } from './cycleList';
import type { Store, TrainerDatabase } from './open';
import { STATE_TYPES } from './storeRecords';

/** How a state is reckoned, and by which build of the app: what another one kept is not trusted. */
export interface Reckoning {
  stateOf: (records: CycleRecords) => CycleState;
  build: string;
}

export type KnownCycle = ListedCycle & CycleState;

/** So many cycles are reckoned in one transaction, for which a write that somebody waits for may have to wait. */
const AT_ONCE = 10;

/** All cycles on this device, deleted ones among them, each with where it is; in no particular order. */
export async function readCycleStates(store: Store, reckoning: Reckoning): Promise<KnownCycle[]> {
  const { db } = store;
  return withConnection(store, () =>
    db.transaction('r', db.records, db.cycleStates, async () => {
      const [cycles, kept] = await Promise.all([listCycles(db), keptStates(db, reckoning)]);
      return Promise.all(
        cycles.map(async (listed) => ({
          ...listed,
          ...(kept.get(listed.cycle.id) ?? (await reckoned(db, listed, reckoning))),
        })),
      );
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
      const [cycles, kept] = await Promise.all([listCycles(db), keptStates(db, reckoning)]);
      const missing = cycles.filter(({ cycle }) => !kept.has(cycle.id));
      const rows = missing.slice(0, AT_ONCE).map(async (listed) => ({
        cycleId: listed.cycle.id,
        build: reckoning.build,
        state: await reckoned(db, listed, reckoning),
      }));
      await db.cycleStates.bulkPut(await Promise.all(rows));
      return missing.length > AT_ONCE;
    }),
  );
}

async function keptStates(db: TrainerDatabase, { build }: Reckoning): Promise<Map<string, CycleState>> {
  const rows = await db.cycleStates.toArray();
  return new Map(rows.filter((row) => row.build === build).map(({ cycleId, state }) => [cycleId, state]));
}

async function reckoned(
  db: TrainerDatabase,
  { cycle }: ListedCycle,
  { stateOf }: Reckoning,
): Promise<CycleState> {
  const records = await partOf(db, cycle.id, STATE_TYPES);
  if (!records) throw new Error('a cycle that was listed is not there');
  return stateOf(records);
}

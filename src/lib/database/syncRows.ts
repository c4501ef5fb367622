import { rejectReasonSchema } from '../sync/protocol';
import { staysHere } from '../records/record';
import { NEVER_SYNCED, type CycleRows, type SyncRow, type WithCycle } from '../sync/rows';
import { withConnection } from './connection';
import { readMeta } from './meta';
import type { RecordRow, RecordStore } from './open';
import { recordsByKey } from './recordsByKey';
import { rangesToSend, recordsOf } from './recordRanges';
import { heldOf, recordRow } from './recordRow';
import { storeRecords } from './storeRecords';

/** Lets a step of syncing work on a cycle's rows in one transaction. */
export function withCycleOn(store: RecordStore): WithCycle {
  const { db } = store;
  return (cycleId, work) =>
    withConnection(store, () =>
      // Dexie waits for the awaits of a function only where that function itself is async.
      db.transaction('rw', [db.records, db.cycleStates, db.meta, db.cycleSync], async () =>
        work(rowsOf(store, cycleId)),
      ),
    );
}

/** Within a transaction on records, cycleStates, meta and cycleSync. */
export function rowsOf({ db }: RecordStore, cycleId: string): CycleRows {
  return {
    state: async () => {
      const row = await db.cycleSync.get(cycleId);
      if (!row) return NEVER_SYNCED;
      const { cursor, epoch, mark, syncedAt, digestReset, underWay, state } = row;
      return { cursor, epoch, mark, syncedAt, digestReset, underWay, state };
    },
    setState: async (state) => {
      await db.cycleSync.put({ ...state, cycleId });
    },
    get: async (keys) => (await recordsByKey(db, cycleId, keys)).map((row) => row && syncRow(row)),
    put: async (rows) => {
      await storeRecords(
        db,
        rows.map(({ rejected, ...held }) => recordRow(cycleId, held, rejected)),
      );
    },
    unsent: async (most) => {
      const found: RecordRow[] = [];
      for (const range of rangesToSend(db, cycleId))
        found.push(...(await range.limit(most - found.length).toArray()));
      return found.map(syncRow);
    },
    shared: async () =>
      (await recordsOf(db, cycleId).toArray()).filter(({ fields }) => !staysHere(fields)).map(syncRow),
    lastClock: async () => (await readMeta(db)).lastClock,
    setLastClock: async (clock) => {
      await db.meta.put({ key: 'lastClock', value: clock });
    },
    setClockOffset: async (ms) => {
      await db.meta.put({ key: 'clockOffset', value: ms });
    },
  };
}

function syncRow(row: RecordRow): SyncRow {
  return { ...heldOf(row), rejected: rejectReasonSchema.safeParse(row.rejected).data ?? null };
}

import type { RecordRow } from './rows';
import { rejectReasonSchema } from '../replication/protocol';
import { blobOf } from '../records/blob';
import { staysHere } from '../records/record';
import { NEVER_SYNCED, type CycleRows, type SyncRow, type WithCycle } from '../replication/port';
import { missingBlobs, waitingBlobs } from './blobs';
import { withConnection } from './connection';
import { readMeta } from './meta';
import type { RecordStore, TrainerDatabase } from './open';
import { recordsByKey } from './recordsByKey';
import { blobsOf, rangesToSend, recordsAfter, recordsOf } from './ranges';
import { heldOf, recordRow } from './recordRow';
import { storeRecords } from './storeRecords';

/** So many rows are looked at before the screen has its turn. */
const AT_ONCE = 250;

/** Lets a step of syncing work on a cycle's rows in one transaction. */
export function withCycleOn(store: RecordStore): WithCycle {
  const { db } = store;
  return (cycleId, work) =>
    withConnection(store, () =>
      // Dexie waits for the awaits of a function only where that function itself is async.
      db.transaction('rw', tablesOfRows(db), async () => work(rowsOf(store, cycleId))),
    );
}

export function tablesOfRows({ records, blobs, cycleStates, meta, cycleSync }: TrainerDatabase) {
  return [records, blobs, cycleStates, meta, cycleSync];
}

/** Within a transaction on `tablesOfRows`. */
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
      const blobs = new Set(await waitingBlobs(db, cycleId));
      const isHeldBack = (row: RecordRow) => blobs.has(blobOf(row) ?? '');
      for (const range of rangesToSend(db, cycleId)) {
        const ready = blobs.size > 0 ? range.filter((row) => !isHeldBack(row)) : range;
        found.push(...(await ready.limit(most - found.length).toArray()));
      }
      return found.map(syncRow);
    },
    shared: async () =>
      (await recordsOf(db, cycleId).toArray()).filter(({ fields }) => !staysHere(fields)).map(syncRow),
    eachShared: async (visit) => {
      let some: RecordRow[] = [];
      do {
        some = await recordsAfter(db, cycleId, some.at(-1)).limit(AT_ONCE).toArray();
        visit(some.filter(({ fields }) => !staysHere(fields)).map(syncRow));
      } while (some.length === AT_ONCE);
    },
    blobsToSend: () => waitingBlobs(db, cycleId),
    blobsToFetch: () => missingBlobs(db, cycleId),
    blob: async (sha256) => {
      const row = await db.blobs.get([cycleId, sha256]);
      return row && { sha256, type: row.type, bytes: row.bytes };
    },
    putBlob: async (blob) => {
      await db.blobs.put({ ...blob, cycleId });
    },
    setBlobSent: async (sha256) => {
      await db.blobs.update([cycleId, sha256], (row) => {
        delete row.toSend;
      });
    },
    setBlobsUnsent: async () => {
      // One after the other: a row holds its bytes.
      for (const key of await blobsOf(db, cycleId).primaryKeys()) await db.blobs.update(key, { toSend: 1 });
    },
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

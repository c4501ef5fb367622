/** What replication asks of a store, on this database. */
import { cmp } from 'dexie';
import { acknowledgedRow } from '../replication/apply';
import {
  keyOf,
  NEVER_SYNCED,
  type Access,
  type CycleRows,
  type SyncRow,
  type WithCycle,
} from '../replication/port';
import { blobOf } from '../records/blob';
import type { Fields } from '../records/record';
import { missingBlobs, waitingBlobs } from './blobs';
import { withConnection } from './connection';
import { heldRecords } from './heldRecords';
import { readMeta } from './meta';
import type { RecordStore, TrainerDatabase } from './open';
import { blobsOf, outboxRanges, recordsNamingBlobs, refusedIn } from './ranges';
import { openRow } from './rowCodec';
import { recordTables, RecordUnit } from './RecordUnit';
import { rowsByKey } from './rowsByKey';

/** Lets a step of syncing work on a cycle's records in one transaction. */
export function withCycleOn(store: RecordStore): WithCycle {
  const { db } = store;
  return (cycleId, work, access: Access = 'write') =>
    withConnection(store, () =>
      // Dexie waits for the awaits of a function only where that function itself is async.
      db.transaction(access === 'read' ? 'r' : 'rw', replicaTables(db), async () =>
        work(replicaOf(store, cycleId)),
      ),
    );
}

export function replicaTables(db: TrainerDatabase) {
  return [...recordTables(db), db.blobs, db.cycleSync];
}

interface Sent {
  type: string;
  id: string;
  fields: Fields;
}

/** Within a transaction on `replicaTables`. */
export function replicaOf(store: RecordStore, cycleId: string): CycleRows {
  const { db } = store;
  const unit = new RecordUnit(store, cycleId);
  return {
    state: async () => {
      const [row, tally] = await Promise.all([db.cycleSync.get(cycleId), db.tallies.get(cycleId)]);
      if (!row) return tally ? NEVER_SYNCED : null;
      return row;
    },
    setState: async (state) => {
      await db.cycleSync.put({ ...state, cycleId });
    },
    tally: async () => {
      const { digest, writes } = await unit.tally();
      return { digest, writes };
    },
    get: (keys) => unit.get(keys),
    put: (rows) => unit.put(rows),
    unsent: (most, except) => unsent(db, cycleId, { most, except: except ?? new Set() }),
    hasUnsent: async () => (await unsent(db, cycleId, { most: 1, except: new Set() })).length > 0,
    acknowledge: async (sent, writes) => {
      if ((await unit.tally()).writes === writes) await dropSent(db, cycleId, sent);
      else await acknowledgeEach(unit, sent);
    },
    hasRejected: async () => (await refusedKeys(db, cycleId)).size > 0,
    shared: async () => (await heldRecords(db, cycleId)).filter(({ keepHere }) => !keepHere),
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
      const row = await db.blobs.get([cycleId, sha256]);
      if (row) await db.blobs.put({ cycleId, sha256, type: row.type, bytes: row.bytes });
    },
    setBlobsUnsent: async () => {
      // One after the other: a row holds its bytes.
      for (const key of await blobsOf(db, cycleId).primaryKeys()) {
        const row = await db.blobs.get(key);
        if (row) await db.blobs.put({ ...row, toSend: 1 });
      }
    },
    lastClock: async () => (await readMeta(db)).lastClock,
    setLastClock: async (clock) => {
      await db.meta.put({ key: 'lastClock', value: clock });
    },
    clockOffset: async () => (await readMeta(db)).clockOffset,
    setClockOffset: async (ms) => {
      await db.meta.put({ key: 'clockOffset', value: ms });
    },
    setServerOffset: async (ms) => {
      await db.meta.put({ key: 'serverOffset', value: ms });
    },
  };
}

/** What the endpoint refused of a cycle, by `keyOf`. */
async function refusedKeys(db: TrainerDatabase, cycleId: string): Promise<Set<string>> {
  const keys = await refusedIn(db).primaryKeys();
  return new Set(keys.flatMap(([cycle, type, id]) => (cycle === cycleId ? [keyOf({ type, id })] : [])));
}

async function unsent(
  db: TrainerDatabase,
  cycleId: string,
  { most, except }: { most: number; except: ReadonlySet<string> },
): Promise<Sent[]> {
  const [refused, blobs] = await Promise.all([refusedKeys(db, cycleId), waitingBlobs(db, cycleId)]);
  const heldBack = await namingAny(db, cycleId, new Set(blobs));
  const wanted: { type: string; id: string }[] = [];
  for (const range of outboxRanges(db, cycleId)) {
    const left = most - wanted.length;
    if (left === 0) break;
    const keys = await range.limit(left + except.size + refused.size + heldBack.size).primaryKeys();
    const waiting = keys
      .map(([, type, id]) => ({ type, id, key: keyOf({ type, id }) }))
      .filter(({ key }) => !except.has(key) && !refused.has(key) && !heldBack.has(key));
    wanted.push(...waiting.slice(0, left));
  }
  const rows = await rowsByKey(db.records, cycleId, wanted);
  return rows.flatMap((row) => (row?.body ? [{ type: row.type, id: row.id, fields: row.body.fields }] : []));
}

/** Records (see `keyOf`) that name one of these blobs. */
async function namingAny(
  db: TrainerDatabase,
  cycleId: string,
  blobs: ReadonlySet<string>,
): Promise<Set<string>> {
  if (blobs.size === 0) return new Set();
  const rows = await recordsNamingBlobs(db, cycleId).toArray();
  return new Set(rows.filter((row) => blobs.has(blobOf(openRow(row)) ?? '')).map(keyOf));
}

/** Nothing was written since these were read: they leave the outbox, a range at a time where they are all of it. */
async function dropSent(db: TrainerDatabase, cycleId: string, sent: readonly Sent[]): Promise<void> {
  const keys = sent.map(({ type, id }): [string, string, string] => [cycleId, type, id]);
  const [first, last] = [keys[0], keys.at(-1)];
  if (!first || !last) return;
  // Journals are sent first, and sort between the others: a batch with both is no range, though as many lie between.
  const isRange = keys.every((key, index) => index === 0 || cmp(keys[index - 1], key) < 0);
  const range = () => db.outbox.where('[cycleId+type+id]').between(first, last, true, true);
  if (isRange && (await range().count()) === keys.length) await range().delete();
  else await db.outbox.bulkDelete(keys);
}

async function acknowledgeEach(unit: RecordUnit, sent: readonly Sent[]): Promise<void> {
  const held = await unit.get(sent);
  const rows = sent.flatMap((one, index): SyncRow[] => {
    const row = held[index];
    return row ? [acknowledgedRow(row, one.fields)] : [];
  });
  await unit.put(rows);
}

import type { RecordRow, CycleSyncRow } from './rows';
import * as z from 'zod/mini';
import { keyOf, NEVER_SYNCED } from '../replication/port';
import { blobOf } from '../records/blob';
import { cyclesWithPhotos, missingBlobs, waitingBlobs } from './blobs';
import { withConnection } from './connection';
import type { RecordStore, Store } from './open';
import { recordsOfType, recordsRefused, recordsToSend } from './ranges';
import { heldOf, recordRow } from './recordRow';
import { storeRecords } from './storeRecords';

const pairingSchema = z.object({
  /** Origin of the endpoint. */
  endpoint: z.string(),
  token: z.string(),
  deviceName: z.string(),
  teamName: z.string(),
});
export type DevicePairing = z.infer<typeof pairingSchema>;

export const PAIRING = 'pairing';

export async function readPairing(store: RecordStore): Promise<DevicePairing | null> {
  const row = await withConnection(store, () => store.db.deviceSettings.get(PAIRING));
  return pairingSchema.safeParse(row?.value).data ?? null;
}

/** Forgets the token; everything that was recorded stays. */
export async function removePairing(store: Store): Promise<void> {
  await withConnection(store, () => store.db.deviceSettings.delete(PAIRING));
}

/** What a trainer wants to know of syncing. */
export interface SyncOverview {
  pairing: DevicePairing | null;
  /** Records that wait to be sent. */
  waiting: number;
  /** Photos whose bytes are to be sent, and those whose bytes are to be fetched. */
  photos: { waiting: number; coming: number };
  /** `name`: whom or what it is about, as far as the record itself says so. */
  rejected: { cycleId: string; type: string; id: string; name: string; reason: string }[];
  cycles: CycleSyncRow[];
}

export async function readSyncOverview(store: RecordStore): Promise<SyncOverview> {
  const { db } = store;
  const pairing = await readPairing(store);
  return withConnection(store, () =>
    db.transaction('r', db.records, db.blobs, db.cycleSync, async () => {
      const cycles = await db.cycleSync.toArray();
      const photos = { waiting: 0, coming: 0 };
      // Without an endpoint nothing waits for it, and all that is unsent would be counted after every change.
      if (!pairing) return { pairing, waiting: 0, photos, rejected: [], cycles };
      let waiting = await recordsToSend(db).count();
      const demos = new Set(await demoCycles(store));
      for (const cycleId of demos) waiting -= await recordsToSend(db, cycleId).count();
      for (const cycleId of (await cyclesWithPhotos(db)).filter((id) => !demos.has(id))) {
        photos.waiting += (await waitingBlobs(db, cycleId)).length;
        photos.coming += (await missingBlobs(db, cycleId)).length;
      }
      const refused = await recordsRefused(db).toArray();
      return {
        pairing,
        waiting,
        photos,
        rejected: refused.map(({ cycleId, type, id, fields, rejected }) => ({
          cycleId,
          type,
          id,
          name: nameIn(fields),
          reason: rejected ?? '',
        })),
        cycles,
      };
    }),
  );
}

const NAMING = ['name', 'title', 'caption', 'text'];
const LONGEST_NAME = 60;

function nameIn(fields: RecordRow['fields']): string {
  const values = NAMING.map((field) => fields[field]?.[0]);
  const name = values.find((value) => typeof value === 'string') ?? '';
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME).trimEnd()} …` : name;
}

/** The cycles to sync: all on this device but examples and what was erased, and those a trainer asked for. */
export async function cyclesToSync(store: RecordStore): Promise<string[]> {
  const { db } = store;
  return withConnection(store, () =>
    db.transaction('r', db.records, db.cycleSync, async () => {
      const cycles = await recordsOfType(db, 'cycle').toArray();
      const states = await db.cycleSync.toArray();
      const over = new Set(states.filter(({ state }) => state !== 'open').map(({ cycleId }) => cycleId));
      const waiting = (await recordsToSend(db).uniqueKeys()) as unknown as [1, string, string][];
      const ids = new Set([...cycles, ...states].map(({ cycleId }) => cycleId));
      for (const [, cycleId] of waiting) ids.add(cycleId);
      const demos = new Set(cycles.filter(isDemo).map(({ cycleId }) => cycleId));
      return [...ids].filter((cycleId) => !demos.has(cycleId) && !over.has(cycleId));
    }),
  );
}

async function demoCycles({ db }: RecordStore): Promise<string[]> {
  const cycles = await recordsOfType(db, 'cycle').toArray();
  return cycles.filter(isDemo).map(({ cycleId }) => cycleId);
}

function isDemo({ fields }: RecordRow): boolean {
  return fields['demo']?.[0] === true;
}

/** Asks for a colleague's cycle: the next round brings it. */
export async function openCycle(store: Store, cycleId: string): Promise<void> {
  await withConnection(store, () => store.db.cycleSync.put({ ...NEVER_SYNCED, cycleId }));
}

/** Whether a record was sent and nothing came back, so that the endpoint may have it. */
export async function isUnderWay(store: Store, { cycleId, type, id }: RecordRow): Promise<boolean> {
  const sync = await withConnection(store, () => store.db.cycleSync.get(cycleId));
  return sync?.underWay.includes(keyOf({ type, id })) ?? false;
}

/** Sends what was refused once more, on the trainer's tap. */
export async function retryRejected(store: Store): Promise<void> {
  const { db } = store;
  await withConnection(store, () =>
    db.transaction('rw', db.records, db.cycleStates, async () => {
      const refused = await recordsRefused(db).toArray();
      await storeRecords(
        db,
        refused.map((row) => recordRow(row.cycleId, heldOf(row), null)),
      );
    }),
  );
}

/** How much of a cycle the endpoint does not have: what waits and what it refused. */
export async function countWaiting(store: Store, cycleId: string): Promise<number> {
  const { db } = store;
  return withConnection(store, () =>
    db.transaction('r', db.records, db.blobs, async () => {
      const refused = (await recordsRefused(db).toArray()).filter((row) => row.cycleId === cycleId);
      const waiting = await recordsToSend(db, cycleId).toArray();
      // A photo whose record waits too is one change.
      const named = new Set(waiting.map(blobOf));
      const photos = (await waitingBlobs(db, cycleId)).filter((sha256) => !named.has(sha256));
      return waiting.length + refused.length + photos.length;
    }),
  );
}

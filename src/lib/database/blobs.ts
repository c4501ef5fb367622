import { UNDELETE_DAYS } from '../domain/deletion';
import type { RecordRow, BlobRow } from './rows';
import { blobOf, PHOTO, type HashedBlob } from '../records/blob';
import { DELETED } from '../records/record';
import { clockMs } from '../records/clock';
import { withConnection } from './connection';
import type { Store, TrainerDatabase } from './open';
import { blobsOf, blobsToSend, recordsNamingBlobs, recordsOfType, refusedIn } from './ranges';
import { openRow, type StoredRecord } from './rowCodec';

/** The bytes that a record of this cycle names. */
export type NewBlob = HashedBlob & { cycleId: string };

const DAY_MS = 24 * 3600 * 1000;
/** A day more than a photo can be brought back in: that is counted in whole days. */
const KEPT_MS = (UNDELETE_DAYS + 1) * DAY_MS;

/** The bytes of a photo as the browser shows them, or null where they are not on this device (yet). */
export async function readBlob(store: Store, cycleId: string, sha256: string): Promise<Blob | null> {
  const row = await withConnection(store, () => store.db.blobs.get([cycleId, sha256]));
  return row ? new Blob([row.bytes], { type: row.type }) : null;
}

/** Within a transaction: keeps what is not here yet; nobody knows whether the endpoint has it. */
export async function putNewBlobs(db: TrainerDatabase, blobs: readonly NewBlob[]): Promise<void> {
  if (blobs.length === 0) return;
  const unknown = await unknownBlobs(db, blobs);
  await db.blobs.bulkPut(unknown.map((blob): BlobRow => ({ ...blob, toSend: 1 })));
}

/** Within a transaction: those that are not on this device. */
export async function unknownBlobs<Named extends Pick<NewBlob, 'cycleId' | 'sha256'>>(
  db: TrainerDatabase,
  blobs: readonly Named[],
): Promise<Named[]> {
  if (blobs.length === 0) return [];
  const keys = blobs.map(({ cycleId, sha256 }): [string, string] => [cycleId, sha256]);
  const known = await db.blobs.where('[cycleId+sha256]').anyOf(keys).primaryKeys();
  const names = new Set(known.map(([cycleId, sha256]) => `${cycleId} ${sha256}`));
  return blobs.filter(({ cycleId, sha256 }) => !names.has(`${cycleId} ${sha256}`));
}

/** Within a transaction: the names of what these records of the cycle need and this device has; no byte is read. */
export async function blobsNamed(
  db: TrainerDatabase,
  cycleId: string,
  records: readonly Pick<StoredRecord, 'type' | 'fields'>[],
): Promise<string[]> {
  const named = new Set(records.flatMap((record) => blobOf(record) ?? []));
  const here = await blobsOf(db, cycleId).primaryKeys();
  return here.flatMap(([, sha256]) => (named.has(sha256) ? [sha256] : []));
}

/** The bytes of one photo with their type and hash; undefined where they are not here. */
export async function readBlobBytes(
  store: Store,
  cycleId: string,
  sha256: string,
): Promise<HashedBlob | undefined> {
  const row = await withConnection(store, () => store.db.blobs.get([cycleId, sha256]));
  return row && { sha256, type: row.type, bytes: row.bytes };
}

/** Within a transaction: what records need and the endpoint may not have, without what it refused. */
export async function waitingBlobs(db: TrainerDatabase, cycleId: string): Promise<string[]> {
  const unsent = await blobsToSend(db, cycleId).primaryKeys();
  if (unsent.length === 0) return [];
  const [rows, refused] = await Promise.all([
    recordsNamingBlobs(db, cycleId).toArray(),
    refusedIn(db).primaryKeys(),
  ]);
  const isRefused = (row: RecordRow) =>
    refused.some(([cycle, type, id]) => cycle === cycleId && type === row.type && id === row.id);
  const needed = needs(rows.filter((row) => !isRefused(row)));
  return unsent.map(([, sha256]) => sha256).filter((sha256) => needed.has(sha256));
}

/** Within a transaction: what records need and this device does not have. */
export async function missingBlobs(db: TrainerDatabase, cycleId: string): Promise<string[]> {
  const needed = needs(await recordsNamingBlobs(db, cycleId).toArray());
  if (needed.size === 0) return [];
  const known = new Set((await blobsOf(db, cycleId).primaryKeys()).map(([, sha256]) => sha256));
  return [...needed].filter((sha256) => !known.has(sha256));
}

/** Within a transaction: the cycles that photos belong to. */
export async function cyclesWithPhotos(db: TrainerDatabase): Promise<string[]> {
  const keys = await recordsOfType(db, PHOTO).primaryKeys();
  return [...new Set(keys.map(([cycleId]) => cycleId))];
}

/** Takes the bytes of photos off this device that were deleted too long ago to be brought back. */
export async function dropUnneededBlobs(store: Store): Promise<void> {
  const { db } = store;
  const since = store.now() - KEPT_MS;
  await withConnection(store, () =>
    db.transaction('rw', db.records, db.blobs, async () => {
      const keys = await db.blobs.toCollection().primaryKeys();
      if (keys.length === 0) return;
      const rows = await recordsOfType(db, PHOTO).toArray();
      const needed = new Set(
        rows
          .map(openRow)
          .filter((row) => !wasDeletedBefore(row, since))
          .map(namedBlob),
      );
      await db.blobs.bulkDelete(keys.filter(([cycleId, sha256]) => !needed.has(`${cycleId} ${sha256}`)));
    }),
  );
}

function needs(rows: readonly RecordRow[]): Set<string> {
  return new Set(rows.filter(({ keepHere }) => keepHere !== 1).flatMap((row) => blobOf(openRow(row)) ?? []));
}

function wasDeletedBefore({ fields }: StoredRecord, ms: number): boolean {
  const deleted = fields[DELETED];
  return deleted?.[0] === true && clockMs(deleted[1]) < ms;
}

function namedBlob({ cycleId, fields }: StoredRecord): string {
  return `${cycleId} ${String(fields['blob']?.[0])}`;
}

/** Photos, kept by the hash of their bytes (sync protocol, section "Blobs"). */
import { createHash } from 'node:crypto';
import { checkPhotos } from './room';
import type { Endpoint } from '../endpoint/context';
import { lockedRow, ownCycle } from './cycleRow';
import { Refusal } from '../endpoint/refusal';

export interface BlobPlace {
  cycleId: string;
  /** Hash of the bytes, in lowercase hex. */
  sha256: string;
}

/** Gives back whether the photo is new. Throws `hash-mismatch`, `not-found`, `erased`, or `too-large` above a ceiling. */
export async function putBlob(
  endpoint: Endpoint,
  teamId: string,
  { cycleId, sha256, type, bytes }: BlobPlace & { type: string; bytes: Buffer },
): Promise<boolean> {
  const { database } = endpoint;
  const isTrue = createHash('sha256').update(bytes).digest('hex') === sha256;
  // The cycle is held, so that a photo cannot slip in while its cycle is being erased.
  return database.transact(async (db) => {
    ownCycle(await lockedRow(database.kind, db, cycleId), teamId);
    if (!isTrue) throw new Refusal('hash-mismatch');
    const known = await db
      .selectFrom('blobs')
      .select('size')
      .where('cycleId', '=', cycleId)
      .where('sha256', '=', sha256)
      .executeTakeFirst();
    if (known) return false;
    await checkPhotos(endpoint, db, { teamId, size: bytes.length });
    await db.insertInto('blobs').values({ cycleId, sha256, type, bytes, size: bytes.length }).execute();
    return true;
  });
}

/** Throws `not-found` or `erased`. */
export async function getBlob(
  endpoint: Endpoint,
  teamId: string,
  place: BlobPlace,
): Promise<{ type: string; bytes: Uint8Array }> {
  const query = await blobAt(endpoint, teamId, place);
  return found(await query.select(['type', 'bytes']).executeTakeFirst());
}

/** What a photo is, without reading it; `size` in bytes. Throws `not-found` or `erased`. */
export async function blobHead(
  endpoint: Endpoint,
  teamId: string,
  place: BlobPlace,
): Promise<{ type: string; size: number }> {
  const query = await blobAt(endpoint, teamId, place);
  return found(await query.select(['type', 'size']).executeTakeFirst());
}

async function blobAt({ database: { db } }: Endpoint, teamId: string, { cycleId, sha256 }: BlobPlace) {
  const cycle = await db
    .selectFrom('cycles')
    .select(['teamId', 'erasedAt'])
    .where('id', '=', cycleId)
    .executeTakeFirst();
  ownCycle(cycle, teamId);
  return db.selectFrom('blobs').where('cycleId', '=', cycleId).where('sha256', '=', sha256);
}

function found<T>(row: T | undefined): T {
  if (!row) throw new Refusal('not-found');
  return row;
}

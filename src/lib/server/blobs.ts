/** Photos, kept by the hash of their bytes (sync protocol, section "Blobs"). */
import { createHash } from 'node:crypto';
import type { Endpoint } from './context';
import { lockedRow, ownCycle } from './cycleRow';
import { inTransaction } from './database';
import { Refusal } from './refusal';

export interface BlobPlace {
  cycleId: string;
  /** Hash of the bytes, in lowercase hex. */
  sha256: string;
}

/** Gives back whether the photo is new. Throws `hash-mismatch`, `not-found` or `erased`. */
export async function putBlob(
  { database }: Endpoint,
  teamId: string,
  { cycleId, sha256, type, bytes }: BlobPlace & { type: string; bytes: Buffer },
): Promise<boolean> {
  const isTrue = createHash('sha256').update(bytes).digest('hex') === sha256;
  // The cycle is held, so that a photo cannot slip in while its cycle is being erased.
  return inTransaction(database, async (db) => {
    ownCycle(await lockedRow(database.kind, db, cycleId), teamId);
    if (!isTrue) throw new Refusal('hash-mismatch');
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('blobs')
      .values({ cycleId, sha256, type, bytes })
      .onConflict((conflict) => conflict.columns(['cycleId', 'sha256']).doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  });
}

/** Throws `not-found` or `erased`. */
export async function getBlob(
  { database }: Endpoint,
  teamId: string,
  { cycleId, sha256 }: BlobPlace,
): Promise<{ type: string; bytes: Uint8Array }> {
  const cycle = await database.db
    .selectFrom('cycles')
    .select(['teamId', 'erasedAt'])
    .where('id', '=', cycleId)
    .executeTakeFirst();
  ownCycle(cycle, teamId);
  const row = await database.db
    .selectFrom('blobs')
    .select(['type', 'bytes'])
    .where('cycleId', '=', cycleId)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  if (!row) throw new Refusal('not-found');
  return row;
}

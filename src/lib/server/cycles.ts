/** A team's cycles, their photos, and erasing them (sync protocol, sections "Cycles" and "Blobs"). */
import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Endpoint } from './context';
import type { Schema } from './schema';
import { inTransaction } from './database';
import { Refusal } from './refusal';
import { NO_DIGEST } from '../records/digest';

export async function cyclesOf({ database }: Endpoint, teamId: string) {
  const rows = await database.db
    .selectFrom('cycles')
    .select(['id', 'title', 'head', 'updatedAt'])
    .where('teamId', '=', teamId)
    .where('erasedAt', 'is', null)
    .orderBy('updatedAt', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, updatedAt: new Date(row.updatedAt).toISOString() }));
}

/** Takes away everything of a cycle for good; only that it was erased is remembered. */
export async function erase(endpoint: Endpoint, teamId: string, cycleId: string): Promise<void> {
  await inTransaction(endpoint.database, async (db) => {
    await ownCycle(db, teamId, cycleId);
    for (const table of ['records', 'marks', 'blobs'] as const)
      await db.deleteFrom(table).where('cycleId', '=', cycleId).execute();
    await db
      .updateTable('cycles')
      .set({ erasedAt: endpoint.now(), title: null, mark: null, digest: NO_DIGEST, greatestClock: null })
      .where('id', '=', cycleId)
      .execute();
  });
}

/** Gives back whether the photo is new. Throws `hash-mismatch`, `not-found` or `erased`. */
export async function putBlob(
  endpoint: Endpoint,
  teamId: string,
  { cycleId, sha256, type, bytes }: { cycleId: string; sha256: string; type: string; bytes: Buffer },
): Promise<boolean> {
  await ownCycle(endpoint.database.db, teamId, cycleId);
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new Refusal('hash-mismatch');
  const { numInsertedOrUpdatedRows } = await endpoint.database.db
    .insertInto('blobs')
    .values({ cycleId, sha256, type, bytes })
    .onConflict((conflict) => conflict.columns(['cycleId', 'sha256']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function getBlob(
  endpoint: Endpoint,
  teamId: string,
  { cycleId, sha256 }: { cycleId: string; sha256: string },
): Promise<{ type: string; bytes: Uint8Array }> {
  await ownCycle(endpoint.database.db, teamId, cycleId);
  const row = await endpoint.database.db
    .selectFrom('blobs')
    .select(['type', 'bytes'])
    .where('cycleId', '=', cycleId)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  if (!row) throw new Refusal('not-found');
  return row;
}

/** Another team's cycle is as unknown as one that never was. */
async function ownCycle(db: Kysely<Schema>, teamId: string, cycleId: string): Promise<void> {
  const cycle = await db
    .selectFrom('cycles')
    .select(['teamId', 'erasedAt'])
    .where('id', '=', cycleId)
    .executeTakeFirst();
  if (!cycle || cycle.teamId !== teamId) throw new Refusal('not-found');
  if (cycle.erasedAt !== null) throw new Refusal('erased');
}

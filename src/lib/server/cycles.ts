/** A team's cycles, and erasing them (sync protocol, section "Cycles"). */
import { NO_DIGEST } from '../records/digest';
import type { Endpoint } from './context';
import { lockedRow, ownCycle } from './cycleRow';
import { inTransaction } from './database';

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

/**
 * Takes away everything of a cycle for good; only that it was erased is remembered. Throws `not-found` or `erased`.
 */
export async function erase(endpoint: Endpoint, teamId: string, cycleId: string): Promise<void> {
  const { database } = endpoint;
  await inTransaction(database, async (db) => {
    ownCycle(await lockedRow(database.kind, db, cycleId), teamId);
    for (const table of ['records', 'marks', 'blobs'] as const)
      await db.deleteFrom(table).where('cycleId', '=', cycleId).execute();
    await db
      .updateTable('cycles')
      .set({ erasedAt: endpoint.now(), title: null, mark: null, digest: NO_DIGEST, greatestClock: null })
      .where('id', '=', cycleId)
      .execute();
  });
}

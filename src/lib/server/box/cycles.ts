/** A team's cycles, and erasing them (sync protocol, section "Cycles"). */
import { NO_DIGEST } from '../../records/digest';
import type { Endpoint } from '../endpoint/context';
import { lockedRow, ownCycle } from './cycleRow';
import { emptyLog } from '../database/open';

export const PAGE_CYCLES = 500;

/** A page of the list, in the order of the ids: those after this one. */
export async function cyclesOf({ database }: Endpoint, teamId: string, after: string | null) {
  const rows = await database.db
    .selectFrom('cycles')
    .select(['id', 'title', 'head', 'updatedAt'])
    .where('teamId', '=', teamId)
    .where('erasedAt', 'is', null)
    .where('id', '>', after ?? '')
    .orderBy('id')
    .limit(PAGE_CYCLES + 1)
    .execute();
  const cycles = rows
    .slice(0, PAGE_CYCLES)
    .map((row) => ({ ...row, updatedAt: new Date(row.updatedAt).toISOString() }));
  return { cycles, more: rows.length > PAGE_CYCLES };
}

/**
 * Takes away everything of a cycle for good; only that it was erased is remembered. Throws `not-found` or `erased`.
 */
export async function erase(endpoint: Endpoint, teamId: string, cycleId: string): Promise<void> {
  const { database } = endpoint;
  await database.transact(async (db) => {
    ownCycle(await lockedRow(database.kind, db, cycleId), teamId);
    for (const table of ['records', 'marks', 'blobs'] as const)
      await db.deleteFrom(table).where('cycleId', '=', cycleId).execute();
    await db
      .updateTable('cycles')
      .set({ erasedAt: endpoint.now(), title: null, mark: null, digest: NO_DIGEST, greatestClock: null })
      .where('id', '=', cycleId)
      .execute();
  });
  await emptyLog(database);
}

/** The row of a cycle in the endpoint's database, which stands for the cycle while something is done with it. */
import type { Transaction } from 'kysely';
import type { DatabaseKind, Schema } from '../database/schema';
import { Refusal } from '../endpoint/refusal';

export type CycleRow = Schema['cycles'];

/**
 * The row, held until the end of the transaction: what changes one cycle comes one after the other. SQLite has one
 * connection, which is held anyway.
 */
export async function lockedRow(
  kind: DatabaseKind,
  db: Transaction<Schema>,
  cycleId: string,
): Promise<CycleRow | undefined> {
  const query = db.selectFrom('cycles').selectAll().where('id', '=', cycleId);
  return (kind === 'postgres' ? query.forUpdate() : query).executeTakeFirst();
}

/** A team's own cycle that is there. Throws `not-found` (another team's is as unknown as none) or `erased`. */
export function ownCycle<T extends Pick<CycleRow, 'teamId' | 'erasedAt'>>(
  row: T | undefined,
  teamId: string,
): T {
  if (!row || row.teamId !== teamId) throw new Refusal('not-found');
  if (row.erasedAt !== null) throw new Refusal('erased');
  return row;
}

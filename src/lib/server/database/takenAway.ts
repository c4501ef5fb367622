/** What was taken away at an endpoint and may not come back with a backup that was made before. */
import type { Kysely, Transaction } from 'kysely';
import { NO_DIGEST } from '../../records/digest';
import type { Schema } from './schema';

export interface TakenAway {
  erased: Schema['cycles'][];
  revoked: Pick<Schema['devices'], 'id' | 'revokedAt'>[];
}

export async function takenAwayFrom(db: Kysely<Schema>): Promise<TakenAway> {
  const erased = await db.selectFrom('cycles').selectAll().where('erasedAt', 'is not', null).execute();
  const revoked = await db
    .selectFrom('devices')
    .select(['id', 'revokedAt'])
    .where('revokedAt', 'is not', null)
    .execute();
  return { erased, revoked };
}

/** Takes it out of a backup that is about to be put back. */
export async function takeAwayAgain(db: Transaction<Schema>, { erased, revoked }: TakenAway): Promise<void> {
  for (const { id, revokedAt } of revoked)
    await db.updateTable('devices').set({ revokedAt }).where('id', '=', id).execute();
  for (const cycle of erased) {
    for (const table of ['records', 'marks', 'blobs'] as const)
      await db.deleteFrom(table).where('cycleId', '=', cycle.id).execute();
    await db.deleteFrom('cycles').where('id', '=', cycle.id).execute();
    await db
      .insertInto('cycles')
      .values({ ...cycle, digest: NO_DIGEST })
      .execute();
  }
}

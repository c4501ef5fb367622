/** Teams: who shares trainings (sync protocol, section "Pairing and administration"). */
import { randomId, type Endpoint } from '../endpoint/context';
import { Refusal } from '../endpoint/refusal';

export async function createTeam(endpoint: Endpoint, name: string): Promise<{ id: string; name: string }> {
  const team = { id: randomId(endpoint), name };
  await endpoint.database.db
    .insertInto('teams')
    .values({ ...team, createdAt: endpoint.now() })
    .execute();
  return team;
}

/** Where there is no team yet, this one; gives back whether it was made. */
export async function createFirstTeam(
  endpoint: Endpoint,
  team: { id: string; name: string },
): Promise<boolean> {
  if ((await teams(endpoint)).length > 0) return false;
  const { numInsertedOrUpdatedRows } = await endpoint.database.db
    .insertInto('teams')
    .values({ ...team, createdAt: endpoint.now() })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export function teams({ database }: Endpoint): Promise<{ id: string; name: string }[]> {
  return database.db.selectFrom('teams').select(['id', 'name']).orderBy('createdAt').execute();
}

/** Throws `not-found` where there is no such team. */
export async function checkTeam({ database }: Endpoint, id: string): Promise<void> {
  const team = await database.db.selectFrom('teams').select('id').where('id', '=', id).executeTakeFirst();
  if (!team) throw new Refusal('not-found');
}

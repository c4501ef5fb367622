/** Teams, pairing codes and devices (sync protocol, section "Pairing and administration"). */
import type { Devices, Pairing } from '../replication/protocol';
import { randomId, type Endpoint } from './context';
import { inTransaction } from './database';
import { Refusal } from './refusal';
import { plainPairingCode } from '../domain/pairingCode';
import { hashOf, newCode, newToken } from './secrets';

export const CODE_VALID_MS = 15 * 60_000;
/** The last use of a device is noted at most this often (ms): a write for every request would be one too many. */
const USE_NOTED_MS = 60_000;

export interface Device {
  id: string;
  teamId: string;
}

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

/** A code with which one device can join the team, once, within 15 minutes. Throws `not-found`. */
export async function createCode(
  endpoint: Endpoint,
  teamId: string,
): Promise<{ code: string; expiresAt: string }> {
  await knownTeam(endpoint, teamId);
  const { db } = endpoint.database;
  const now = endpoint.now();
  await db.deleteFrom('codes').where('expiresAt', '<=', now).execute();
  const code = newCode(endpoint);
  const expiresAt = now + CODE_VALID_MS;
  await db
    .insertInto('codes')
    .values({ hash: hashOf(code), teamId, expiresAt, usedAt: null })
    .execute();
  return { code, expiresAt: new Date(expiresAt).toISOString() };
}

/** Makes a device of the code's team. Throws one and the same refusal for a wrong, a used and an expired code. */
export async function pair(endpoint: Endpoint, request: { code: string; name: string }): Promise<Pairing> {
  const now = endpoint.now();
  return inTransaction(endpoint.database, async (db) => {
    const used = await db
      .updateTable('codes')
      .set({ usedAt: now })
      .where('hash', '=', hashOf(plainPairingCode(request.code) ?? ''))
      .where('usedAt', 'is', null)
      .where('expiresAt', '>', now)
      .returning('teamId')
      .executeTakeFirst();
    const team =
      used && (await db.selectFrom('teams').selectAll().where('id', '=', used.teamId).executeTakeFirst());
    if (!team) throw new Refusal('pairing-code-invalid');
    const token = newToken(endpoint);
    const device = { id: randomId(endpoint), name: request.name };
    await db
      .insertInto('devices')
      .values({
        ...device,
        teamId: team.id,
        tokenHash: hashOf(token),
        createdAt: now,
        lastUsedAt: null,
        revokedAt: null,
      })
      .execute();
    return { token, device, team: { id: team.id, name: team.name } };
  });
}

/** The device of a token. Throws `token-invalid` for an unknown or a revoked one. */
export async function deviceOf(endpoint: Endpoint, token: string): Promise<Device> {
  const { db } = endpoint.database;
  const device = await db
    .selectFrom('devices')
    .select(['id', 'teamId', 'lastUsedAt', 'revokedAt'])
    .where('tokenHash', '=', hashOf(token))
    .executeTakeFirst();
  if (!device || device.revokedAt !== null) throw new Refusal('token-invalid');
  const now = endpoint.now();
  if (device.lastUsedAt === null || now - device.lastUsedAt > USE_NOTED_MS)
    await db.updateTable('devices').set({ lastUsedAt: now }).where('id', '=', device.id).execute();
  return { id: device.id, teamId: device.teamId };
}

/** Throws `not-found`. */
export async function devicesOf(endpoint: Endpoint, teamId: string): Promise<Devices['devices']> {
  await knownTeam(endpoint, teamId);
  const rows = await endpoint.database.db
    .selectFrom('devices')
    .select(['id', 'name', 'createdAt', 'lastUsedAt', 'revokedAt'])
    .where('teamId', '=', teamId)
    .orderBy('createdAt')
    .execute();
  return rows.map(({ createdAt, lastUsedAt, revokedAt, ...device }) => ({
    ...device,
    createdAt: new Date(createdAt).toISOString(),
    lastUsedAt: timeOf(lastUsedAt),
    revokedAt: timeOf(revokedAt),
  }));
}

/** From now on the device's token is refused; what it holds it keeps. Throws `not-found`. */
export async function revoke(endpoint: Endpoint, id: string): Promise<void> {
  const { numUpdatedRows } = await endpoint.database.db
    .updateTable('devices')
    .set((eb) => ({ revokedAt: eb.fn.coalesce('revokedAt', eb.val(endpoint.now())) }))
    .where('id', '=', id)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Refusal('not-found');
}

async function knownTeam({ database }: Endpoint, id: string): Promise<void> {
  const team = await database.db.selectFrom('teams').select('id').where('id', '=', id).executeTakeFirst();
  if (!team) throw new Refusal('not-found');
}

function timeOf(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}

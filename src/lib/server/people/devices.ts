/** Devices: let in by a token, listed and revoked by the administrator. */
import type { Devices } from '../../replication/protocol';
import type { Endpoint } from '../endpoint/context';
import { Refusal } from '../endpoint/refusal';
import { hashOf } from './secrets';
import { checkTeam } from './teams';

/** The last use of a device is noted at most this often (ms): a write for every request would be one too many. */
const USE_NOTED_MS = 60_000;

export interface Device {
  id: string;
  teamId: string;
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
    await endpoint.database.transact((transaction) =>
      transaction.updateTable('devices').set({ lastUsedAt: now }).where('id', '=', device.id).execute(),
    );
  return { id: device.id, teamId: device.teamId };
}

/** Throws `not-found`. */
export async function devicesOf(endpoint: Endpoint, teamId: string): Promise<Devices['devices']> {
  await checkTeam(endpoint, teamId);
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

function timeOf(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}

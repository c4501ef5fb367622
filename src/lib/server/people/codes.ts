/** Pairing codes: made by the administrator, used once by a tablet. */
import type { Pairing } from '../../replication/protocol';
import { plainPairingCode } from '../../domain/pairingCode';
import { randomId, type Endpoint } from '../endpoint/context';
import { Refusal } from '../endpoint/refusal';
import { hashOf, newCode, newToken } from './secrets';
import { checkTeam } from './teams';

export const CODE_VALID_MS = 15 * 60_000;

/** A code with which one device can join the team, once, within 15 minutes. Throws `not-found`. */
export async function createCode(
  endpoint: Endpoint,
  teamId: string,
): Promise<{ code: string; expiresAt: string }> {
  await checkTeam(endpoint, teamId);
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
  return endpoint.database.transact(async (db) => {
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

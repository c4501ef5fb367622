/**
 * Keys that sign certificates: those that tablets brought with their trainings, and those of them that the administrator
 * approved. Besides the title of a training they are all that the endpoint reads of a record; they are public.
 */
import { createHash } from 'node:crypto';
import { issuerKeySchema, type IssuerKeyFields } from '../../domain/issuerKey';
import { isDeleted, valuesOf, type Fields } from '../../records/record';
import type { DidDocument, IssuerKeys } from '../../replication/issuerKeys';
import type { Endpoint } from '../endpoint/context';
import { Refusal } from '../endpoint/refusal';

/** All that are known here: the newest first, those that wait for approval among them. */
export async function issuerKeys({ database }: Endpoint): Promise<IssuerKeys['keys']> {
  const approved = await database.db.selectFrom('issuerKeys').selectAll().execute();
  const brought = await database.db
    .selectFrom('records')
    .innerJoin('cycles', 'cycles.id', 'records.cycleId')
    .innerJoin('teams', 'teams.id', 'cycles.teamId')
    .select(['records.id', 'records.fields', 'teams.name as team'])
    .where('records.type', '=', 'issuerKey')
    .execute();
  const keys = new Map<string, IssuerKeys['keys'][number]>();
  for (const { id, fields, team } of brought) {
    const key = keyIn(id, fields);
    if (!key) continue;
    const teams = [...new Set([...(keys.get(id)?.teams ?? []), team])].sort();
    const { organisation, madeAt } = key;
    keys.set(id, { thumbprint: id, organisation, madeAt, teams, approvedAt: null });
  }
  for (const { thumbprint, organisation, madeAt, approvedAt } of approved) {
    const teams = keys.get(thumbprint)?.teams ?? [];
    keys.set(thumbprint, {
      ...{ thumbprint, organisation, madeAt, teams },
      approvedAt: new Date(approvedAt).toISOString(),
    });
  }
  return [...keys.values()].sort((a, b) => b.madeAt.localeCompare(a.madeAt));
}

/** From now on the key is published. Throws `not-found` where no tablet brought it. */
export async function approve(endpoint: Endpoint, thumbprint: string): Promise<void> {
  const { db } = endpoint.database;
  const rows = await db
    .selectFrom('records')
    .select('fields')
    .where('type', '=', 'issuerKey')
    .where('id', '=', thumbprint)
    .execute();
  const key = rows.map(({ fields }) => keyIn(thumbprint, fields)).find((one) => one !== null);
  if (!key) throw new Refusal('not-found');
  const { jwk, organisation, madeAt } = key;
  await db
    .insertInto('issuerKeys')
    .values({ thumbprint, jwk: JSON.stringify(jwk), organisation, madeAt, approvedAt: endpoint.now() })
    .onConflict((conflict) => conflict.column('thumbprint').doNothing())
    .execute();
}

/** From now on the key is no longer published. Throws `not-found` where it was not. */
export async function withdrawApproval({ database }: Endpoint, thumbprint: string): Promise<void> {
  const { numDeletedRows } = await database.db
    .deleteFrom('issuerKeys')
    .where('thumbprint', '=', thumbprint)
    .executeTakeFirst();
  if (numDeletedRows === 0n) throw new Refusal('not-found');
}

/** The approved keys as a DID document (did:web), for whoever wants to know who stands behind a certificate. */
export async function didDocument({ database }: Endpoint, host: string): Promise<DidDocument> {
  const did = `did:web:${host.replace(':', '%3A')}`;
  const rows = await database.db.selectFrom('issuerKeys').selectAll().orderBy('approvedAt').execute();
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/suites/jws-2020/v1'],
    id: did,
    verificationMethod: rows.map(({ thumbprint, jwk }) => ({
      id: `${did}#${thumbprint}`,
      type: 'JsonWebKey2020' as const,
      controller: did,
      publicKeyJwk: issuerKeySchema.shape.jwk.parse(JSON.parse(jwk)),
    })),
    assertionMethod: rows.map(({ thumbprint }) => `${did}#${thumbprint}`),
  };
}

/** The key in a record, or null: where its id is not the thumbprint of its key, somebody made it up. */
function keyIn(id: string, stored: string): IssuerKeyFields | null {
  const fields = JSON.parse(stored) as Fields;
  const read = issuerKeySchema.safeParse(valuesOf(fields));
  if (!read.success || isDeleted(fields)) return null;
  const { crv, kty, x, y } = read.data.jwk;
  const hash = createHash('sha256').update(JSON.stringify({ crv, kty, x, y }));
  return hash.digest('base64url') === id ? read.data : null;
}

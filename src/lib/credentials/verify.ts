import * as z from 'zod/mini';
import { publicJwkSchema } from '../domain/issuerKey';
import { decodeBytes, decodeText } from './base64url';
import { ALGORITHM, keyUri, SIGNATURE, thumbprintOf } from './keys';
import { payloadSchema, type Payload } from './payload';

/** `changed`: somebody changed it, or it was signed with another key than it names. `otherKind`: signed, but no certificate of ours. */
export type CredentialProblem = 'notACredential' | 'changed' | 'otherKind';

export interface Verified {
  /** Of the key that signed it. */
  thumbprint: string;
  /** Of the record of the certificate. */
  certificateId: string;
  name: string;
  organisation: string;
  number: string;
  title: string;
  attended: string;
  rule: string;
  /** YYYY-MM-DD */
  firstDay: string;
  lastDay: string;
  /** RFC 3339, UTC. */
  issuedAt: string;
}

export type Verification = { ok: true; verified: Verified } | { ok: false; reason: CredentialProblem };

const headSchema = z.strictObject({
  alg: z.literal('ES256'),
  typ: z.literal('vc+jwt'),
  jwk: publicJwkSchema,
});

/** Whether this is a certificate as somebody with the key that it names signed it, byte for byte. Asks nobody. */
export async function verify(token: string): Promise<Verification> {
  const [head = '', body = '', signature = '', ...others] = token.split('.');
  const bytes = decodeBytes(signature);
  const headJson = decodeText(head);
  if (!head || !body || others.length > 0 || headJson === null || !/^\{/.test(headJson))
    return { ok: false, reason: 'notACredential' };
  const read = headSchema.safeParse(jsonOf(headJson));
  if (!read.success) return { ok: false, reason: 'otherKind' };
  if (!bytes || !(await isSignedBy(read.data.jwk, `${head}.${body}`, bytes)))
    return { ok: false, reason: 'changed' };
  const payload = payloadSchema.safeParse(jsonOf(decodeText(body) ?? ''));
  const thumbprint = await thumbprintOf(read.data.jwk);
  if (!payload.success || !isConsistent(payload.data, keyUri(thumbprint)))
    return { ok: false, reason: 'otherKind' };
  return { ok: true, verified: { thumbprint, ...plainly(payload.data) } };
}

async function isSignedBy(
  jwk: JsonWebKey,
  text: string,
  signature: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('jwk', jwk, ALGORITHM, false, ['verify']);
    return await crypto.subtle.verify(SIGNATURE, key, signature, new TextEncoder().encode(text));
  } catch {
    // A key that is no point on the curve has signed nothing.
    return false;
  }
}

/** What is said twice, once for each of the two standards, is the same. */
function isConsistent({ iss, jti, nbf, id, issuer, validFrom }: Payload, key: string): boolean {
  return iss === key && issuer.id === key && jti === id && nbf * 1000 === Date.parse(validFrom);
}

function plainly({ id, issuer, validFrom, credentialSubject }: Payload): Omit<Verified, 'thumbprint'> {
  const { identifier, licenseNumber, activityStartDate, activityEndDate, narrative, achievement } =
    credentialSubject;
  return {
    certificateId: id.slice('urn:uuid:'.length),
    name: identifier[0].identityHash,
    organisation: issuer.name,
    number: licenseNumber,
    title: achievement.name,
    attended: narrative,
    rule: achievement.criteria.narrative,
    firstDay: activityStartDate.slice(0, 10),
    lastDay: activityEndDate.slice(0, 10),
    issuedAt: validFrom,
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is no JSON is no credential of ours.
    return null;
  }
}

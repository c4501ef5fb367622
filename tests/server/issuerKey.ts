import { createHash, generateKeyPairSync } from 'node:crypto';
import type { WireRecord } from '../../src/lib/replication/protocol';

const CLOCK = '019ac0000000-0000-aaaaaaaaaaaaaaaa';

export interface TestKey {
  id: string;
  jwk: object;
  record: WireRecord;
}

/** A key as a tablet sends it with a training; `id`: where it says to be another key than it is. */
export function issuerKey(organisation: string, { id }: { id?: string } = {}): TestKey {
  const { kty, crv, x, y } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({
    format: 'jwk',
  });
  const thumbprint = createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url');
  if (!/^[A-Za-z0-9]/.test(thumbprint)) return issuerKey(organisation, id === undefined ? {} : { id });
  const jwk = { kty, crv, x, y };
  const fields = { jwk, organisation, madeAt: '2026-12-22T17:00:00.000Z' };
  return {
    id: id ?? thumbprint,
    jwk,
    record: {
      type: 'issuerKey',
      id: id ?? thumbprint,
      fields: Object.fromEntries(
        Object.entries(fields).map(([name, value]) => [name, [value, CLOCK]]),
      ) as WireRecord['fields'],
    },
  };
}

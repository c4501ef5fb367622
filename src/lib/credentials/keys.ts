import { publicJwkSchema, thumbprintSchema, type PublicJwk } from '../domain/issuerKey';
import { encodeBytes } from './base64url';

export const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;
export const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** A key that signs; its private half cannot leave the browser. */
export interface SigningKey {
  thumbprint: string;
  jwk: PublicJwk;
  privateKey: CryptoKey;
}

/** RFC 7638: the SHA-256 of the members that make the key, by name, without white space. */
export async function thumbprintOf({ crv, kty, x, y }: PublicJwk): Promise<string> {
  const text = JSON.stringify({ crv, kty, x, y });
  return encodeBytes(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
}

export async function makeSigningKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', publicKey);
  const jwk = publicJwkSchema.parse({ kty, crv, x, y });
  const thumbprint = await thumbprintOf(jwk);
  return thumbprintSchema.safeParse(thumbprint).success
    ? { thumbprint, jwk, privateKey }
    : await makeSigningKey();
}

/** How a key is named where nothing else is known of it (RFC 9278). */
export function keyUri(thumbprint: string): string {
  return `urn:ietf:params:oauth:jwk-thumbprint:sha-256:${thumbprint}`;
}

import { createHash, timingSafeEqual } from 'node:crypto';
import type { Endpoint } from '../endpoint/context';

/** Only this is stored of a token or a code; 256 random bits need no salt. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Whether two secrets are the same, in a time that does not tell where they differ. */
export function sameSecret(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(a)), Buffer.from(hashOf(b)));
}

/** 256 random bits. */
export function newToken({ random }: Endpoint): string {
  return Buffer.from(random(32)).toString('base64url');
}

/** Crockford's base 32: no I, L, O or U, so that nobody misreads a letter. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `XXXX-XXXX`, 40 random bits. */
export function newCode({ random }: Endpoint): string {
  const letters = Array.from(random(8), (byte) => ALPHABET[byte % 32] ?? '0').join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

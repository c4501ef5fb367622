/**
 * What two ends compare to know that they hold the same (sync protocol, section "Digest"): the XOR over a cycle's
 * records of the first 8 bytes of SHA-256 of a record's type, id, and the clock of each field.
 *
 * Example: `9b1f00a2c3d4e5f6`; `0000000000000000` for no records.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Fields } from './record';

export const NO_DIGEST = '0000000000000000';

export function recordDigest(type: string, id: string, fields: Fields): string {
  const clocks = Object.keys(fields)
    .sort()
    .map((name) => `${name}=${fields[name]?.[1] ?? ''}\n`);
  const hash = sha256(utf8ToBytes(`${type}\n${id}\n${clocks.join('')}`));
  return Array.from(hash.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Puts a record's digest into a cycle's, or takes it out again: the order does not matter. */
export function xorDigests(a: string, b: string): string {
  return (BigInt(`0x${a}`) ^ BigInt(`0x${b}`)).toString(16).padStart(16, '0');
}

export function digestOf(records: Iterable<{ type: string; id: string; fields: Fields }>): string {
  let digest = NO_DIGEST;
  for (const { type, id, fields } of records) digest = xorDigests(digest, recordDigest(type, id, fields));
  return digest;
}

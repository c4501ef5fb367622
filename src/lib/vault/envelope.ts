/**
 * How a few bytes lie on a disk that others may read: `format 1 | version of the key | 24 random bytes | ciphertext and
 * tag`, by XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03). What is said beside it (`about`: which table, which row) is
 * bound to it: an envelope that was cut, changed, or put in the place of another does not open. Of one key any number
 * of nonces can be drawn by chance: at 192 bits no two are the same.
 *
 * Synchronous, unlike the browser's own: a transaction of IndexedDB does not wait for anything else.
 */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';

const FORMAT = 1;
const HEAD_BYTES = 2;
const NONCE_BYTES = 24;
const TAG_BYTES = 16;

/** A key with the number that its envelopes name it by (1-255). */
export interface VersionedKey {
  version: number;
  bytes: Uint8Array;
}

export function seal(
  { version, bytes }: VersionedKey,
  plain: Uint8Array,
  about: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const envelope = new Uint8Array(HEAD_BYTES + NONCE_BYTES + plain.length + TAG_BYTES);
  envelope.set([FORMAT, version]);
  const nonce = crypto.getRandomValues(envelope.subarray(HEAD_BYTES, HEAD_BYTES + NONCE_BYTES));
  const sealed = xchacha20poly1305(bytes, nonce, bound(envelope, about)).encrypt(plain);
  envelope.set(sealed, HEAD_BYTES + NONCE_BYTES);
  return envelope;
}

/** Null for what this key did not seal, or not about this, or what is no longer as it was sealed. */
export function open(
  { version, bytes }: VersionedKey,
  envelope: Uint8Array,
  about: Uint8Array,
): Uint8Array<ArrayBuffer> | null {
  if (envelope.length < HEAD_BYTES + NONCE_BYTES + TAG_BYTES) return null;
  if (envelope[0] !== FORMAT || envelope[1] !== version) return null;
  const nonce = envelope.subarray(HEAD_BYTES, HEAD_BYTES + NONCE_BYTES);
  const sealed = envelope.subarray(HEAD_BYTES + NONCE_BYTES);
  try {
    return xchacha20poly1305(bytes, nonce, bound(envelope, about)).decrypt(sealed);
  } catch {
    return null;
  }
}

function bound(envelope: Uint8Array, about: Uint8Array): Uint8Array {
  const all = new Uint8Array(HEAD_BYTES + about.length);
  all.set(envelope.subarray(0, HEAD_BYTES));
  all.set(about, HEAD_BYTES);
  return all;
}

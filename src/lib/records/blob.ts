/**
 * The bytes that a record speaks of without holding them: a photo's. They are named by their hash and travel by
 * themselves (sync protocol, section "Blobs").
 */
import { isDeleted, type Fields } from './record';

export const PHOTO = 'photo';

/** What a blob may be (sync protocol, section "Blobs"). */
export const blobTypes = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type BlobType = (typeof blobTypes)[number];

export interface HashedBlob {
  /** Hash of the bytes, in lowercase hex. */
  sha256: string;
  type: BlobType;
  bytes: Uint8Array<ArrayBuffer>;
}

/** The hash of the blob that a record needs, or null. A deleted photo needs none: what was never sent stays unsent. */
export function blobOf({ type, fields }: { type: string; fields: Fields }): string | null {
  const name = type === PHOTO && !isDeleted(fields) ? fields['blob']?.[0] : null;
  return typeof name === 'string' && /^[0-9a-f]{64}$/.test(name) ? name : null;
}

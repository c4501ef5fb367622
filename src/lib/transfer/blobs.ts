/** The bytes of photos in an older file, each under its hash, which tells of every bit that was altered. */
import type { GivenRecord } from '../records/imported';
import * as z from 'zod/mini';
import { sha256 } from '../records/hash';
import { blobOf, blobTypes, type HashedBlob } from '../records/blob';
import { fromBase64 } from './base64';

export const blobsSchema = z.record(
  z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  z.object({ type: z.enum(blobTypes), base64: z.string() }),
);
export type WrittenBlobs = z.infer<typeof blobsSchema>;

/** By their hashes, or null where one is not what its hash says. */
export async function readBlobs(written: WrittenBlobs): Promise<Map<string, HashedBlob> | null> {
  const blobs = new Map<string, HashedBlob>();
  for (const [hash, { type, base64 }] of Object.entries(written)) {
    const bytes = fromBase64(base64);
    if (!bytes || (await sha256(bytes)) !== hash) return null;
    blobs.set(hash, { sha256: hash, type, bytes });
  }
  return blobs;
}

/** Those of the file that records of the cycle name, by their hashes. */
export function blobsNamedBy(
  records: readonly GivenRecord[],
  blobs: { has: (sha256: string) => boolean },
): string[] {
  const named = new Set(records.flatMap((record) => blobOf(record) ?? []));
  return [...named].filter((hash) => blobs.has(hash));
}

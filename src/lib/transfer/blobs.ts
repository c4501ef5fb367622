/** The bytes of photos in a file, each under its hash, which tells of every bit that was altered. */
import type { CopiedCycle } from './copiedCycle';
import * as z from 'zod/mini';
import { sha256 } from '../records/hash';
import { blobOf, blobTypes, type HashedBlob } from '../records/blob';
import { fromBase64, toBase64 } from './base64';

export const blobsSchema = z.record(
  z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  z.object({ type: z.enum(blobTypes), base64: z.string() }),
);
export type WrittenBlobs = z.infer<typeof blobsSchema>;

export function writtenBlobs(cycles: readonly CopiedCycle[]): WrittenBlobs {
  const all = cycles.flatMap(({ blobs }) => blobs);
  return Object.fromEntries(
    all.map(({ sha256: hash, type, bytes }) => [hash, { type, base64: toBase64(bytes) }]),
  );
}

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

/** Those that records of the cycle name. */
export function blobsNamedBy(
  records: CopiedCycle['records'],
  blobs: ReadonlyMap<string, HashedBlob>,
): HashedBlob[] {
  const named = new Set(records.flatMap((record) => blobOf(record) ?? []));
  return [...named].flatMap((hash) => blobs.get(hash) ?? []);
}

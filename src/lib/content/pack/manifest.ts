import type { ImageType, PackItem, PackManifest } from '../../domain/content';
import { canonicalJson } from '../../records/json';
import { jsonSchema } from '../../records/recordSchema';
import { sha256 } from '../../records/hash';
import type { WrittenPack } from './parse';

/** What is fetched of a pack: its manifest, and the bytes of each item, which give its hash. */
export interface PackFiles {
  manifest: PackManifest;
  files: { sha256: string; image: ImageType | undefined; bytes: Uint8Array<ArrayBuffer> }[];
}

/** The same pack gives the same bytes, in whatever order its items come. */
export async function packFiles({ header, items, images }: WrittenPack): Promise<PackFiles> {
  const written = [
    ...items.map(({ path, item }) => ({ path, image: undefined, bytes: itemBytes(item) })),
    ...images.map(({ path, type, bytes }) => ({ path, image: type, bytes })),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
  const files = await Promise.all(
    written.map(async (file) => ({ ...file, sha256: await sha256(file.bytes) })),
  );
  return {
    manifest: {
      ...header,
      items: files.map(({ path, sha256, bytes, image }) => ({
        path,
        sha256,
        bytes: bytes.length,
        ...(image && { image }),
      })),
    },
    files: files.map(({ sha256, image, bytes }) => ({ sha256, image, bytes })),
  };
}

function itemBytes(item: PackItem): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(canonicalJson(jsonSchema.parse(item)));
}

/** Where an item of a pack is served, below /content/. */
export function servedName({ sha256, image }: { sha256: string; image?: ImageType | undefined }): string {
  if (!image) return `${sha256}.json`;
  return `${sha256}.${image === 'image/png' ? 'png' : 'jpg'}`;
}

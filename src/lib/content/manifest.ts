import type { PackManifest } from '../domain/content';
import { canonicalJson, jsonSchema } from '../records/json';
import { sha256 } from './hash';
import type { WrittenPack } from './parse';

/** What is fetched of a pack: its manifest, and each item as the text whose UTF-8 bytes give its hash. */
export interface PackFiles {
  manifest: PackManifest;
  items: { sha256: string; text: string }[];
}

/** The same pack gives the same bytes, in whatever order its items come. */
export async function packFiles({ header, items }: WrittenPack): Promise<PackFiles> {
  const sorted = [...items].sort((a, b) => (a.path < b.path ? -1 : 1));
  const files = await Promise.all(
    sorted.map(async ({ path, item }) => {
      const text = canonicalJson(jsonSchema.parse(item));
      return { path, text, sha256: await sha256(text), bytes: new TextEncoder().encode(text).length };
    }),
  );
  return {
    manifest: { ...header, items: files.map(({ path, sha256, bytes }) => ({ path, sha256, bytes })) },
    items: files.map(({ sha256, text }) => ({ sha256, text })),
  };
}

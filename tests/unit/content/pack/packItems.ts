import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { PackFiles } from '../../../../src/lib/content/pack/manifest';
import { isImageName, type PackFolder } from '../../../../src/lib/content/pack/parse';
import { assemblePack } from '../../../../src/lib/content/pack/assemble';
import { packItemSchema, type Pack, type PackItem } from '../../../../src/lib/domain/content';

export const bundledFolder = 'src/content/mentorwijs';

/** The items that a pack's files hold, pictures left out. */
export function itemsOf({ files }: PackFiles): PackItem[] {
  return files.flatMap(({ image, bytes }) =>
    image ? [] : [packItemSchema.parse(JSON.parse(new TextDecoder().decode(bytes)))],
  );
}

export function packOf(files: PackFiles): Pack {
  return assemblePack(files.manifest, itemsOf(files));
}

/** A folder as it stands on disk. */
export function folderAt(root: string): { texts: Map<string, string>; images: PackFolder['images'] } {
  const texts = new Map<string, string>();
  const images = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = relative(root, file).split(sep).join('/');
    if (isImageName(path)) images.set(path, new Uint8Array(readFileSync(file)));
    else texts.set(path, readFileSync(file, 'utf8'));
  }
  return { texts, images };
}

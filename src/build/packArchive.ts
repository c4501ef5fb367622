import { writeFile } from 'node:fs/promises';
import { zipSync, type Zippable } from 'fflate';
import { loadPack, packFolder } from './bundledPack';

/** The same folder gives the same file, whenever it is made (the earliest time that zip knows). */
const MADE_AT = new Date(1980, 0, 1);

/**
 * Checks the pack in a folder and writes it as one file that the app can load. Gives back what is said about it;
 * throws a `PackError` that names file, line and mend.
 */
export async function packArchive(folder: string, file: string): Promise<string> {
  const { manifest } = await loadPack(folder);
  const { texts, images } = await packFolder(folder);
  const entries: Zippable = {};
  for (const [path, text] of texts) entries[path] = [new TextEncoder().encode(text), { mtime: MADE_AT }];
  for (const [path, bytes] of images) entries[path] = [bytes, { mtime: MADE_AT, level: 0 }];
  const sorted = Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)));
  await writeFile(file, zipSync(sorted, { level: 9 }));
  return `${manifest.title} ${manifest.version}: ${manifest.items.length} items in ${file}`;
}

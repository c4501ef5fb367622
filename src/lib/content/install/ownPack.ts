import type { ArchiveRefusal } from '../../domain/problems';
import { putPack } from '../../database/packs';
import type { Store } from '../../database/open';
import type { PackManifest } from '../../domain/content';
import { readArchive } from '../pack/archive';
import { checkPack } from '../pack/check/pack';
import { packItemRow } from './install';
import { packFiles, type PackFiles } from '../pack/manifest';
import { parsePack } from '../pack/parse';
import type { Problem } from '../pack/problem';

export type OwnPack =
  | { state: 'good'; files: PackFiles }
  | { state: 'refused'; refusal: ArchiveRefusal }
  | { state: 'wrong'; problems: Problem[] };

/** Reads and checks a pack from a file, without a network and without keeping anything. */
export async function readOwnPack(file: Blob): Promise<OwnPack> {
  const archive = await readArchive(file);
  if (!archive.ok) return { state: 'refused', refusal: archive.refusal };
  const parsed = parsePack(archive.folder);
  if (!parsed.ok) return { state: 'wrong', problems: parsed.problems };
  const problems = checkPack(parsed.value);
  if (problems.length > 0) return { state: 'wrong', problems };
  return { state: 'good', files: await packFiles(parsed.value) };
}

/** Puts a pack that was read on the device, all of it or nothing. */
export async function installOwnPack(store: Store, { manifest, files }: PackFiles): Promise<void> {
  const rows = manifest.items.flatMap((item) => {
    const file = files.find(({ sha256 }) => sha256 === item.sha256);
    return file ? [packItemRow(item, file.bytes)] : [];
  });
  await putPack(store, { manifest, origin: 'file' }, rows);
}

/** Paths of items that are new, have changed, or are gone. */
export interface PackDifference {
  added: string[];
  changed: string[];
  removed: string[];
}

/** What a pack differs in from the version that is on the device. */
export function packDifference(installed: PackManifest, next: PackManifest): PackDifference {
  const before = new Map(installed.items.map(({ path, sha256 }) => [path, sha256]));
  const after = new Map(next.items.map(({ path, sha256 }) => [path, sha256]));
  return {
    added: [...after.keys()].filter((path) => !before.has(path)),
    changed: [...after].flatMap(([path, hash]) =>
      before.has(path) && before.get(path) !== hash ? [path] : [],
    ),
    removed: [...before.keys()].filter((path) => !after.has(path)),
  };
}

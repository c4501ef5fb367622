import type { PackItemRow } from '../../database/rows';
import { packItemSchema, packManifestSchema, type PackManifest } from '../../domain/content';
import { installedHashes, putPack, readManifest } from '../../database/packs';
import type { Store } from '../../database/open';
import { sha256 } from '../../records/hash';
import { imageTypeOf } from '../pack/imageType';
import { InstallError } from './installError';
import { servedName } from '../pack/manifest';

export interface InstallProgress {
  done: number;
  total: number;
}

const MANIFEST_URL = '/content/manifest.json';
/** A network that says nothing for so long is no network (ms). */
const TIME_LIMIT_MS = 20_000;

/**
 * Puts the pack that comes with the app on the device: only the items whose hash it lacks are fetched, each is
 * checked by its hash, and all are installed or none. Gives back whether anything changed.
 */
export async function installBundledPack(
  store: Store,
  fetcher: typeof fetch,
  onProgress: (progress: InstallProgress) => void,
): Promise<boolean> {
  const manifest = await fetchManifest(fetcher);
  const present = await installedHashes(store);
  const installed = await readManifest(store, manifest.id, manifest.version);
  if (JSON.stringify(installed) === JSON.stringify(manifest) && isWhole(manifest, present)) return false;
  const wanted = [
    ...new Map(
      manifest.items.filter((item) => !present.has(item.sha256)).map((item) => [item.sha256, item]),
    ).values(),
  ];
  let done = 0;
  onProgress({ done, total: wanted.length });
  const fetched = await Promise.all(
    wanted.map(async (item) => {
      const row = await fetchItem(fetcher, item);
      done += 1;
      onProgress({ done, total: wanted.length });
      return row;
    }),
  );
  await putPack(store, { manifest, origin: 'app' }, fetched);
  return true;
}

function isWhole(manifest: PackManifest, present: ReadonlySet<string>): boolean {
  return manifest.items.every(({ sha256: hash }) => present.has(hash));
}

async function fetchManifest(fetcher: typeof fetch): Promise<PackManifest> {
  const parsed = packManifestSchema.safeParse(jsonOf(await fetchBytes(fetcher, MANIFEST_URL)));
  if (!parsed.success) throw new InstallError('damaged', 'the manifest is not one', parsed.error);
  return parsed.data;
}

async function fetchItem(fetcher: typeof fetch, item: PackManifest['items'][number]): Promise<PackItemRow> {
  const bytes = await fetchBytes(fetcher, `/content/${servedName(item)}`);
  if ((await sha256(bytes)) !== item.sha256)
    throw new InstallError('damaged', `${item.path} has another hash`);
  return packItemRow(item, bytes);
}

/** An item as it is kept, from the bytes that give its hash. Throws an InstallError where they are no item. */
export function packItemRow(
  { path, sha256: hash, image }: PackManifest['items'][number],
  bytes: Uint8Array<ArrayBuffer>,
): PackItemRow {
  if (image) {
    if (imageTypeOf(bytes) !== image) throw new InstallError('damaged', `${path} is no ${image}`);
    return { sha256: hash, image: { type: image, bytes } };
  }
  const parsed = packItemSchema.safeParse(jsonOf(bytes));
  if (!parsed.success) throw new InstallError('damaged', `${path} is not an item`, parsed.error);
  return { sha256: hash, item: parsed.data };
}

async function fetchBytes(fetcher: typeof fetch, url: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const response = await fetcher(url, { signal: AbortSignal.timeout(TIME_LIMIT_MS) });
    if (!response.ok) throw new Error(`status ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  } catch (cause) {
    throw new InstallError('offline', `${url} could not be fetched`, cause);
  }
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // Not JSON is not a manifest or item either: the schema says so to the caller.
    return undefined;
  }
}

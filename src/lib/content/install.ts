import { packItemSchema, packManifestSchema, type PackManifest } from '../domain/content';
import { installedHashes, readPack, swapPack } from '../database/packs';
import type { PackItemRow, Store } from '../database/open';
import { sha256 } from './hash';

export interface InstallProgress {
  done: number;
  total: number;
}

/** Why the content could not be put on the device; what was installed before is still there. */
export class InstallError extends Error {
  constructor(
    readonly reason: 'offline' | 'damaged',
    detail: string,
    cause?: unknown,
  ) {
    super(`content: ${detail}`, { cause });
    this.name = 'InstallError';
  }
}

const MANIFEST_URL = '/content/manifest.json';
/** A network that says nothing for so long is no network (ms). */
const TIME_LIMIT_MS = 20_000;

/**
 * Puts the bundled pack on the device: only the items whose hash it lacks are fetched, each is checked by its
 * hash, and all are installed or none. Gives back whether anything changed.
 */
export async function installBundledPack(
  store: Store,
  fetcher: typeof fetch,
  onProgress: (progress: InstallProgress) => void,
): Promise<boolean> {
  const manifest = await fetchManifest(fetcher);
  const installed = await readPack(store);
  if (installed && sameItems(installed.manifest, manifest)) return false;
  const present = await installedHashes(store);
  const wanted = new Set(manifest.items.map((item) => item.sha256).filter((hash) => !present.has(hash)));
  let done = 0;
  onProgress({ done, total: wanted.size });
  const fetched = await Promise.all(
    [...wanted].map(async (hash) => {
      const row = await fetchItem(fetcher, hash);
      done += 1;
      onProgress({ done, total: wanted.size });
      return row;
    }),
  );
  await swapPack(store, manifest, fetched);
  return true;
}

function sameItems(a: PackManifest, b: PackManifest): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

async function fetchManifest(fetcher: typeof fetch): Promise<PackManifest> {
  const text = await fetchText(fetcher, MANIFEST_URL);
  const parsed = packManifestSchema.safeParse(jsonOf(text));
  if (!parsed.success) throw new InstallError('damaged', 'the manifest is not one', parsed.error);
  return parsed.data;
}

async function fetchItem(fetcher: typeof fetch, hash: string): Promise<PackItemRow> {
  const text = await fetchText(fetcher, `/content/${hash}.json`);
  if ((await sha256(text)) !== hash) throw new InstallError('damaged', `${hash} has another hash`);
  const parsed = packItemSchema.safeParse(jsonOf(text));
  if (!parsed.success) throw new InstallError('damaged', `${hash} is not an item`, parsed.error);
  return { sha256: hash, item: parsed.data };
}

async function fetchText(fetcher: typeof fetch, url: string): Promise<string> {
  try {
    const response = await fetcher(url, { signal: AbortSignal.timeout(TIME_LIMIT_MS) });
    if (!response.ok) throw new Error(`status ${response.status}`);
    return await response.text();
  } catch (cause) {
    throw new InstallError('offline', `${url} could not be fetched`, cause);
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON is not a manifest or item either: the schema says so to the caller.
    return undefined;
  }
}

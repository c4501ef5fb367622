import { beforeAll, describe, expect, it } from 'vitest';
import { loadPack } from '../../../../src/build/bundledPack';
import { installBundledPack } from '../../../../src/lib/content/install/install';
import type { PackFiles } from '../../../../src/lib/content/pack/manifest';
import { bundledFolder } from '../pack/packItems';
import { servedName } from '../../../../src/lib/content/pack/manifest';
import { readPacks } from '../../../../src/lib/database/packs';
import { testStore } from '../../database/testStore';

let files: PackFiles;
beforeAll(async () => {
  files = await loadPack(bundledFolder);
});

/** A network that serves the pack, but for what a test changes; `asked` holds the addresses asked for. */
function network(changes: Record<string, string | number> = {}) {
  const asked: string[] = [];
  const fetcher = (input: RequestInfo | URL) => {
    const url = String(input);
    asked.push(url);
    const text = url === '/content/manifest.json' ? JSON.stringify(files.manifest) : itemAt(url);
    const answer = changes[url] ?? text ?? 404;
    return typeof answer === 'number'
      ? Promise.resolve(new Response('', { status: answer }))
      : Promise.resolve(new Response(answer));
  };
  return { asked, fetcher };
}

function itemAt(url: string): Uint8Array<ArrayBuffer> | undefined {
  return files.files.find((file) => url === `/content/${servedName(file)}`)?.bytes;
}

const anItem = () => `/content/${files.files.find(({ image }) => !image)?.sha256 ?? ''}.json`;

describe('installing the content', () => {
  it('puts every item on the device and tells how far it is', async () => {
    const store = testStore();
    const told: number[] = [];
    const changed = await installBundledPack(store, network().fetcher, ({ done }) => told.push(done));
    expect(changed).toBe(true);
    expect(told).toEqual(Array.from({ length: files.files.length + 1 }, (_, done) => done));
    expect(await readPacks(store)).toMatchObject([{ manifest: files.manifest, origin: 'app' }]);
    expect(await store.db.packItems.count()).toBe(files.files.length);
  });

  it('fetches nothing but the manifest when all of it is there', async () => {
    const store = testStore();
    await installBundledPack(store, network().fetcher, () => undefined);
    const again = network();
    expect(await installBundledPack(store, again.fetcher, () => undefined)).toBe(false);
    expect(again.asked).toEqual(['/content/manifest.json']);
  });

  it('fetches only what changed of a newer version, and of a pack that lost an item only that item', async () => {
    const store = testStore();
    const [first, ...rest] = files.files;
    if (!first) throw new Error('the pack is empty');
    const old = { ...files.manifest, version: '0.9.0' };
    const oldItems = old.items.filter(({ sha256 }) => sha256 !== first.sha256);
    const earlier = network({ '/content/manifest.json': JSON.stringify({ ...old, items: oldItems }) });
    await installBundledPack(store, earlier.fetcher, () => undefined);
    expect(earlier.asked).toHaveLength(1 + rest.length);

    const newer = network();
    expect(await installBundledPack(store, newer.fetcher, () => undefined)).toBe(true);
    expect(newer.asked).toEqual(['/content/manifest.json', `/content/${servedName(first)}`]);

    await store.db.packItems.delete(first.sha256);
    const again = network();
    expect(await installBundledPack(store, again.fetcher, () => undefined)).toBe(true);
    expect(again.asked).toEqual(['/content/manifest.json', `/content/${servedName(first)}`]);
    expect(await readPacks(store)).toHaveLength(1);
  });

  it('installs nothing when one item has another hash than the manifest says', async () => {
    const store = testStore();
    const { fetcher } = network({ [anItem()]: '{"kind":"homework"}' });
    await expect(installBundledPack(store, fetcher, () => undefined)).rejects.toMatchObject({
      reason: 'damaged',
    });
    expect(await readPacks(store)).toEqual([]);
    expect(await store.db.packItems.count()).toBe(0);
  });

  it('installs nothing when one item cannot be fetched, and says that the network is missing', async () => {
    const store = testStore();
    const { fetcher } = network({ [anItem()]: 503 });
    await expect(installBundledPack(store, fetcher, () => undefined)).rejects.toMatchObject({
      reason: 'offline',
    });
    expect(await readPacks(store)).toEqual([]);
  });

  it('takes the page of a captive portal for no content', async () => {
    const store = testStore();
    const { fetcher } = network({ '/content/manifest.json': '<html>Log in</html>' });
    await expect(installBundledPack(store, fetcher, () => undefined)).rejects.toMatchObject({
      reason: 'damaged',
    });
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { loadPack } from '../../../src/build/bundledPack';
import { installBundledPack } from '../../../src/lib/content/install';
import type { PackFiles } from '../../../src/lib/content/manifest';
import { readPack } from '../../../src/lib/database/packs';
import { testStore } from '../database/testStore';

let files: PackFiles;
beforeAll(async () => {
  files = await loadPack('src/content/mentorwijs');
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

function itemAt(url: string): string | undefined {
  return files.items.find(({ sha256 }) => url === `/content/${sha256}.json`)?.text;
}

const anItem = () => `/content/${files.items[3]?.sha256 ?? ''}.json`;

describe('installing the content', () => {
  it('puts every item on the device and tells how far it is', async () => {
    const store = testStore();
    const told: number[] = [];
    const changed = await installBundledPack(store, network().fetcher, ({ done }) => told.push(done));
    expect(changed).toBe(true);
    expect(told).toEqual(Array.from({ length: files.items.length + 1 }, (_, done) => done));
    expect((await readPack(store))?.items).toHaveLength(files.items.length);
  });

  it('fetches nothing but the manifest when all of it is there', async () => {
    const store = testStore();
    await installBundledPack(store, network().fetcher, () => undefined);
    const again = network();
    expect(await installBundledPack(store, again.fetcher, () => undefined)).toBe(false);
    expect(again.asked).toEqual(['/content/manifest.json']);
  });

  it('installs nothing when one item has another hash than the manifest says', async () => {
    const store = testStore();
    const { fetcher } = network({ [anItem()]: '{"kind":"homework"}' });
    await expect(installBundledPack(store, fetcher, () => undefined)).rejects.toMatchObject({
      reason: 'damaged',
    });
    expect(await readPack(store)).toBeNull();
    expect(await store.db.packItems.count()).toBe(0);
  });

  it('installs nothing when one item cannot be fetched, and says that the network is missing', async () => {
    const store = testStore();
    const { fetcher } = network({ [anItem()]: 503 });
    await expect(installBundledPack(store, fetcher, () => undefined)).rejects.toMatchObject({
      reason: 'offline',
    });
    expect(await readPack(store)).toBeNull();
  });

  it('takes the page of a captive portal for no content', async () => {
    const store = testStore();
    const { fetcher } = network({ '/content/manifest.json': '<html>Log in</html>' });
    await expect(installBundledPack(store, fetcher, () => undefined)).rejects.toMatchObject({
      reason: 'damaged',
    });
  });
});

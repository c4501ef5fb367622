import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { loadPack } from '../../../src/build/bundledPack';
import { content } from '../../../src/lib/app/Content.svelte';
import { servedName, type PackFiles } from '../../../src/lib/content/pack/manifest';
import { bundledFolder } from '../../unit/content/pack/packItems';
import { testStore } from '../../unit/database/testStore';

let files: PackFiles;
beforeAll(async () => {
  files = await loadPack(bundledFolder);
});
afterEach(() => vi.unstubAllGlobals());

/** A network that serves the pack as version `version`. */
function serve(version: string): void {
  vi.stubGlobal('fetch', (url: string) => {
    if (url === '/content/manifest.json')
      return Promise.resolve(new Response(JSON.stringify({ ...files.manifest, version })));
    const file = files.files.find((one) => url === `/content/${servedName(one)}`);
    return Promise.resolve(file ? new Response(file.bytes) : new Response('', { status: 404 }));
  });
}

const always = () => Promise.resolve(true);
const never = () => Promise.resolve(false);

it('content is put on an empty device even at a bad moment, and is not changed at one', async () => {
  const store = testStore();
  serve('1.0.0');
  await content.start(store, never);
  expect(content.pack?.version).toBe('1.0.0');
  serve('2.0.0');
  await content.start(store, never);
  expect(content.pack?.version).toBe('1.0.0');
  await content.start(store, always);
  expect(content.pack?.version).toBe('2.0.0');
});

it('without a network what is on the device is shown, and nothing is said to be wrong', async () => {
  const store = testStore();
  serve('1.0.0');
  await content.start(store, always);
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
  await content.start(store, always);
  expect(content.pack?.version).toBe('1.0.0');
  expect(content.problem).toBeNull();
});

it('without a network an empty device says that it needs one', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
  await content.start(testStore(), always);
  expect(content.pack).toBeNull();
  expect(content.problem).toBe('offline');
});

it('a training gets the very version that it began with, or none', async () => {
  serve('1.0.0');
  await content.start(testStore(), always);
  const { id } = files.manifest;
  expect(content.packOf({ packId: id, packVersion: '1.0.0' })?.version).toBe('1.0.0');
  expect(content.packOf({ packId: id, packVersion: '0.9.0' })).toBeNull();
});

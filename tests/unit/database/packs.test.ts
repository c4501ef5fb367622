import type { PackItemRow } from '$lib/database/rows';
import { beforeEach, describe, expect, it } from 'vitest';
import { createCycle, deleteCycle, eraseCycle } from '../../../src/lib/database/cycles';
import { putPack, readManifest, readPackImage, readPacks, removePack } from '../../../src/lib/database/packs';
import type { PackManifest } from '../../../src/lib/domain/content';
import { testStore } from './testStore';

type TestStore = ReturnType<typeof testStore>;
let store: TestStore;
beforeEach(() => {
  store = testStore();
});

function row(mark: string): PackItemRow {
  const sources = [{ id: 'bron', text: mark }];
  return { sha256: mark.padEnd(64, '0'), item: { kind: 'sources', sources } };
}

function manifest(id: string, version: string, rows: PackItemRow[]): PackManifest {
  return {
    id,
    version,
    language: 'nl',
    title: id,
    licence: 'eigen',
    source: 'eigen',
    isSample: false,
    sampleLabel: 'geen',
    items: rows.map(({ sha256 }, index) => ({ path: `${index}.md`, sha256, bytes: 1 })),
  };
}

function install(id: string, version: string, rows: PackItemRow[]): Promise<void> {
  return putPack(store, { manifest: manifest(id, version, rows), origin: 'file' }, rows);
}

function makeCycle(packId: string, packVersion: string): Promise<string> {
  const dates = ['2026-11-24', '2026-12-01', '2026-12-08', '2026-12-15', '2026-12-22'];
  const cycle = { title: 'Najaar', employer: '', commissioner: '', location: '', trainers: [], dates };
  return createCycle(store, { ...cycle, startTime: '16:00', packId, packVersion });
}

async function installed(): Promise<string[]> {
  return (await readPacks(store)).map(({ manifest: { id, version } }) => `${id} ${version}`).sort();
}

describe('packs on a device', () => {
  it('stand side by side, and share the items that are the same', async () => {
    await install('een', '1.0.0', [row('a'), row('b')]);
    await install('twee', '1.0.0', [row('b'), row('c')]);
    expect(await installed()).toEqual(['een 1.0.0', 'twee 1.0.0']);
    expect(await store.db.packItems.count()).toBe(3);
  });

  it('a newer version takes the place of the older, with the items that nobody names any more', async () => {
    await install('een', '1.0.0', [row('a'), row('b')]);
    await install('een', '1.1.0', [row('b'), row('c')]);
    expect(await installed()).toEqual(['een 1.1.0']);
    expect(await store.db.packItems.toCollection().primaryKeys()).toEqual([row('b').sha256, row('c').sha256]);
  });

  it('a version that a training began with stays, until that training is erased: a deleted one can be brought back', async () => {
    await install('een', '1.0.0', [row('a')]);
    const cycleId = await makeCycle('een', '1.0.0');
    await install('een', '1.1.0', [row('b')]);
    expect(await installed()).toEqual(['een 1.0.0', 'een 1.1.0']);
    await deleteCycle(store, cycleId);
    await install('een', '1.2.0', [row('c')]);
    expect(await installed()).toEqual(['een 1.0.0', 'een 1.2.0']);
    await eraseCycle(store, cycleId);
    await install('een', '1.3.0', [row('c')]);
    expect(await installed()).toEqual(['een 1.3.0']);
  });

  it('a pack of which an item is missing is not installed, and the old one is still there', async () => {
    await install('een', '1.0.0', [row('a')]);
    const incomplete = manifest('een', '1.1.0', [row('b'), row('c')]);
    await expect(putPack(store, { manifest: incomplete, origin: 'file' }, [row('b')])).rejects.toThrow(
      '1 items',
    );
    expect(await installed()).toEqual(['een 1.0.0']);
    expect(await store.db.packItems.count()).toBe(1);
  });

  it('a pack that lost an item is not shown as if it were whole', async () => {
    await install('een', '1.0.0', [row('a'), row('b')]);
    await store.db.packItems.delete(row('b').sha256);
    expect(await readPacks(store)).toEqual([]);
  });

  it('removing one leaves the items of the others', async () => {
    await install('een', '1.0.0', [row('a'), row('b')]);
    await install('twee', '1.0.0', [row('b')]);
    await removePack(store, 'een', '1.0.0');
    expect(await installed()).toEqual(['twee 1.0.0']);
    expect(await store.db.packItems.toCollection().primaryKeys()).toEqual([row('b').sha256]);
    expect(await readManifest(store, 'een', '1.0.0')).toBeNull();
  });

  it('gives its pictures as what they are', async () => {
    const image = { type: 'image/png' as const, bytes: new Uint8Array([1, 2, 3]) };
    const picture: PackItemRow = { sha256: 'f'.repeat(64), image };
    await install('een', '1.0.0', [row('a'), picture]);
    const blob = await readPackImage(store, 'f'.repeat(64));
    expect(blob?.type).toBe('image/png');
    expect(new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer())).toEqual(image.bytes);
    expect(await readPackImage(store, row('a').sha256)).toBeNull();
  });
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { dropUnneededBlobs, readBlob } from '../../../src/lib/database/blobs';
import { readCycle } from '../../../src/lib/database/cycleContents';
import { eraseCycle } from '../../../src/lib/database/cycles';
import { bringBack, readDeleted } from '../../../src/lib/database/deleted';
import { addPhoto, changePhoto, deletePhoto } from '../../../src/lib/database/photos';
import { picture } from './picture';
import { tabletWithCycle } from './tablets';

const DAY_MS = 24 * 3600 * 1000;

async function tabletWithPhoto() {
  const { store, id: cycleId } = await tabletWithCycle();
  const session = `${cycleId}:1`;
  const photo = await addPhoto(store, session, { block: null, caption: 'Afspraken', picture: picture() });
  return { store, cycleId, session, photo };
}

afterEach(() => vi.restoreAllMocks());

describe('a photo', () => {
  it('is on the device with its bytes, and both wait to be sent', async () => {
    const { store, cycleId, photo } = await tabletWithPhoto();
    const [kept] = (await readCycle(store, cycleId))?.photos ?? [];
    expect(kept).toMatchObject({ id: photo, caption: 'Afspraken', block: null, width: 1600, height: 1200 });
    const bytes = await (await readBlob(store, cycleId, kept?.blob ?? ''))?.arrayBuffer();
    expect(new Uint8Array(bytes ?? new ArrayBuffer())).toEqual(picture().bytes);
    expect(await store.db.outbox.get([cycleId, 'photo', photo])).toBeDefined();
    expect(await store.db.blobs.toArray()).toMatchObject([{ cycleId, sha256: kept?.blob, toSend: 1 }]);
  });

  it('that does not fit on the device leaves neither record nor bytes', async () => {
    const { store, id: cycleId } = await tabletWithCycle();
    const before = await store.db.records.count();
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'blobs') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, args);
    });
    const adding = addPhoto(store, `${cycleId}:1`, { block: null, caption: '', picture: picture() });
    await expect(adding).rejects.toMatchObject({ problem: 'quota' });
    expect([await store.db.records.count(), await store.db.blobs.count()]).toEqual([before, 0]);
  });

  it('goes to another block with another caption, and its bytes stay', async () => {
    const { store, cycleId, session, photo } = await tabletWithPhoto();
    const after = { block: 'B1-05', caption: 'Onze afspraken' };
    await changePhoto(store, session, photo, { before: { block: null, caption: '' }, after });
    expect((await readCycle(store, cycleId))?.photos).toMatchObject([
      { block: 'B1-05', caption: 'Onze afspraken' },
    ]);
    expect(await store.db.blobs.count()).toBe(1);
  });

  it('of the same picture as another shares its bytes', async () => {
    const { store, cycleId, session } = await tabletWithPhoto();
    await addPhoto(store, session, { block: 'B1-05', caption: '', picture: picture() });
    expect((await readCycle(store, cycleId))?.photos).toHaveLength(2);
    expect(await store.db.blobs.count()).toBe(1);
  });

  it('that was deleted can be brought back for thirty days, and then its bytes are gone from the device', async () => {
    const { store, cycleId, session, photo } = await tabletWithPhoto();
    await addPhoto(store, session, { block: null, caption: '', picture: picture('another') });
    await deletePhoto(store, session, photo);
    store.time += 30 * DAY_MS;
    await dropUnneededBlobs(store);
    const [gone] = await readDeleted(store, cycleId, ['photo']);
    if (!gone) throw new Error('it cannot be brought back');
    await bringBack(store, gone);
    expect((await readCycle(store, cycleId))?.photos).toHaveLength(2);
    expect(await store.db.blobs.count()).toBe(2);
    await deletePhoto(store, session, photo);
    store.time += 31 * DAY_MS + 1;
    expect(await readDeleted(store, cycleId, ['photo'])).toEqual([]);
    await dropUnneededBlobs(store);
    expect(await store.db.blobs.toArray()).toMatchObject([{ bytes: picture('another').bytes }]);
  });

  it('goes with its training when that is erased', async () => {
    const { store, cycleId } = await tabletWithPhoto();
    await eraseCycle(store, cycleId);
    expect(await store.db.blobs.count()).toBe(0);
  });
});

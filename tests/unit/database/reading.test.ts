import { describe, expect, it } from 'vitest';
import {
  addBookmark,
  readBookmarks,
  readLastPlace,
  readRemarks,
  readTextSize,
  removeBookmark,
  removeRemark,
  setLastPlace,
  setRemark,
  setTextSize,
} from '../../../src/lib/database/reading';
import { testStore } from './testStore';

const place = { pack: 'p', chapter: 'een', anchor: 'kop--1', excerpt: 'Een zin' };

describe('reading on a device', () => {
  it('keeps one bookmark for each place, of this pack alone', async () => {
    const store = testStore();
    await addBookmark(store, place);
    await addBookmark(store, place);
    await addBookmark(store, { ...place, pack: 'q' });
    expect(await readBookmarks(store, 'p')).toEqual([place]);
    await removeBookmark(store, place);
    expect(await readBookmarks(store, 'p')).toEqual([]);
    expect(await readBookmarks(store, 'q')).toHaveLength(1);
  });

  it('keeps a remark beside its place; a new one takes the place of the old', async () => {
    const store = testStore();
    await setRemark(store, { ...place, text: 'Eerst' });
    await setRemark(store, { ...place, text: ' Daarna ' });
    expect(await readRemarks(store, 'p')).toEqual([{ ...place, text: 'Daarna' }]);
    await expect(setRemark(store, { ...place, text: '  ' })).rejects.toThrow();
    await removeRemark(store, place);
    expect(await readRemarks(store, 'p')).toEqual([]);
  });

  it('remembers the last place in each pack, and the size of the text', async () => {
    const store = testStore();
    expect(await readLastPlace(store, 'p')).toBeNull();
    await setLastPlace(store, place);
    expect(await readLastPlace(store, 'p')).toEqual(place);
    expect(await readTextSize(store)).toBe('normal');
    await setTextSize(store, 'larger');
    expect(await readTextSize(store)).toBe('larger');
  });

  it('a stored place that cannot be read is no place', async () => {
    const store = testStore();
    await store.db.bookmarks.put({ key: 'p/een#x', value: { pack: 'p' } });
    await store.db.deviceSettings.put({ key: 'reading/p', value: 'x' });
    expect(await readBookmarks(store, 'p')).toEqual([]);
    expect(await readLastPlace(store, 'p')).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { eraseCycle } from '../../../src/lib/database/cycles';
import { dropDraft, leaveDraft, readDraft, saveDraft } from '../../../src/lib/database/drafts';
import { testStore } from './testStore';

describe('a draft left in the last moment of a page', () => {
  it('is newer than the one that was saved before, and is moved among the others', async () => {
    const store = testStore();
    await saveDraft(store, 'cycle/note', 'Hal');
    leaveDraft(store, 'cycle/note', 'Half getypt');
    expect(await readDraft(store, 'cycle/note')).toBe('Half getypt');
    expect(store.atOnce.length).toBe(0);
    expect(await store.db.drafts.get('cycle/note')).toEqual({ key: 'cycle/note', value: 'Half getypt' });
  });

  it('does not come back over what was typed or kept since', async () => {
    const store = testStore();
    await readDraft(store, 'cycle/note');
    leaveDraft(store, 'cycle/note', 'Oud');
    await saveDraft(store, 'cycle/note', 'Nieuw');
    expect(await readDraft(store, 'cycle/note')).toBe('Nieuw');
    leaveDraft(store, 'cycle/note', 'Oud');
    await dropDraft(store, 'cycle/note');
    expect(await readDraft(store, 'cycle/note')).toBeUndefined();
  });

  it('by an older app, as it was typed, is taken in as well', async () => {
    const store = testStore();
    store.atOnce.setItem('left-draft:cycle/note', JSON.stringify('Half getypt'));
    expect(await readDraft(store, 'cycle/note')).toBe('Half getypt');
    expect(store.atOnce.length).toBe(0);
  });

  it('does not open where another draft stood, nor when it was changed', async () => {
    const store = testStore();
    await saveDraft(store, 'cycle/note', 'Van eerder');
    leaveDraft(store, 'cycle/note', 'Half getypt');
    const sealed = store.atOnce.getItem('left:cycle/note') ?? '';
    store.atOnce.setItem('left:cycle/note', sealed.slice(4));
    store.atOnce.setItem('left:cycle/other', sealed);
    expect(await readDraft(store, 'cycle/note')).toBe('Van eerder');
    expect(await readDraft(store, 'cycle/other')).toBeUndefined();
  });

  it('of a training goes when that training is taken off the device', async () => {
    const store = testStore();
    await readDraft(store, 'cycle/note');
    leaveDraft(store, 'cycle/note', 'Weg');
    leaveDraft(store, 'other/note', 'Blijft');
    await eraseCycle(store, 'cycle');
    expect(await readDraft(store, 'cycle/note')).toBeUndefined();
    expect(await readDraft(store, 'other/note')).toBe('Blijft');
  });
});

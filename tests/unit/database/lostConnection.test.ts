import { liveQuery } from 'dexie';
import { expect, it, vi } from 'vitest';
import { withConnection } from '../../../src/lib/database/connection';
import { dropDraft, readDraft, saveDraft } from '../../../src/lib/database/drafts';
import { TrainerDatabase } from '../../../src/lib/database/open';
import { mortalFactory } from './mortalFactory';
import { loadCodec, testStore } from './testStore';

function storeOn(documents: number) {
  const { factory, ...process } = mortalFactory(documents);
  const store = testStore();
  store.db = new TrainerDatabase(store.db.name, { factory, loadCodec });
  return { store, ...process };
}

it('what is written and read after the storage process died goes by another document, without a word', async () => {
  const { store, kill, made } = storeOn(4);
  await saveDraft(store, 'a', 'Voor');
  for (let round = 1; round <= 3; round += 1) {
    kill();
    await saveDraft(store, 'b', round);
    expect(await readDraft(store, 'a')).toBe('Voor');
    expect(await readDraft(store, 'b')).toBe(round);
  }
  expect(made()).toBe(4);
});

it('all that was under way when the process died goes on by one other document', async () => {
  const { store, kill, made } = storeOn(9);
  await store.db.open();
  kill();
  const keys = Array.from({ length: 20 }, (_, index) => `note ${index}`);
  await Promise.all(keys.map((key) => saveDraft(store, key, 'Bewaard')));
  expect((await store.db.drafts.bulkGet(keys)).map((row) => row?.value)).toEqual(keys.map(() => 'Bewaard'));
  expect(made()).toBe(2);
});

it('what is on the screen is kept up to date after the process died', async () => {
  const { store, kill } = storeOn(3);
  await saveDraft(store, 'a', 0);
  const seen: unknown[] = [];
  let asked = 0;
  const subscription = liveQuery(async () => {
    asked += 1;
    const { value } = (await withConnection(store, () => store.db.drafts.get('a'))) ?? {};
    const other = (await withConnection(store, () => store.db.drafts.get('b')))?.value;
    return [value, other];
  }).subscribe({ next: (answer) => void seen.push(answer) });
  await vi.waitFor(() => expect(seen).toEqual([[0, undefined]]));
  kill();
  await saveDraft(store, 'a', 1);
  await vi.waitFor(() => expect(seen.at(-1)).toEqual([1, undefined]));
  kill();
  await saveDraft(store, 'b', 2);
  await vi.waitFor(() => expect(seen.at(-1)).toEqual([1, 2]));
  await dropDraft(store, 'a');
  await vi.waitFor(() => expect(seen.at(-1)).toEqual([undefined, 2]));
  expect(asked).toBeLessThan(9);
  subscription.unsubscribe();
});

it('where no other document is to be had it is said that nothing was saved', async () => {
  const { store, kill } = storeOn(1);
  await store.db.open();
  kill();
  await expect(saveDraft(store, 'a', 'Getypt')).rejects.toMatchObject({ problem: 'connectionLost' });
});

import { expect, it, vi } from 'vitest';
import { readDraft, saveDraft } from '../../../src/lib/database/drafts';
import { TrainerDatabase } from '../../../src/lib/database/open';
import { loadCodec, testStore } from './testStore';

it('a page that is put away in the middle of a write holds up no other page', async () => {
  const store = testStore();
  const { db } = store;
  await saveDraft(store, 'a', 'Voor');
  let begun = false;
  const underway = db.transaction('rw', db.drafts, async () => {
    await db.drafts.delete('a');
    begun = true;
    // Always one thing more: like that of a page that does not run on, this transaction comes to no end.
    for (;;) await db.drafts.count();
  });
  const ended = expect(underway).rejects.toThrow();
  await vi.waitFor(() => expect(begun).toBe(true));
  const other = { ...store, db: new TrainerDatabase(db.name, { loadCodec }) };

  db.leave();
  await saveDraft(other, 'b', 'Na');
  await ended;
  expect(await readDraft(other, 'a'), 'what was not over did not take place').toBe('Voor');
  await expect(saveDraft(store, 'c', 'Te laat')).rejects.toMatchObject({ problem: 'connectionLost' });
  expect(db.isOpen()).toBe(false);
});

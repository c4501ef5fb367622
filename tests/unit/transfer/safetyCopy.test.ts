import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCycle } from '../../../src/lib/database/cycleContents';
import { addNote } from '../../../src/lib/database/notes';
import { changeParticipant } from '../../../src/lib/database/participants';
import { addPhoto, deletePhoto } from '../../../src/lib/database/photos';
import { mergeIn, previewMerge } from '../../../src/lib/transfer/merge';
import { readForCopy } from '../../../src/lib/transfer/safetyCopy';
import { decodeCopy, encodeCopy } from '../../../src/lib/transfer/file';
import { picture } from '../database/picture';
import { tabletWithCycle, waitingOn } from '../database/tablets';
import { testStore } from '../database/testStore';

async function tabletWithNote() {
  const { store, id } = await tabletWithCycle();
  await addNote(store, { session: `${id}:1`, text: 'Hier', about: { kind: 'session' }, keepHere: true });
  return { store, id };
}

async function tabletWithPhoto() {
  const { store, id } = await tabletWithCycle();
  const session = `${id}:1`;
  await addPhoto(store, session, { block: null, caption: 'Afspraken', picture: picture() });
  const gone = await addPhoto(store, session, { block: null, caption: '', picture: picture('a face') });
  await deletePhoto(store, session, gone);
  return { store, id };
}

async function copied(text: string) {
  const copy = await decodeCopy(text);
  if (!copy.ok) throw new Error(copy.problem);
  return copy.cycles;
}

describe('a safety copy', () => {
  it('put back on an empty tablet gives the same training, the notes that stay here too', async () => {
    const { store, id } = await tabletWithNote();
    const text = await encodeCopy(await readForCopy(store, [id]), store.time);
    const other = testStore();
    await mergeIn(other, await copied(text));
    expect(await readCycle(other, id)).toEqual(await readCycle(store, id));
    expect(await waitingOn(other)).not.toContain('note');
  });

  it('has photos with it, but not those that were deleted, and puts them back to be sent', async () => {
    const { store, id } = await tabletWithPhoto();
    const text = await encodeCopy(await readForCopy(store, [id]), store.time);
    const other = testStore();
    await mergeIn(other, await copied(text));
    expect(await readCycle(other, id)).toEqual(await readCycle(store, id));
    expect(await other.db.blobs.toArray()).toMatchObject([
      { cycleId: id, bytes: picture().bytes, type: 'image/jpeg', toSend: 1 },
    ]);
  });

  it('brings the bytes of a photo of which only the record came before, and says so beforehand', async () => {
    const { store, id } = await tabletWithPhoto();
    const cycles = await copied(await encodeCopy(await readForCopy(store, [id]), store.time));
    const other = testStore();
    await mergeIn(
      other,
      cycles.map((cycle) => ({ ...cycle, blobs: [] })),
    );
    expect(await other.db.blobs.count()).toBe(0);
    expect(await previewMerge(other, cycles)).toMatchObject([{ added: 0, changed: 1 }]);
    await mergeIn(other, cycles);
    expect(await other.db.blobs.count()).toBe(1);
    expect(await previewMerge(other, cycles)).toMatchObject([{ added: 0, changed: 0 }]);
  });

  it('with photos is not opened by an app that knows of none, and without them by any', async () => {
    const { store, id } = await tabletWithPhoto();
    const [cycle] = await readForCopy(store, [id]);
    if (!cycle) throw new Error('no cycle');
    expect(JSON.parse(await encodeCopy([cycle], store.time))).toMatchObject({ version: 2 });
    const without = [{ ...cycle, blobs: [] }];
    expect(JSON.parse(await encodeCopy(without, store.time))).toMatchObject({ version: 1 });
  });

  it('tells beforehand what it would do, and does nothing yet', async () => {
    const { store, id } = await tabletWithNote();
    const cycles = await copied(await encodeCopy(await readForCopy(store, [id]), store.time));
    const other = testStore();
    expect(await previewMerge(other, cycles)).toEqual([
      { cycleId: id, title: 'Najaar', added: 10, changed: 0, unchanged: 0, differences: 0 },
    ]);
    expect(await other.db.records.count()).toBe(0);
    expect(await previewMerge(store, cycles)).toMatchObject([{ added: 0, changed: 0, unchanged: 10 }]);
  });

  it('never overwrites what is newer on the tablet', async () => {
    const { store, id } = await tabletWithNote();
    const text = await encodeCopy(await readForCopy(store, [id]), store.time);
    const bert = (await readCycle(store, id))?.participants[1];
    if (!bert) throw new Error('Bert is gone');
    await changeParticipant(store, { cycleId: id, id: bert.id }, { before: {}, after: { role: 'Voorman' } });
    await mergeIn(store, await copied(text));
    expect((await readCycle(store, id))?.participants[1]?.role).toBe('Voorman');
  });

  it('put back twice is put back once', async () => {
    const { store, id } = await tabletWithNote();
    const cycles = await copied(await encodeCopy(await readForCopy(store, [id]), store.time));
    const other = testStore();
    await mergeIn(other, cycles);
    const once = await other.db.records.toArray();
    await mergeIn(other, cycles);
    expect(await other.db.records.toArray()).toEqual(once);
  });

  it('leaves later changes later than everything it brought', async () => {
    const { store, id } = await tabletWithNote();
    const cycles = await copied(await encodeCopy(await readForCopy(store, [id]), store.time));
    const other = testStore(Date.parse('2020-01-01T00:00:00Z'));
    await mergeIn(other, cycles);
    const bert = (await readCycle(other, id))?.participants[1];
    if (!bert) throw new Error('Bert is gone');
    await changeParticipant(other, { cycleId: id, id: bert.id }, { before: {}, after: { role: 'Later' } });
    await mergeIn(other, cycles);
    expect((await readCycle(other, id))?.participants[1]?.role).toBe('Later');
  });

  it('that was cut or altered at any place is refused before anything is read from it', async () => {
    const { store, id } = await tabletWithPhoto();
    const text = await encodeCopy(await readForCopy(store, [id]), store.time);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: text.length - 1 }), fc.boolean(), async (place, cut) => {
        const letter = text[place] === 'x' ? 'y' : 'x';
        const altered = cut ? text.slice(0, place) : text.slice(0, place) + letter + text.slice(place + 1);
        const copy = await decodeCopy(altered);
        // Only the time of making stands outside the hash.
        expect(copy.ok && !isDeepStrictEqual(copy.cycles, await copied(text))).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('of a newer app, or another file, gets its own answer', async () => {
    expect(await decodeCopy('{"format":"mentorwijs-gegevens","version":3}')).toEqual({
      ok: false,
      problem: 'newerVersion',
    });
    expect(await decodeCopy('%PDF-1.7')).toEqual({ ok: false, problem: 'notACopy' });
    expect(await decodeCopy('{"format":"mentorwijs-gegevens","version":1}')).toEqual({
      ok: false,
      problem: 'damaged',
    });
  });
});

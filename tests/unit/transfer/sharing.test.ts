import { describe, expect, it } from 'vitest';
import { readCycle } from '../../../src/lib/database/cycleContents';
import { readForBackup } from '../../../src/lib/transfer/backupParts';
import { mergeIn } from '../../../src/lib/transfer/merge';
import { addNote, changeNote, readNotes } from '../../../src/lib/database/notes';
import { addPhoto } from '../../../src/lib/database/photos';
import { write } from '../../../src/lib/database/write';
import { picture } from '../database/picture';
import { heldOn, tabletWithCycle } from '../database/tablets';
import { testStore } from '../database/testStore';
import { backupOf, given, holding, putBack } from './carried';

const about = { kind: 'session' } as const;

describe('handing over a training', () => {
  it('brings all of it, but not the notes that stay here', async () => {
    const { store: a, id } = await tabletWithCycle();
    await addNote(a, { session: `${id}:1`, text: 'Gaat mee', about, keepHere: false });
    await addNote(a, { session: `${id}:1`, text: 'Blijft hier', about, keepHere: true });
    const b = testStore();
    await mergeIn(b, await given(a, id, 'colleague'));
    expect((await readNotes(b, `${id}:1`)).notes.map(({ text }) => text)).toEqual(['Gaat mee']);
    expect((await readCycle(b, id))?.participants).toHaveLength(2);
  });

  it('brings photos with their bytes, or without where they would be too much', async () => {
    const { store: a, id } = await tabletWithCycle();
    await addPhoto(a, `${id}:1`, { block: null, caption: 'Afspraken', picture: picture() });
    const [b, c] = [testStore(), testStore()];
    await mergeIn(b, await given(a, id, 'colleague'));
    expect(await b.db.blobs.toArray()).toMatchObject([{ cycleId: id, bytes: picture().bytes }]);
    await putBack(c, await backupOf(a, [id], { reader: 'colleague', photos: false }));
    expect((await readCycle(c, id))?.photos).toMatchObject([{ caption: 'Afspraken' }]);
    expect(await c.db.blobs.count()).toBe(0);
  });

  it('of the example is never done', async () => {
    const { store, id } = await tabletWithCycle();
    await write(store, [{ cycleId: id, type: 'cycle', id, set: { demo: true } }]);
    await expect(readForBackup(store, id, 'colleague')).rejects.toThrow('example');
  });

  it('takes nothing in that says of itself that it stays on a device', async () => {
    const { store: a, id } = await tabletWithCycle();
    const cycle = await readForBackup(a, id, 'colleague');
    const clock = '0193a5c2f1b8-0000-aaaaaaaaaaaaaaaa';
    const hidden = {
      type: 'note',
      id: 'n1',
      fields: { text: ['Hier', clock] as [string, string] },
      ...{ seen: {}, keepHere: true as const },
    };
    const b = testStore();
    await mergeIn(b, holding([{ ...cycle, records: [...cycle.records, hidden] }], a, 'colleague'));
    expect((await heldOn(b)).some(({ type }) => type === 'note')).toBe(false);
  });

  it('counts as sharing: a note that stays here from then on is taken back from the other tablet', async () => {
    const { store: a, id } = await tabletWithCycle();
    const session = `${id}:1` as const;
    const note = await addNote(a, { session, text: 'Toch niet', about, keepHere: false });
    const b = testStore();
    await mergeIn(b, await given(a, id, 'colleague'));
    await changeNote(a, session, note, { set: {}, keepHere: true });
    expect((await readNotes(a, `${id}:1`)).notes).toMatchObject([{ text: 'Toch niet', keepHere: true }]);
    await mergeIn(b, await given(a, id, 'colleague'));
    expect((await readNotes(b, `${id}:1`)).notes).toEqual([]);
    expect(JSON.stringify((await heldOn(b)).filter(({ type }) => type === 'note'))).not.toContain(
      'Toch niet',
    );
  });

  it('leaves later changes later than everything it brought', async () => {
    const { store: a, id } = await tabletWithCycle();
    const b = testStore(Date.parse('2020-01-01T00:00:00Z'));
    await mergeIn(b, await given(a, id, 'colleague'));
    await addNote(b, { session: `${id}:1`, text: 'Later', about, keepHere: false });
    const clocks = (await heldOn(b)).map(({ type, fields }) => ({
      type,
      clock: Object.values(fields)[0]?.[1] ?? '',
    }));
    const last = clocks.toSorted((x, y) => (x.clock < y.clock ? -1 : 1)).at(-1);
    expect(last?.type).toBe('note');
  });
});

import { describe, expect, it } from 'vitest';
import { markAttendance } from '../../../src/lib/database/attendance';
import { readCycle } from '../../../src/lib/database/cycleContents';
import { createCycle } from '../../../src/lib/database/cycles';
import { readDeleted } from '../../../src/lib/database/deleted';
import { joinParticipants } from '../../../src/lib/database/doubles';
import { leaveDraft, saveDraft } from '../../../src/lib/database/drafts';
import { eraseAgain, erasePerson } from '../../../src/lib/database/erasePerson';
import { readHeldOfPerson } from '../../../src/lib/database/heldOfPerson';
import { addNote, deleteNote } from '../../../src/lib/database/notes';
import { newId } from '../../../src/lib/database/newId';
import type { Store } from '../../../src/lib/database/open';
import {
  addParticipants,
  changeParticipant,
  deleteParticipant,
} from '../../../src/lib/database/participants';
import { openRow } from '../../../src/lib/database/rowCodec';
import { write } from '../../../src/lib/database/write';
import { mergeIn } from '../../../src/lib/transfer/merge';
import { newCycle } from './tablets';
import { testStore } from './testStore';
import { given } from '../transfer/carried';

const NAME = 'Aylin Kwikstaart';

async function group() {
  const store = testStore();
  const id = await createCycle(store, newCycle);
  const people = await addParticipants(store, id, [
    { name: 'Bert Janssen' },
    { name: NAME, organisation: 'Kwikstaart bv', role: 'kwikstaartenbaas', email: 'a@kwikstaart.nl' },
  ]);
  const [, aylin = ''] = people;
  return { store, id, aylin, people, session: `${id}:1` };
}

const closedList = (participant: string) => ({
  ...{ version: 1, title: 'Najaar', date: '2026-11-24', from: '16:00', until: '18:30' },
  ...{ closedAt: '2026-11-24T17:40:00.000Z', closedBy: newId(), closer: 'Marieke', onPaper: false },
  people: [
    {
      ...{ participant, name: NAME, organisation: 'Kwikstaart bv', state: 'present' as const },
      ...{ arrived: null, left: null, minutes: 150, signed: null },
    },
  ],
  ...{ reason: null, checksum: 'a'.repeat(64) },
});

/** Something of everything that can be about a participant. */
async function fill({ store, id, aylin, session }: Awaited<ReturnType<typeof group>>): Promise<void> {
  await markAttendance(store, session, aylin, { state: 'present', arrived: '16:20' });
  const strokes: [number, number][][] = [
    [
      [1, 1],
      [400, 300],
    ],
  ];
  const signedAt = '2026-11-24T15:30:00.000Z';
  await write(store, [
    { cycleId: id, type: 'signature', id: `${session}:${aylin}`, set: { strokes, signedAt } },
    {
      cycleId: id,
      type: 'homework',
      id: `${session}:${aylin}`,
      set: { state: 'done', remark: 'kwikstaart' },
    },
    { cycleId: id, type: 'intention', id: `${session}:${aylin}`, set: { text: 'kwikstaart', outcome: null } },
    {
      ...{ cycleId: id, type: 'certificate', id: newId() },
      set: {
        ...{ participant: aylin, number: '2026-7QK4-M2XD', issuedAt: signedAt, credential: 'kwik.staart.x' },
      },
    },
    {
      ...{ cycleId: id, type: 'photo', id: newId() },
      set: {
        ...{ session, caption: `Blad van ${NAME}`, block: null, blob: 'b'.repeat(64), width: 4, height: 3 },
      },
    },
  ]);
  const about = { kind: 'participant', id: aylin } as const;
  await addNote(store, { session, text: 'vraagt om een kwikstaart', about, keepHere: true });
  const gone = await addNote(store, { session, text: 'weg: kwikstaart', about, keepHere: false });
  await deleteNote(store, session, gone);
  await addNote(store, { session, text: `Naast ${NAME}: veel`, about: { kind: 'session' }, keepHere: false });
  await saveDraft(store, `${id}/note/1`, { text: `van ${NAME}` });
  leaveDraft(store, `${id}/participant/${aylin}`, { name: 'Kwikstaart' });
}

async function everything({ db }: Store): Promise<string> {
  const records = (await db.records.toArray()).map(openRow);
  const tables = [db.drafts, db.outbox, db.summaries, db.deviceSettings, db.cycleSync];
  return JSON.stringify([records, await Promise.all(tables.map((table) => table.toArray()))]).toLowerCase();
}

describe('a participant who is erased', () => {
  it('is in no record, draft or list of what was deleted any more, and still counts', async () => {
    const made = await group();
    await fill(made);
    const { store, id, aylin } = made;
    expect(await everything(store)).toContain('kwikstaart');
    await erasePerson(store, { cycleId: id, id: aylin });
    expect(await everything(store)).not.toContain('kwik');
    const contents = await readCycle(store, id);
    expect(contents?.participants.map(({ name }) => name)).toEqual(['Bert Janssen', 'Deelnemer 2']);
    expect(contents?.attendance).toMatchObject([{ state: 'present', participant: aylin }]);
    expect(contents).toMatchObject({ signatures: [], homework: [], certificates: [], unreadable: [] });
    expect(await readDeleted(store, id, ['participant', 'note'])).toEqual([]);
  });

  it('stays with name and signature on a list that was closed', async () => {
    const made = await group();
    await fill(made);
    const { store, id, aylin, session } = made;
    const set = closedList(aylin);
    await write(store, [{ cycleId: id, type: 'closedList', id: `${session}:${newId()}`, set }]);
    await erasePerson(store, { cycleId: id, id: aylin });
    const held = await readHeldOfPerson(store, { cycleId: id, id: aylin });
    expect(held).toMatchObject({
      participant: { name: 'Deelnemer 2' },
      closed: [{ row: { name: NAME } }],
      signatures: [{ participant: aylin }],
      ...{ homework: [], intentions: [], notes: [], mentions: [], certificates: [], drafts: 0 },
    });
  });

  it('is erased by every name under which the person stood on the list', async () => {
    const { store, id, aylin, people } = await group();
    const [again = ''] = await addParticipants(store, id, [{ name: NAME }]);
    await joinParticipants(store, { cycleId: id, keep: aylin, other: again });
    await erasePerson(store, { cycleId: id, id: aylin });
    expect(await everything(store)).not.toContain('kwik');
    await deleteParticipant(store, { cycleId: id, id: people[0] ?? '' });
    await erasePerson(store, { cycleId: id, id: people[0] ?? '' });
    expect(await everything(store)).not.toContain('janssen');
  });

  it('is erased on a tablet that did not know it and wrote more, and by what that sends', async () => {
    const made = await group();
    const { store, id, aylin, session } = made;
    const other = testStore();
    await mergeIn(other, await given(store, id, 'colleague'));
    await erasePerson(store, { cycleId: id, id: aylin });
    other.time += 60_000;
    await changeParticipant(
      other,
      { cycleId: id, id: aylin },
      { before: { role: 'kwikstaartenbaas' }, after: { role: 'kwikstaartenhoofd' } },
    );
    const about = { kind: 'participant', id: aylin } as const;
    await addNote(other, { session, text: 'kwikstaart', about, keepHere: true });
    await saveDraft(other, `${id}/note/1`, { about: JSON.stringify(about), text: 'kwikstaart' });
    await mergeIn(other, await given(store, id, 'colleague'));
    expect(await everything(other)).not.toContain('kwik');
    await mergeIn(store, await given(other, id, 'colleague'));
    expect(await everything(store)).not.toContain('kwik');
  });

  it('is erased once: to do it again writes nothing', async () => {
    const made = await group();
    await fill(made);
    const { store, id, aylin } = made;
    await erasePerson(store, { cycleId: id, id: aylin });
    const before = await store.db.tallies.get(id);
    await eraseAgain(store, id);
    await erasePerson(store, { cycleId: id, id: aylin });
    expect(await store.db.tallies.get(id)).toEqual(before);
  });
});

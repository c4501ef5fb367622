import { beforeAll, describe, expect, it } from 'vitest';
import { loadPack } from '../../../src/build/bundledPack';
import { markAttendance, markOpenPresent, unmark } from '../../../src/lib/database/attendance';
import {
  changeCycle,
  createCycle,
  deleteCycle,
  eraseCycle,
  undeleteCycle,
} from '../../../src/lib/database/cycles';
import { readCycles } from '../../../src/lib/database/cycleList';
import { readCycle } from '../../../src/lib/database/cycleContents';
import { createDemoCycle } from '../../../src/lib/database/demoCycle';
import { addNote, changeNote, deleteNote, readNotes } from '../../../src/lib/database/notes';
import { addParticipants, deleteParticipant, setWithdrawn } from '../../../src/lib/database/participants';
import { startSession, takeStep } from '../../../src/lib/database/sessions';
import { withCycleOn } from '../../../src/lib/database/replica';
import type { Pack } from '../../../src/lib/domain/content';
import { bundledFolder, packOf } from '../content/pack/packItems';
import { planOf } from '../../../src/lib/domain/plan';
import { sessionView } from '../../../src/lib/session/sessionView';
import { prepare, WHOLE_BATCH } from '../../../src/lib/replication/apply';
import { putRecords } from './tablets';
import { takeBack } from '../../../src/lib/database/takeBack';
import { testStore } from './testStore';

const newCycle = {
  title: 'Najaar',
  employer: 'Groenmeer',
  commissioner: '',
  location: 'Kantine',
  trainers: ['Marieke', 'Ruud'],
  dates: ['2026-11-24', '2026-12-01', '2026-12-08', '2026-12-15', '2026-12-22'],
  startTime: '16:00',
  packId: 'mentorwijs-voorbeeld',
  packVersion: '1.0.0',
};

let pack: Pack;
beforeAll(async () => {
  pack = packOf(await loadPack(bundledFolder));
});

describe('a training', () => {
  it('is made with five sessions and its trainers, and read back', async () => {
    const store = testStore();
    const id = await createCycle(store, newCycle);
    const contents = await readCycle(store, id);
    expect(contents?.cycle.title).toBe('Najaar');
    expect(contents?.sessions.map(({ number, date }) => [number, date])).toEqual(
      newCycle.dates.map((date, index) => [index + 1, date]),
    );
    expect(contents?.trainers.map(({ name, letter }) => `${letter} ${name}`)).toEqual([
      'A Marieke',
      'B Ruud',
    ]);
  });

  it('keeps the id of a trainer who stays, so that the notes keep their author', async () => {
    const store = testStore();
    const id = await createCycle(store, newCycle);
    const before = await readCycle(store, id);
    if (!before) throw new Error('the cycle is gone');
    const { title, employer, commissioner, trainers } = newCycle;
    const form = { title, employer, commissioner, trainers };
    const typed = { ...form, title: 'Voorjaar', employer: '', trainers: ['Marieke de Vries'] };
    await changeCycle(store, before, { before: form, after: typed });
    const after = await readCycle(store, id);
    expect(after?.cycle).toMatchObject({ title: 'Voorjaar', employer: '' });
    expect(after?.trainers).toEqual([{ ...before.trainers[0], name: 'Marieke de Vries' }]);
  });

  it('keeps a trainer who moves up in the list, and takes nobody for somebody else', async () => {
    const store = testStore();
    const id = await createCycle(store, { ...newCycle, trainers: ['Anna', 'Bert'] });
    const before = await readCycle(store, id);
    if (!before) throw new Error('the cycle is gone');
    const form = { title: 'Najaar', employer: '', commissioner: '', trainers: ['Anna', 'Bert'] };
    const bert = before.trainers[1];
    await changeCycle(store, before, { before: form, after: { ...form, trainers: ['Bert', 'Carla'] } });
    const after = (await readCycle(store, id))?.trainers ?? [];
    expect(after).toMatchObject([
      { id: bert?.id, name: 'Bert', letter: 'A' },
      { name: 'Carla', letter: 'B' },
    ]);
    expect(before.trainers.map(({ id: known }) => known)).not.toContain(after[1]?.id);
  });

  it('keeps a trainer whom a colleague added while the form stood open', async () => {
    const store = testStore();
    const id = await createCycle(store, { ...newCycle, trainers: ['Anna'] });
    const opened = await readCycle(store, id);
    if (!opened) throw new Error('the cycle is gone');
    const form = { title: 'Najaar', employer: '', commissioner: '', trainers: ['Anna'] };
    await changeCycle(store, opened, { before: form, after: { ...form, trainers: ['Anna', 'Dirk'] } });
    const now = await readCycle(store, id);
    if (!now) throw new Error('the cycle is gone');
    await changeCycle(store, now, { before: form, after: { ...form, trainers: ['Anna', 'Carla'] } });
    expect((await readCycle(store, id))?.trainers.map(({ name }) => name).sort()).toEqual([
      'Anna',
      'Carla',
      'Dirk',
    ]);
  });

  it('that another tablet renamed while the form stood open keeps both names', async () => {
    const store = testStore();
    const id = await createCycle(store, newCycle);
    const contents = await readCycle(store, id);
    if (!contents) throw new Error('the cycle is gone');
    const before = { title: 'Najaar', employer: '', commissioner: '', trainers: ['Marieke', 'Ruud'] };
    await changeCycle(store, contents, { before, after: { ...before, title: 'Van de collega' } });
    await changeCycle(store, contents, { before, after: { ...before, employer: 'Groenmeer' } });
    expect((await readCycle(store, id))?.cycle).toMatchObject({
      title: 'Van de collega',
      employer: 'Groenmeer',
    });
    await changeCycle(store, contents, { before, after: { ...before, title: 'Mijn titel' } });
    const { cycle, conflicts } = (await readCycle(store, id)) ?? {};
    expect(cycle?.title).toBe('Mijn titel');
    expect(conflicts).toMatchObject([{ field: 'title', value: 'Van de collega' }]);
  });

  it('that was deleted comes back whole, and one that was erased leaves no trace', async () => {
    const store = testStore();
    const id = await createCycle(store, newCycle);
    await addParticipants(store, id, [{ name: 'Aylin' }]);
    await deleteCycle(store, id);
    expect((await readCycle(store, id))?.deletedAt).toBe(store.time);
    await undeleteCycle(store, id);
    expect((await readCycle(store, id))?.participants).toHaveLength(1);
    await eraseCycle(store, id);
    expect(await store.db.records.count()).toBe(0);
    expect(await readCycles(store)).toEqual([]);
  });

  it('counts what this version cannot read, and keeps it', async () => {
    const store = testStore();
    const id = await createCycle(store, newCycle);
    const clock = '0193a5c2f1b8-0000-aaaaaaaaaaaaaaaa';
    const put = (type: string, rowId: string, value: number | string) =>
      putRecords(store, id, [{ type, id: rowId, fields: { text: [value, clock] } }]);
    await put('note', 'n1', 7);
    await put('participant', 'p1', 7);
    await put('smell', 's1', 'x');
    expect(await readCycle(store, id)).toMatchObject({
      unreadable: [{ type: 'participant', id: 'p1' }],
      participants: [],
    });
    expect(await readNotes(store, `${id}:1`)).toEqual({
      unreadable: [{ type: 'note', id: 'n1' }],
      notes: [],
    });
    expect(await store.db.records.get([id, 'smell', 's1'])).toBeDefined();
  });
});

describe('a participant', () => {
  it('who was deleted here and marked on another tablet was there, and stays as one who left', async () => {
    const store = testStore();
    const id = await createCycle(store, newCycle);
    const [xander = '', yara = ''] = await addParticipants(store, id, [{ name: 'Xander' }, { name: 'Yara' }]);
    await deleteParticipant(store, { cycleId: id, id: xander });
    await deleteParticipant(store, { cycleId: id, id: yara });
    await markAttendance(store, `${id}:1`, xander, { state: 'present' });
    expect((await readCycle(store, id))?.participants).toMatchObject([{ name: 'Xander', withdrawn: true }]);
    await setWithdrawn(store, { cycleId: id, id: xander }, false);
    expect((await readCycle(store, id))?.participants).toMatchObject([{ name: 'Xander', withdrawn: false }]);
  });

  it('whom a colleague marked since the dialog was opened is not deleted', async () => {
    const store = testStore();
    const id = await createCycle(store, newCycle);
    const [xander = ''] = await addParticipants(store, id, [{ name: 'Xander' }]);
    await markAttendance(store, `${id}:3`, xander, { state: 'absentWithNotice' });
    expect(await deleteParticipant(store, { cycleId: id, id: xander })).toEqual([]);
    await unmark(store, `${id}:3`, [xander]);
    expect(await deleteParticipant(store, { cycleId: id, id: xander })).toHaveLength(1);
    expect((await readCycle(store, id))?.participants).toEqual([]);
  });
});

describe('attendance', () => {
  it('of everybody leaves alone whom a colleague marked since the screen was drawn', async () => {
    const store = testStore();
    const id = await createCycle(store, newCycle);
    const people = await addParticipants(store, id, [{ name: 'Aylin' }, { name: 'Bert' }]);
    const [aylin = '', bert = ''] = people;
    await markAttendance(store, `${id}:1`, bert, { state: 'absentWithNotice' });
    expect(await markOpenPresent(store, `${id}:1`, people)).toMatchObject([{ id: `${id}:1:${aylin}` }]);
    const states = (await readCycle(store, id))?.attendance.map(({ participant, state }) => [
      participant,
      state,
    ]);
    expect(states).toContainEqual([bert, 'absentWithNotice']);
  });

  it('is one record for each person and session, whichever tablet marks it, and can be taken back', async () => {
    const store = testStore();
    const id = await createCycle(store, newCycle);
    const [person = ''] = await addParticipants(store, id, [{ name: 'Aylin' }]);
    const session = `${id}:1`;
    await markAttendance(store, session, person, { state: 'present' });
    await markAttendance(store, session, person, { arrived: '16:20' });
    await markAttendance(store, session, person, { state: 'absentWithNotice' });
    const contents = await readCycle(store, id);
    expect(contents?.attendance).toEqual([
      {
        id: `${session}:${person}`,
        session,
        participant: person,
        state: 'absentWithNotice',
        arrived: '16:20',
        left: null,
      },
    ]);
    await unmark(store, session, [person]);
    expect((await readCycle(store, id))?.attendance).toEqual([]);
    await markAttendance(store, session, person, { state: 'present' });
    // Who was taken off the list begins anew.
    expect((await readCycle(store, id))?.attendance).toMatchObject([{ state: 'present', arrived: null }]);
  });
});

describe('a session', () => {
  it('runs by the plan that was frozen into it at the start', async () => {
    const store = testStore();
    const id = await createCycle(store, newCycle);
    const plan = planOf(
      pack.runSheets[0] ?? { kind: 'runSheet', session: 1, title: '', goal: '', blocks: [] },
    );
    await startSession(store, `${id}:1`, plan);
    store.time += 5 * 60_000;
    await takeStep(store, `${id}:1`, { kind: 'goTo', block: 'B1-02' });
    const contents = await readCycle(store, id);
    const session = contents?.sessions[0];
    if (!contents || !session) throw new Error('the session is gone');
    expect(session.plan).toHaveLength(11);
    const { progress } = sessionView(contents, session, { now: store.time });
    expect(progress).toMatchObject({ phase: 'running', current: 1, remainingMs: 20 * 60_000 });
  });
});

describe('a note', () => {
  it('comes back when deleting it is undone', async () => {
    const store = testStore();
    const id = await createCycle(store, newCycle);
    const session = `${id}:1`;
    const note = await addNote(store, {
      session,
      text: 'Let op',
      about: { kind: 'session' },
      keepHere: false,
    });
    const gone = await deleteNote(store, session, note);
    expect((await readNotes(store, session)).notes).toEqual([]);
    await takeBack(store, gone);
    expect((await readNotes(store, session)).notes.map(({ text }) => text)).toEqual(['Let op']);
  });

  it('that was sent without an answer counts as shared: kept here, it is taken back', async () => {
    const store = testStore();
    const id = await createCycle(store, newCycle);
    const session = `${id}:1`;
    const note = { session, text: 'Let op', about: { kind: 'session' }, keepHere: false } as const;
    const noteId = await addNote(store, note);
    await withCycleOn(store)(id, (rows) => prepare(rows, WHOLE_BATCH));
    await changeNote(store, session, noteId, { set: {}, keepHere: true });
    const [kept] = (await readNotes(store, session)).notes;
    expect(kept).toMatchObject({ text: 'Let op', keepHere: true });
    expect(kept?.id).not.toBe(noteId);
  });
});

describe('the example training', () => {
  it('has eight invented people, a session held a week ago and one today', async () => {
    const store = testStore();
    const id = await createDemoCycle(store, pack);
    const contents = await readCycle(store, id);
    if (!contents) throw new Error('the example is gone');
    expect(contents.cycle.demo).toBe(true);
    expect(contents.participants).toHaveLength(8);
    expect(contents.sessions.map(({ date }) => date)[1]).toBe('2026-11-24');
    const [first] = contents.sessions;
    if (!first) throw new Error('the session is gone');
    const { progress } = sessionView(contents, first, { now: store.time });
    expect(progress.phase).toBe('ended');
    expect(progress.blocks.every(({ state }) => state === 'done')).toBe(true);
    expect(contents.attendance).toHaveLength(8);
  });
});

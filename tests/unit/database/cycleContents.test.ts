import { liveQuery } from 'dexie';
import { expect, it } from 'vitest';
import { markAttendance, markOpenPresent } from '../../../src/lib/database/attendance';
import { createCycle } from '../../../src/lib/database/cycles';
import { readCycle, type CycleCache } from '../../../src/lib/database/cycleContents';
import { DecodeCache } from '../../../src/lib/database/DecodeCache';
import { addNote, changeNote, readNotes, deleteNote, type NotesCache } from '../../../src/lib/database/notes';
import { addParticipants, deleteParticipant } from '../../../src/lib/database/participants';
import { withCycleOn } from '../../../src/lib/database/replica';
import type { SyncReply, SyncRequest, WireRecord } from '../../../src/lib/replication/protocol';
import { applyReply } from '../../../src/lib/replication/apply';
import { newCycle, putRecords, storedRecord } from './tablets';
import { testStore } from './testStore';

type TestStore = ReturnType<typeof testStore>;

/** A page of the endpoint's with these records is stored, as the first one. */
async function receive(store: TestStore, cycleId: string, records: WireRecord[]): Promise<void> {
  const request: SyncRequest = { protocol: 1, epoch: null, mark: null, cursor: 0, records: [] };
  const reply: SyncReply = {
    protocol: 1,
    epoch: 'e',
    mark: null,
    cursor: records.length,
    accepted: false,
    records,
    more: true,
    rejected: [],
    digest: null,
    serverTime: '2026-11-24T15:00:00Z',
  };
  await withCycleOn(store)(cycleId, (rows) =>
    applyReply(rows, {
      prepared: { request, writes: 0 },
      ...{ reply, ahead: null, now: store.time, deviceId: store.deviceId },
    }),
  );
}

const CLOCK = '0193a5c2f1b8-0000-aaaaaaaaaaaaaaaa';

function noteOf(cycleId: string, at: number): WireRecord {
  const values = {
    session: `${cycleId}:1`,
    text: `Notitie ${at}`,
    about: { kind: 'session' },
    createdAt: '2026-11-24T14:00:00.000Z',
    keepHere: false,
  };
  const fields = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, [value, CLOCK] as [typeof value, string]]),
  );
  return { type: 'note', id: `01890000-0000-7000-8000-${String(at).padStart(12, '0')}`, fields };
}

it('a screen that shows no notes is left alone while five hundred come in, and one that does shows them', async () => {
  const store = testStore();
  const cycleId = await createCycle(store, newCycle);
  const seen: (string | undefined)[] = [];
  const counts: number[] = [];
  const cycle = liveQuery(async () => readCycle(store, cycleId)).subscribe((contents) =>
    seen.push(contents?.trainers[0]?.name),
  );
  const notes = liveQuery(async () => readNotes(store, `${cycleId}:1`)).subscribe((read) =>
    counts.push(read.notes.length),
  );
  await expect.poll(() => [seen.length, counts.length]).toEqual([1, 1]);

  await receive(
    store,
    cycleId,
    Array.from({ length: 500 }, (_, at) => noteOf(cycleId, at)),
  );
  await expect.poll(() => counts.at(-1)).toBe(500);
  expect(seen).toEqual(['Marieke']);

  const [trainer] = (await readCycle(store, cycleId))?.trainers ?? [];
  const renamed: WireRecord = {
    type: 'trainer',
    id: trainer?.id ?? '',
    fields: { name: ['Ruud', 'ffffffffffff-0000-aaaaaaaaaaaaaaaa'] },
  };
  await store.db.cycleSync.clear();
  await receive(store, cycleId, [renamed]);
  await expect.poll(() => seen).toEqual(['Marieke', 'Ruud']);
  cycle.unsubscribe();
  notes.unsubscribe();
});

it('a note that stands where another text lost is told with that difference', async () => {
  const store = testStore();
  const cycleId = await createCycle(store, newCycle);
  const journal = {
    recordType: 'note',
    recordId: '01890000-0000-7000-8000-000000000000',
    field: 'text',
    value: 'Wat verloor',
    valueClock: CLOCK,
    cause: 'conflict',
  };
  const fields = Object.fromEntries(
    Object.entries(journal).map(([name, value]) => [name, [value, CLOCK] as [string, string]]),
  );
  await receive(store, cycleId, [noteOf(cycleId, 0), { type: 'journal', id: 'conflict:1', fields }]);
  const contents = await readCycle(store, cycleId);
  expect(contents?.conflicts).toMatchObject([{ value: 'Wat verloor', kept: 'Notitie 0' }]);
  expect(contents?.unreadable).toEqual([]);
});

it('a note that this version cannot read is counted with the notes of its session', async () => {
  const store = testStore();
  const cycleId = await createCycle(store, newCycle);
  const readable = noteOf(cycleId, 0);
  const later: WireRecord = {
    ...readable,
    id: '01890000-0000-7000-8000-0000000000ff',
    fields: { ...readable.fields, text: [7, CLOCK] },
  };
  await receive(store, cycleId, [readable, later]);
  expect(await readNotes(store, `${cycleId}:1`)).toMatchObject({
    notes: [{ text: 'Notitie 0' }],
    unreadable: [{ type: 'note', id: '01890000-0000-7000-8000-0000000000ff' }],
  });
});

it('after one mark the other records of a training are the very same objects, and what changed is another', async () => {
  const store = testStore();
  const cycleId = await createCycle(store, newCycle);
  const session = `${cycleId}:1`;
  const [aylin = '', bert = ''] = await addParticipants(store, cycleId, [
    { name: 'Aylin', organisation: '', role: '' },
    { name: 'Bert', organisation: '', role: '' },
  ]);
  await markOpenPresent(store, session, [aylin, bert]);
  const last: CycleCache = new DecodeCache();
  const before = await readCycle(store, cycleId, last);
  await markAttendance(store, session, bert, { state: 'absentWithNotice' });
  const after = await readCycle(store, cycleId, last);
  expect(after?.cycle).toBe(before?.cycle);
  after?.participants.forEach((one, place) => expect(one).toBe(before?.participants[place]));
  after?.sessions.forEach((one, place) => expect(one).toBe(before?.sessions[place]));
  const of = (contents: typeof after, id: string) =>
    contents?.attendance.find(({ participant }) => participant === id);
  expect(of(after, aylin)).toBe(of(before, aylin));
  expect(of(before, bert)?.state).toBe('present');
  expect(of(after, bert)?.state).toBe('absentWithNotice');
});

it('what another tablet changed, and what was deleted, is read again', async () => {
  const store = testStore();
  const cycleId = await createCycle(store, newCycle);
  const [aylin = ''] = await addParticipants(store, cycleId, [{ name: 'Aylin', organisation: '', role: '' }]);
  const last: CycleCache = new DecodeCache();
  await readCycle(store, cycleId, last);
  // Among the fields of a record the greatest clock may stay the same.
  const row = await storedRecord(store, [cycleId, 'participant', aylin]);
  if (!row) throw new Error('nobody was added');
  const fields = { ...row.fields, role: ['Voorman', CLOCK] as [string, string] };
  await putRecords(store, cycleId, [{ ...row, fields }]);
  expect((await readCycle(store, cycleId, last))?.participants[0]?.role).toBe('Voorman');
  await putRecords(store, cycleId, [{ ...row, fields: { ...fields, role: ['Chef', CLOCK] } }]);
  expect((await readCycle(store, cycleId, last))?.participants[0]?.role).toBe('Chef');
  await deleteParticipant(store, { cycleId, id: aylin });
  expect((await readCycle(store, cycleId, last))?.participants).toEqual([]);
});

it('after one note was changed the others are the very same objects', async () => {
  const store = testStore();
  const cycleId = await createCycle(store, newCycle);
  const session = `${cycleId}:1`;
  const note = { session, about: { kind: 'session' as const }, keepHere: false };
  await addNote(store, { ...note, text: 'Kring van stoelen' });
  store.time += 1000;
  const changed = await addNote(store, { ...note, text: 'Koffie' });
  store.time += 1000;
  const deleted = await addNote(store, { ...note, text: 'Weg' });
  const last: NotesCache = new DecodeCache();
  const before = await readNotes(store, session, last);
  await changeNote(store, session, changed, {
    set: { text: 'Koffie en thee', about: note.about },
  });
  await deleteNote(store, session, deleted);
  const { notes } = await readNotes(store, session, last);
  expect(notes.map(({ text }) => text)).toEqual(['Kring van stoelen', 'Koffie en thee']);
  expect(notes[0]).toBe(before.notes[0]);
});

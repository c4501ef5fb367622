import { liveQuery } from 'dexie';
import { expect, it } from 'vitest';
import { createCycle } from '../../../src/lib/database/cycles';
import { readCycle } from '../../../src/lib/database/cycleContents';
import { readNotes } from '../../../src/lib/database/notes';
import { withCycleOn } from '../../../src/lib/database/syncRows';
import type { SyncReply, SyncRequest, WireRecord } from '../../../src/lib/sync/protocol';
import { applyReply } from '../../../src/lib/sync/steps';
import { newCycle } from './tablets';
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
    applyReply(rows, { request, reply, now: store.time, deviceId: store.deviceId }),
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
  return { type: 'note', id: `note-${String(at).padStart(4, '0')}`, fields };
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
    recordId: 'note-0000',
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
  expect(contents?.unreadable).toBe(0);
});

it('a note that this version cannot read is counted with the notes of its session', async () => {
  const store = testStore();
  const cycleId = await createCycle(store, newCycle);
  const readable = noteOf(cycleId, 0);
  const later: WireRecord = {
    ...readable,
    id: 'note-later',
    fields: { ...readable.fields, text: [7, CLOCK] },
  };
  await receive(store, cycleId, [readable, later]);
  expect(await readNotes(store, `${cycleId}:1`)).toMatchObject({
    notes: [{ text: 'Notitie 0' }],
    unreadable: 1,
  });
});

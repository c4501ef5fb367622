import { describe, expect, it } from 'vitest';
import { markOpenPresent, unmark } from '../../../src/lib/database/attendance';
import { readCycle } from '../../../src/lib/database/cycleContents';
import { changeCycle, deleteCycle, eraseCycle } from '../../../src/lib/database/cycles';
import { mergeIn } from '../../../src/lib/transfer/merge';
import type { Store } from '../../../src/lib/database/open';
import {
  addParticipants,
  changeParticipant,
  deleteParticipant,
} from '../../../src/lib/database/participants';
import { keepSummaries, readSummaries } from '../../../src/lib/database/summaries';
import { given } from '../transfer/carried';
import { changeSession, startSession, takeStep } from '../../../src/lib/database/sessions';
import { withCycleOn } from '../../../src/lib/database/replica';
import type { PlanBlock } from '../../../src/lib/domain/session';
import { cycleStateOf } from '../../../src/lib/session/cycleState';
import { tabletWithCycle } from './tablets';
import { testStore } from './testStore';

const plan: PlanBlock[] = [
  {
    ...{ code: 'B1-01', title: 'Welkom', minutes: 150, minimumMinutes: 10 },
    ...{ leader: 'A', format: 'plenary', mayDrop: false },
  },
];

const projection = { stateOf: cycleStateOf, version: 1 };
const keep = (store: Store) => keepSummaries(store, projection);
const read = (store: Store) => readSummaries(store, projection);
const compute = (store: Store) => readSummaries(store, { ...projection, version: 2 });

/** Bert, who is the second of the list. */
async function bert(store: Store, id: string) {
  const row = (await store.db.records.where({ cycleId: id, type: 'participant' }).toArray()).at(-1);
  return { id: row?.id ?? '', name: 'Bert', withdrawn: false };
}

/** A tablet with the same training, on which session 2 was ended since. */
async function colleague(store: Store, id: string): Promise<Store> {
  const theirs = testStore();
  await mergeIn(theirs, await given(store, id));
  await takeStep(theirs, `${id}:2`, { kind: 'end' });
  return theirs;
}

describe('where a training is', () => {
  it('is kept, and then read without its records', async () => {
    const { store, id } = await tabletWithCycle();
    await startSession(store, `${id}:1`, plan);
    const before = await read(store);
    await keep(store);
    await store.db.records.where({ type: 'runEvent' }).delete();
    expect(await read(store)).toEqual(before);
    expect(before[0]?.sessions[0]).toMatchObject({ phase: 'running', notFilledIn: 2 });
  });

  it('leaves no trace of one that was erased', async () => {
    const { store, id } = await tabletWithCycle();
    await keep(store);
    await eraseCycle(store, id);
    expect(await store.db.summaries.count()).toBe(0);
  });

  it('is computed again by another version of the projection', async () => {
    const { store } = await tabletWithCycle();
    await keep(store);
    await store.db.records.where({ type: 'session' }).delete();
    expect((await compute(store))[0]?.sessions).toEqual([]);
  });

  it('is kept of as many trainings as there are', async () => {
    const { store: a } = await tabletWithCycle();
    for (let more = 0; more < 11; more += 1) {
      const { store: b, id } = await tabletWithCycle();
      await mergeIn(a, await given(b, id));
    }
    await keep(a);
    expect(await a.db.summaries.count()).toBe(12);
  });

  const changes: [what: string, change: (store: Store, id: string) => Promise<unknown>][] = [
    ['somebody joins', (store, id) => addParticipants(store, id, [{ name: 'Carla' }])],
    [
      'somebody leaves the group',
      async (store, id) =>
        changeParticipant(
          store,
          { cycleId: id, id: (await bert(store, id)).id },
          { before: { withdrawn: false }, after: { withdrawn: true } },
        ),
    ],
    [
      'somebody is taken off the list',
      async (store, id) => {
        const key = { cycleId: id, id: (await bert(store, id)).id };
        await unmark(store, `${id}:2`, [key.id]);
        return deleteParticipant(store, key);
      },
    ],
    [
      'somebody is marked',
      async (store, id) => markOpenPresent(store, `${id}:1`, [(await bert(store, id)).id]),
    ],
    ['a mark is taken back', async (store, id) => unmark(store, `${id}:2`, [(await bert(store, id)).id])],
    [
      'it gets another name',
      async (store, id) => {
        const contents = await readCycle(store, id);
        const before = { title: 'Najaar', employer: '', commissioner: '', trainers: ['Marieke'] };
        const edit = { before, after: { ...before, title: 'Voorjaar' } };
        if (contents) await changeCycle(store, contents, edit);
      },
    ],
    ['a session moves', (store, id) => changeSession(store, `${id}:3`, { date: '2026-12-09' })],
    ['a session starts', (store, id) => startSession(store, `${id}:3`, plan)],
    ['a session ends', (store, id) => takeStep(store, `${id}:2`, { kind: 'end' })],
    [
      'steps come in from the endpoint',
      async (store, id) => {
        const theirs = await withCycleOn(await colleague(store, id))(id, (rows) => rows.shared());
        await withCycleOn(store)(id, (rows) => rows.put(theirs));
      },
    ],
    [
      'a safety copy comes back',
      async (store, id) => mergeIn(store, await given(await colleague(store, id), id)),
    ],
    [
      'a colleague hands over',
      async (store, id) => mergeIn(store, await given(await colleague(store, id), id, 'colleague')),
    ],
    ['it is deleted', deleteCycle],
    ['it is erased', eraseCycle],
  ];

  it.each(changes)('is told as it is after %s', async (_what, change) => {
    const { store, id } = await tabletWithCycle();
    await startSession(store, `${id}:2`, plan);
    await markOpenPresent(store, `${id}:2`, [(await bert(store, id)).id]);
    await keep(store);
    const before = await read(store);
    await change(store, id);
    expect(await read(store)).toEqual(await compute(store));
    expect(await read(store)).not.toEqual(before);
  });
});

import { expect, it } from 'vitest';
import { createCycle, deleteCycle } from '../../../src/lib/database/cycles';
import { readCycle } from '../../../src/lib/database/cycleContents';
import {
  addObservation,
  changeObservation,
  eraseObservations,
  readObservations,
} from '../../../src/lib/database/observations';
import { recordsOf } from '../../../src/lib/database/ranges';
import { openRow } from '../../../src/lib/database/rowCodec';
import type { ObservationFields } from '../../../src/lib/domain/observation';
import { testStore } from './testStore';

async function workshop(store: ReturnType<typeof testStore>) {
  return createCycle(store, {
    ...{ title: 'Workshop', employer: '', commissioner: '', location: '', trainers: ['Ruud'] },
    ...{ dates: ['2026-11-24', '2026-12-15'], startTime: '13:00', programme: 'trainers' },
    ...{ packId: 'mentorwijs-voorbeeld', packVersion: '1.0.0' },
  });
}
const seen = (cycleId: string): ObservationFields => ({
  ...{ session: `${cycleId}:1`, trainer: 'Nina', by: 'Ruud', date: '2026-11-24', part: 'together' },
  ...{ blocks: ['B1-02'], seen: { afspraken: 'seen' }, words: { afspraken: 'De drie afspraken' } },
  ...{ helped: 'Rust', toTry: '' },
});

it('a workshop is a training with two sessions of its own programme', async () => {
  const store = testStore();
  const contents = await readCycle(store, await workshop(store));
  expect(contents?.cycle).toMatchObject({ programme: 'trainers', certificateThreshold: 2 });
  expect(contents?.sessions.map(({ number, date }) => `${number} ${date}`)).toEqual([
    '1 2026-11-24',
    '2 2026-12-15',
  ]);
});

it('what was seen of a trainer is found over all trainings that are not deleted', async () => {
  const store = testStore();
  const [first, second, third] = [await workshop(store), await workshop(store), await workshop(store)];
  for (const id of [first, second, third]) await addObservation(store, id, seen(id));
  await deleteCycle(store, third);
  expect((await readObservations(store)).map(({ session }) => session).sort()).toEqual(
    [`${first}:1`, `${second}:1`].sort(),
  );
});

it('a change writes what was touched, and what is erased leaves nothing of what it said', async () => {
  const store = testStore();
  const cycleId = await workshop(store);
  await addObservation(store, cycleId, seen(cycleId));
  const [one] = (await readCycle(store, cycleId))?.observations ?? [];
  if (!one) throw new Error('not kept');
  const before = seen(cycleId);
  await changeObservation(store, { cycleId, id: one.id }, { before, after: { ...before, toTry: 'Wacht' } });
  expect((await readObservations(store))[0]).toMatchObject({ helped: 'Rust', toTry: 'Wacht' });
  await eraseObservations(store, cycleId, [one.id]);
  expect(await readObservations(store)).toEqual([]);
  const rows = await recordsOf(store.db, cycleId, 'observation').toArray();
  const kept = JSON.stringify(rows.map((row) => openRow(row).fields));
  for (const said of ['Nina', 'Ruud', 'De drie afspraken', 'Rust', 'Wacht', 'B1-02'])
    expect(kept).not.toContain(said);
});

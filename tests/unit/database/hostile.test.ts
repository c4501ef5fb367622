import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCycle } from '../../../src/lib/database/cycleContents';
import { createCycle } from '../../../src/lib/database/cycles';
import { readNotes } from '../../../src/lib/database/notes';
import { isLikelySessionDate } from '../../../src/lib/domain/calendar';
import { sessionView } from '../../../src/lib/session/sessionView';
import { hostileRecords, type HostileRecord } from './hostile';
import { newCycle, putRecords } from './tablets';
import { testStore } from './testStore';

async function tabletGiven(records: readonly HostileRecord[]) {
  const store = testStore();
  const id = await createCycle(store, newCycle);
  await putRecords(store, id, [...records]);
  return { store, id };
}

const CLOCK = '019ac0000000-0000-aaaaaaaaaaaaaaaa';

it('whatever comes in, a training has five sessions at most, each block once, and times that can be', async () => {
  const cycleId = '01890000-0000-7000-8000-00000000000c';
  await fc.assert(
    fc.asyncProperty(fc.array(hostileRecords(cycleId), { minLength: 1, maxLength: 25 }), async (records) => {
      const { store, id } = await tabletGiven([]);
      const moved = JSON.parse(JSON.stringify(records).replaceAll(cycleId, id)) as HostileRecord[];
      await putRecords(store, id, moved);
      const contents = await readCycle(store, id);
      const { notes } = await readNotes(store, `${id}:1`);
      if (!contents) throw new Error('the training is gone');
      const numbers = contents.sessions.map(({ number }) => number);
      expect(numbers).toEqual([...new Set(numbers)].filter((number) => [1, 2, 3, 4, 5].includes(number)));
      for (const session of contents.sessions) {
        const plan = session.plan ?? [];
        expect(new Set(plan.map(({ code }) => code)).size).toBe(plan.length);
        expect(plan.every(({ minutes }) => minutes <= 600)).toBe(true);
        expect(isLikelySessionDate(session.date)).toBe(true);
        sessionView(contents, session, { now: Date.parse('2026-11-24T15:30:00Z') });
      }
      for (const { at } of contents.runEvents) expect(isLikelySessionDate(at.slice(0, 10))).toBe(true);
      for (const { session } of [...notes, ...contents.photos])
        expect(session.startsWith(`${id}:`)).toBe(true);
      expect(contents.cycle.demo).toBe(false);
    }),
    { numRuns: 60, seed: 20261126 },
  );
});

it('a session that claims the number of another is unreadable, and the five sessions stay', async () => {
  const fields: HostileRecord['fields'] = {
    date: ['2026-11-24', CLOCK],
    startTime: ['16:00', CLOCK],
    online: [false, CLOCK],
  };
  const { store, id } = await tabletGiven([
    { type: 'session', id: 'x:1', fields },
    { type: 'session', id: '01890000-0000-7000-8000-0000000000ff:2', fields },
  ]);
  const contents = await readCycle(store, id);
  expect(contents?.sessions.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  expect(contents?.unreadable).toEqual([
    { type: 'session', id: '01890000-0000-7000-8000-0000000000ff:2' },
    { type: 'session', id: 'x:1' },
  ]);
});

it('a plan that names one block twice is unreadable, and kept as it came', async () => {
  const block = {
    code: 'B1-01',
    title: 'Welkom',
    minutes: 15,
    minimumMinutes: 10,
    leader: 'A',
    format: 'plenary',
    mayDrop: false,
  };
  const { store, id } = await tabletGiven([]);
  const session = { type: 'session', id: `${id}:1` };
  const plan: HostileRecord = {
    ...session,
    fields: {
      date: ['2026-11-24', CLOCK],
      startTime: ['16:00', CLOCK],
      online: [false, CLOCK],
      plan: [[block, block], CLOCK],
    },
  };
  await putRecords(store, id, [plan]);
  const contents = await readCycle(store, id);
  expect(contents?.unreadable).toEqual([session]);
  expect(contents?.sessions).toHaveLength(4);
  expect(await store.db.records.get([id, 'session', `${id}:1`])).toMatchObject({
    body: { fields: { plan: [[block, block], CLOCK] } },
  });
});

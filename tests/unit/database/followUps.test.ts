import { expect, it } from 'vitest';
import { markAttendance } from '../../../src/lib/database/attendance';
import { createCycle } from '../../../src/lib/database/cycles';
import { readCycle } from '../../../src/lib/database/cycleContents';
import { joinParticipants } from '../../../src/lib/database/doubles';
import { deleteFollowUp, planFollowUp } from '../../../src/lib/database/followUps';
import { addParticipants, deleteParticipant } from '../../../src/lib/database/participants';
import { changeSession, startSession, takeStep } from '../../../src/lib/database/sessions';
import { takeBack } from '../../../src/lib/database/takeBack';
import type { CycleContents } from '../../../src/lib/domain/cycleContents';
import { FOLLOW_UP_MONTHS, proposedFollowUp, type FollowUp } from '../../../src/lib/domain/followUp';
import { cycleStateOf } from '../../../src/lib/session/cycleState';
import { sessionView } from '../../../src/lib/session/sessionView';
import { testStore } from './testStore';

const plan = [60].map((minutes) => ({
  ...{ code: 'T1-01', title: 'Wat doe je nog?', minutes, minimumMinutes: 10 },
  ...({ leader: 'A', format: 'round', mayDrop: false } as const),
}));

async function planned() {
  const store = testStore();
  const cycleId = await createCycle(store, {
    ...{ title: 'Najaar', employer: '', commissioner: '', location: 'Kantine', trainers: ['Marieke'] },
    dates: ['2026-11-24', '2026-12-01', '2026-12-08', '2026-12-15', '2026-12-22'],
    ...{ startTime: '16:00', packId: 'mentorwijs-voorbeeld', packVersion: '1.0.0' },
  });
  const read = async (): Promise<CycleContents> => {
    const contents = await readCycle(store, cycleId);
    if (!contents) throw new Error('no such cycle');
    return contents;
  };
  const proposed = proposedFollowUp((await read()).sessions, 3);
  if (!proposed) throw new Error('nothing proposed');
  const replaced = await planFollowUp(store, cycleId, proposed);
  const only = (contents: CycleContents): FollowUp => {
    const [followUp] = contents.followUps;
    if (!followUp) throw new Error('none planned');
    return followUp;
  };
  return { store, cycleId, read, replaced, only };
}

it('a follow-up is proposed three or six months on, on the same day of the week, where the group met last', async () => {
  const { read, only, replaced, store } = await planned();
  const contents = await read();
  expect(only(contents)).toMatchObject({ date: '2027-03-23', startTime: '16:00', location: 'Kantine' });
  expect(FOLLOW_UP_MONTHS.map((months) => proposedFollowUp(contents.sessions, months)?.date)).toEqual([
    '2027-03-23',
    '2027-06-22',
  ]);
  expect(contents.sessions).toHaveLength(5);
  expect(proposedFollowUp([], 3)).toBeNull();
  await takeBack(store, replaced);
  expect((await read()).followUps).toEqual([]);
});

it('it runs like a session, by its own steps and plan, and is none of the five', async () => {
  const { store, read, only, cycleId } = await planned();
  const { id } = only(await read());
  await changeSession(store, id, { date: '2027-03-30', startTime: '10:00' });
  store.time = Date.parse('2027-03-30T08:00:00.000Z');
  await startSession(store, id, plan);
  const [person = ''] = await addParticipants(store, cycleId, [
    { name: 'Aylin', organisation: '', role: '' },
  ]);
  await markAttendance(store, id, person, { state: 'present' });
  store.time += 55 * 60_000;
  await takeStep(store, id, { kind: 'end' });
  const contents = await read();
  const view = sessionView(contents, only(contents), { now: store.time });
  expect(view.progress.phase).toBe('ended');
  expect(view.people.map(({ minutes }) => minutes)).toEqual([55]);
  const ofTheFive = contents.sessions.map((session) => sessionView(contents, session, { now: store.time }));
  expect(ofTheFive.flatMap(({ people }) => people.map(({ minutes }) => minutes))).toEqual([0, 0, 0, 0, 0]);
  expect(cycleStateOf(contents).sessions.map(({ number, phase }) => `${number} ${phase}`)).toEqual([
    ...['1 planned', '2 planned', '3 planned', '4 planned', '5 planned'],
    '0 ended',
  ]);
});

it('who was marked there alone is not deleted, and two who are one keep the mark', async () => {
  const { store, read, only, cycleId } = await planned();
  const { id } = only(await read());
  const [keep = '', other = ''] = await addParticipants(
    store,
    cycleId,
    ['Aylin', 'Aylin'].map((name) => ({ name, organisation: '', role: '' })),
  );
  await markAttendance(store, id, other, { state: 'present' });
  expect(await deleteParticipant(store, { cycleId, id: other })).toEqual([]);
  await joinParticipants(store, { cycleId, keep, other });
  expect((await read()).attendance).toMatchObject([{ session: id, participant: keep, state: 'present' }]);
});

it('what was recorded of a deleted follow-up is there again where it is taken back', async () => {
  const { store, read, only, cycleId } = await planned();
  const { id, recordId } = only(await read());
  await startSession(store, id, plan);
  const replaced = await deleteFollowUp(store, { cycleId, id: recordId });
  expect((await read()).followUps).toEqual([]);
  await takeBack(store, replaced);
  const contents = await read();
  expect(sessionView(contents, only(contents), { now: store.time }).progress.phase).toBe('running');
});

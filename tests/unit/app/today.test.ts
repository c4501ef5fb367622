import { liveQuery } from 'dexie';
import { describe, expect, it } from 'vitest';
import { markOpenPresent } from '../../../src/lib/database/attendance';
import { deleteCycle } from '../../../src/lib/database/cycles';
import { setReportMade } from '../../../src/lib/database/reportsMade';
import { addParticipants } from '../../../src/lib/database/participants';
import { startSession, takeStep } from '../../../src/lib/database/sessions';
import { keepKnownCycles } from '../../../src/lib/app/knownCycles';
import { hasRunningSession } from '../../../src/lib/app/runningSession';
import { readKeptToday, readToday } from '../../../src/lib/app/today';
import type { PlanBlock } from '../../../src/lib/domain/session';
import { tabletWithCycle } from '../database/tablets';

const plan: PlanBlock[] = [
  {
    ...{ code: 'B1-01', title: 'Welkom', minutes: 150, minimumMinutes: 10 },
    ...{ leader: 'A', format: 'plenary', mayDrop: false },
  },
];
const WEEKS_LATER = '2026-12-20';
const YEARS_LATER = '2031-03-01';

describe('Vandaag', () => {
  it('asks for the report and the attendance of a session for four weeks, whatever is kept', async () => {
    const { store, id } = await tabletWithCycle();
    await startSession(store, `${id}:1`, plan);
    await takeStep(store, `${id}:1`, { kind: 'end' });
    await keepKnownCycles(store);
    const waiting = (kind: string, more = {}) => ({
      ...{ kind, cycleId: id, cycleTitle: 'Najaar', id: `${id}:1`, session: 1 },
      ...more,
    });
    expect((await readToday(store, WEEKS_LATER)).waiting).toEqual(
      expect.arrayContaining([waiting('attendance', { count: 2 }), waiting('report')]),
    );
    await setReportMade(store, `${id}:1`);
    expect((await readToday(store, WEEKS_LATER)).waiting).not.toContainEqual(waiting('report'));
    const [carla = ''] = await addParticipants(store, id, [{ name: 'Carla' }]);
    expect((await readToday(store, WEEKS_LATER)).waiting).toContainEqual(waiting('attendance', { count: 3 }));
    await markOpenPresent(store, `${id}:1`, [carla]);
    expect((await readToday(store, WEEKS_LATER)).waiting).toContainEqual(waiting('attendance', { count: 2 }));
    // A tablet to which years of trainings come does not begin with hundreds of lines.
    const kinds = (await readToday(store, YEARS_LATER)).waiting.map(({ kind }) => kind);
    expect(kinds).toEqual(['homework']);
  });

  it('has the steps of the session under way, and of no other', async () => {
    const { store, id } = await tabletWithCycle();
    await startSession(store, `${id}:1`, plan);
    await takeStep(store, `${id}:1`, { kind: 'end' });
    await startSession(store, `${id}:2`, plan);
    await keepKnownCycles(store);
    const { next } = await readToday(store, '2026-11-24');
    expect(next[0]).toMatchObject({ number: 2, phase: 'running', location: '' });
    expect(next[0]?.runEvents.map(({ kind }) => kind)).toEqual(['start']);
  });

  it.each([
    ['nothing is kept yet', async () => {}],
    ['what it comes to is kept', keepKnownCycles],
  ])('goes along with what is recorded while somebody looks, where %s', async (_what, before) => {
    const { store, id } = await tabletWithCycle();
    await before(store);
    const phases: (string | undefined)[] = [];
    const looking = liveQuery(async () => readToday(store, '2026-11-24')).subscribe(({ next }) =>
      phases.push(next[0]?.phase),
    );
    await expect.poll(() => phases.at(-1)).toBe('planned');
    await startSession(store, `${id}:1`, plan);
    await expect.poll(() => phases.at(-1)).toBe('running');
    await takeStep(store, `${id}:1`, { kind: 'pause' });
    await expect.poll(() => phases.at(-1)).toBe('paused');
    looking.unsubscribe();
  });

  it('is known at once where all is kept, and only there', async () => {
    const { store, id } = await tabletWithCycle();
    expect(await readKeptToday(store, () => '2026-11-24')).toBeNull();
    await keepKnownCycles(store);
    expect(await readKeptToday(store, () => '2026-11-24')).toEqual(await readToday(store, '2026-11-24'));
    await startSession(store, `${id}:1`, plan);
    expect(await readKeptToday(store, () => '2026-11-24')).toBeNull();
  });

  it('is empty where no training is, or all were deleted', async () => {
    const { store, id } = await tabletWithCycle();
    expect((await readToday(store, '2026-11-24')).empty).toBe(false);
    await deleteCycle(store, id);
    const nothing = { empty: true, next: [], endedToday: null, waiting: [] };
    expect(await readToday(store, '2026-11-24')).toEqual(nothing);
  });
});

describe('a session under way', () => {
  it('is told of until it ends, also where its plan is not on this device yet', async () => {
    const { store, id } = await tabletWithCycle();
    await keepKnownCycles(store);
    expect(await hasRunningSession(store)).toBe(false);
    await takeStep(store, `${id}:1`, { kind: 'start' });
    expect(await hasRunningSession(store)).toBe(true);
    await keepKnownCycles(store);
    expect(await hasRunningSession(store)).toBe(true);
    await takeStep(store, `${id}:1`, { kind: 'end' });
    expect(await hasRunningSession(store)).toBe(false);
  });
});

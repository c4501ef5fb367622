import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../../src/lib/domain/calendar';
import type { RunEvent, RunEventKind } from '../../../src/lib/domain/runEvent';
import type { PlanBlock } from '../../../src/lib/domain/session';
import { progressOf } from '../../../src/lib/session/progress';

const plannedStart = Date.parse('2026-11-24T15:00:00Z');

function planned(code: string, minutes: number, minimumMinutes = 5): PlanBlock {
  return { code, title: code, minutes, minimumMinutes, leader: 'A', format: 'plenary', mayDrop: false };
}
const plan = [planned('B1-01', 10), planned('B1-02', 20, 15), planned('B1-03', 30)];

let made = 0;
function event(kind: RunEventKind, atMinute: number, more: Partial<RunEvent> = {}): RunEvent {
  made += 1;
  return {
    id: `0193a5c2-f1b8-7000-8000-${String(made).padStart(12, '0')}`,
    clock: `${(plannedStart + made).toString(16).padStart(12, '0')}-0000-aaaaaaaaaaaaaaaa`,
    session: 's',
    kind,
    at: new Date(plannedStart + atMinute * MINUTE_MS).toISOString(),
    ...more,
  };
}

function at(minute: number, events: RunEvent[]) {
  return progressOf(plan, events, { plannedStart, now: plannedStart + minute * MINUTE_MS });
}

describe('before the start', () => {
  it('computes the time of each block from the planned start', () => {
    const progress = at(-60, []);
    expect(progress.phase).toBe('planned');
    expect(
      progress.blocks.map(({ expectedStart }) => ((expectedStart ?? 0) - plannedStart) / MINUTE_MS),
    ).toEqual([0, 10, 30]);
    expect(progress.plannedEnd).toBe(plannedStart + 60 * MINUTE_MS);
  });
});

describe('a running session', () => {
  it('knows the time left in the block, to the second, after any sleep', () => {
    const start = event('start', 0);
    expect(at(3, [start]).remainingMs).toBe(7 * MINUTE_MS);
    expect(at(12, [start]).remainingMs).toBe(-2 * MINUTE_MS);
  });

  it('tells how far behind it is, and moves no planned end silently', () => {
    const progress = at(20, [event('start', 0), event('goTo', 12, { block: 'B1-02' })]);
    expect(progress.current).toBe(1);
    expect(progress.remainingMs).toBe(12 * MINUTE_MS);
    expect(progress.behindMs).toBe(2 * MINUTE_MS);
    expect(progress.plannedEnd).toBe(plannedStart + 60 * MINUTE_MS);
    expect(progress.blocks[0]).toMatchObject({ state: 'done', usedMs: 12 * MINUTE_MS });
  });

  it('knows when each block was first begun, also after going back to it', () => {
    const events = [
      event('start', 2),
      event('goTo', 12, { block: 'B1-02' }),
      event('goTo', 15, { block: 'B1-01' }),
      event('goTo', 18, { block: 'B1-02' }),
    ];
    expect(at(20, events).blocks.map(({ beganAt }) => beganAt)).toEqual([
      plannedStart + 2 * MINUTE_MS,
      plannedStart + 12 * MINUTE_MS,
      null,
    ]);
  });

  it('stands still in a pause and goes on after it', () => {
    const events = [event('start', 0), event('pause', 4)];
    expect(at(9, events)).toMatchObject({
      phase: 'paused',
      remainingMs: 6 * MINUTE_MS,
      behindMs: 5 * MINUTE_MS,
    });
    expect(at(11, [...events, event('resume', 10)])).toMatchObject({
      phase: 'running',
      remainingMs: 5 * MINUTE_MS,
    });
  });

  it('is cut short by a shortened block, but never below its minimum', () => {
    const shortened = at(0, [event('start', 0), event('shorten', 0, { block: 'B1-02', minutes: 15 })]);
    expect(shortened.behindMs).toBe(-5 * MINUTE_MS);
    const tooShort = at(0, [event('start', 0), event('shorten', 0, { block: 'B1-02', minutes: 3 })]);
    expect(tooShort.blocks[1]?.currentMinutes).toBe(15);
  });

  it('goes to the next block when the current one is skipped, and back when it is chosen after all', () => {
    const skipped = [event('start', 0), event('skip', 2, { block: 'B1-01' })];
    expect(at(2, skipped)).toMatchObject({
      current: 1,
      blocks: [{ state: 'skipped' }, { state: 'current' }, {}],
    });
    const back = at(3, [...skipped, event('goTo', 3, { block: 'B1-01' })]);
    expect(back).toMatchObject({ current: 0, blocks: [{ state: 'current' }, { state: 'coming' }, {}] });
  });

  it('counts a block that was jumped over as skipped', () => {
    const progress = at(5, [event('start', 0), event('goTo', 5, { block: 'B1-03' })]);
    expect(progress.blocks.map(({ state }) => state)).toEqual(['done', 'skipped', 'current']);
  });

  it('ends at the time of closing and counts nothing between closing and reopening', () => {
    const ended = [event('start', 0), event('end', 8)];
    expect(at(30, ended)).toMatchObject({
      phase: 'ended',
      endedAt: plannedStart + 8 * MINUTE_MS,
      current: null,
    });
    const reopened = at(31, [...ended, event('reopen', 30)]);
    expect(reopened).toMatchObject({ phase: 'running', endedAt: null, remainingMs: 1 * MINUTE_MS });
  });

  it('started an hour or more off the plan was agreed anew: its planned end moves along', () => {
    expect(at(-240, [event('start', -240)]).plannedEnd).toBe(plannedStart - 180 * MINUTE_MS);
    expect(at(20, [event('start', 20)]).behindMs).toBe(20 * MINUTE_MS);
  });

  it('never has a negative time when the wall clock is set back', () => {
    const progress = at(-30, [event('start', 0), event('goTo', 5, { block: 'B1-02' }), event('pause', -20)]);
    expect(progress.blocks.every(({ usedMs }) => usedMs >= 0)).toBe(true);
    expect(progress).toMatchObject({ phase: 'paused', current: 1, now: plannedStart - 30 * MINUTE_MS });
  });
});

describe('two tablets', () => {
  it('that both press start agree on the first', () => {
    const [first, second] = [event('start', 0), event('start', 1)];
    expect(at(2, [second, first]).startedAt).toBe(plannedStart);
  });

  it('that both press next go one block on, not two', () => {
    const next = { block: 'B1-02' };
    expect(at(5, [event('start', 0), event('goTo', 4, next), event('goTo', 4, next)]).current).toBe(1);
  });
});

const kinds: RunEventKind[] = [
  'start',
  'goTo',
  'pause',
  'resume',
  'shorten',
  'extend',
  'skip',
  'end',
  'reopen',
];
const history: fc.Arbitrary<RunEvent[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      minute: fc.integer({ min: -30, max: 200 }),
      block: fc.constantFrom('B1-01', 'B1-02', 'B1-03', 'B9-99'),
      minutes: fc.integer({ min: 1, max: 60 }),
    }),
    { maxLength: 25 },
  )
  .map((steps) => [
    event('start', 0),
    ...steps.map(({ kind, minute, block, minutes }) => event(kind, minute, { block, minutes })),
  ]);

describe('any history', () => {
  it('gives the same progress in whatever order, and however often, its steps arrive', () => {
    fc.assert(
      fc.property(
        history.chain((events) =>
          fc.tuple(
            fc.constant(events),
            fc.shuffledSubarray(events, { minLength: events.length }),
            fc.subarray(events),
          ),
        ),
        ([events, shuffled, again]) => {
          expect(at(90, [...shuffled, ...again])).toEqual(at(90, events));
        },
      ),
    );
  });

  it('spends every minute once: blocks, pauses and the time closed make up the time since the start', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 300 }), (events, minute) => {
        const progress = at(minute, events);
        const used = progress.blocks.reduce((sum, { usedMs }) => sum + usedMs, 0);
        expect(progress.blocks.every(({ usedMs }) => usedMs >= 0)).toBe(true);
        expect(used).toBeLessThanOrEqual(progress.now - (progress.startedAt ?? progress.now));
        expect(progress.expectedEnd).toBeGreaterThanOrEqual(progress.startedAt ?? 0);
      }),
    );
  });

  it('leaves the time left falling as the clock goes on, and only while it runs', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 200, max: 300 }), (events, minute) => {
        const [now, later] = [at(minute, events), at(minute + 1, events)];
        const passed = now.phase === 'running' ? MINUTE_MS : 0;
        expect(now.remainingMs - later.remainingMs).toBe(passed);
      }),
    );
  });

  it('is, once a step is undone, as if that step was never taken', () => {
    fc.assert(
      fc.property(history, fc.nat(), (events, pick) => {
        const undone = events[pick % events.length];
        if (!undone) return;
        const without = events.filter((one) => one !== undone);
        expect(at(250, [...events, event('undo', 210, { undoes: undone.id })])).toEqual(at(250, without));
      }),
    );
  });
});

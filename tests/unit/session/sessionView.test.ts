import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attendance } from '../../../src/lib/domain/attendance';
import { instantOf, MINUTE_MS } from '../../../src/lib/domain/calendar';
import type { Participant } from '../../../src/lib/domain/participant';
import type { RunEvent, RunEventKind } from '../../../src/lib/domain/runEvent';
import type { PlanBlock, Session } from '../../../src/lib/domain/session';
import { cycleStateOf } from '../../../src/lib/session/cycleState';
import { heldBetween, proposedTimes } from '../../../src/lib/session/heldTimes';
import { isRunning, openSince } from '../../../src/lib/session/openRun';
import { sessionView } from '../../../src/lib/session/sessionView';

const plannedStart = instantOf('2026-11-24', '16:00');
const HOUR = 60 * MINUTE_MS;

function block(code: string, minutes: number): PlanBlock {
  const more = { minimumMinutes: 10, leader: 'A', format: 'plenary', mayDrop: false } as const;
  return { code, title: code, minutes, ...more };
}
const plan = [block('B1-01', 20), block('B1-02', 130)];
const session: Session = {
  id: 'c:1',
  number: 1,
  date: '2026-11-24',
  startTime: '16:00',
  online: false,
  plan,
};
const aylin: Participant = { id: 'p1', name: 'Aylin', withdrawn: false };

let order = 0;
function step(kind: RunEventKind, minute: number, more: Partial<RunEvent> = {}): RunEvent {
  order += 1;
  const rank = String(order).padStart(4, '0');
  return {
    ...{ id: `e${rank}`, clock: `0193a5c2f1b8-${rank}-aaaaaaaaaaaaaaaa`, session: 'c:1', kind },
    at: new Date(plannedStart + minute * MINUTE_MS).toISOString(),
    ...more,
  };
}

function mark(arrived: string | null = null, left: string | null = null): Attendance {
  return { id: 'c:1:p1', session: 'c:1', participant: 'p1', state: 'present', arrived, left };
}

interface Case {
  steps?: RunEvent[];
  marked?: Attendance;
  changed?: Partial<Session>;
  now?: number;
}

function viewOf({ steps = [], marked = mark(), changed = {}, now = plannedStart + 20 * HOUR }: Case) {
  const recorded = { participants: [aylin], attendance: [marked], runEvents: steps, adaptations: [] };
  return sessionView(recorded, { ...session, ...changed }, { now });
}

const minutesOf = (given: Case) => viewOf(given).people[0]?.minutes;

describe('the minutes of a participant', () => {
  it('are those of the planned session where nobody pressed start', () => {
    expect(minutesOf({})).toBe(150);
    const unplanned: Session = { ...session };
    delete unplanned.plan;
    const recorded = { participants: [aylin], attendance: [mark('16:30')], runEvents: [], adaptations: [] };
    expect(sessionView(recorded, unplanned, { now: plannedStart }).people[0]?.minutes).toBe(120);
  });

  it('do not grow where the end was forgotten until the next morning', () => {
    const steps = [step('start', 0), step('end', 17 * 60)];
    expect(minutesOf({ steps, marked: mark('17:00') })).toBe(90);
    expect(viewOf({ steps }).timesInDoubt).toBe(true);
    expect(viewOf({ steps }).progress.blocks[0]?.usedMs).toBe(150 * MINUTE_MS);
  });

  it('follow a session to the day on which it was held', () => {
    const wednesday = 24 * 60;
    const steps = [step('start', wednesday), step('end', wednesday + 150)];
    expect(minutesOf({ steps, marked: mark('16:30'), now: plannedStart + 40 * HOUR })).toBe(120);
    expect(minutesOf({ steps, marked: mark(null, '17:30'), now: plannedStart + 40 * HOUR })).toBe(90);
    expect(viewOf({ steps, now: plannedStart + 40 * HOUR }).heldOn).toBe('2026-11-25');
  });

  it('stay the same where the date of the session is changed after marking', () => {
    for (const date of ['2026-11-23', '2026-11-24', '2026-12-01'])
      expect(minutesOf({ marked: mark('16:30', '17:30'), changed: { date } })).toBe(60);
  });

  it('follow the times that somebody put right', () => {
    const steps = [step('start', 40), step('end', 150)];
    expect(minutesOf({ steps })).toBe(110);
    const held = heldBetween('2026-11-24', { from: '16:00', until: '18:30' }) ?? {};
    expect(minutesOf({ steps, changed: held })).toBe(150);
    expect(viewOf({ steps, changed: held }).timesInDoubt).toBe(false);
  });
});

describe('what is asked after the end', () => {
  it('proposes the planned times where start or end were pressed long after them', () => {
    const late = proposedTimes(viewOf({ steps: [step('start', 40), step('end', 150)] }));
    expect(late).toEqual({ start: plannedStart, end: plannedStart + 150 * MINUTE_MS });
    const forgotten = proposedTimes(viewOf({ steps: [step('start', 0), step('end', 17 * 60)] }));
    expect(forgotten).toEqual({ start: plannedStart, end: plannedStart + 150 * MINUTE_MS });
  });

  it('is nothing where a session began and ended about as planned', () => {
    expect(viewOf({ steps: [step('start', 4), step('end', 158)] }).timesInDoubt).toBe(false);
  });

  it('takes a session of the evening past midnight, and refuses one without length', () => {
    expect(heldBetween('2026-11-24', { from: '22:30', until: '01:00' })).toEqual({
      heldFrom: '2026-11-24T21:30:00.000Z',
      heldTo: '2026-11-25T00:00:00.000Z',
    });
    expect(heldBetween('2026-11-24', { from: '16:00', until: '15:00' })).toBeNull();
  });
});

describe('a session runs', () => {
  it('until its end, whatever the other tablet pressed after it', () => {
    const steps = [step('start', 0), step('end', 150), step('goTo', 140, { block: 'B1-02' })];
    expect(viewOf({ steps }).progress.phase).toBe('ended');
    expect(openSince(steps)).toBeNull();
  });

  it('no longer than twelve hours after its last step', () => {
    const steps = [step('start', 0), step('goTo', 20, { block: 'B1-02' })];
    expect(isRunning(openSince(steps), plannedStart + 12 * HOUR)).toBe(true);
    expect(isRunning(openSince(steps), plannedStart + 13 * HOUR)).toBe(false);
  });

  it('by one meaning, in whatever order the steps of two tablets come in', () => {
    const kinds = fc.constantFrom<RunEventKind>('start', 'goTo', 'pause', 'resume', 'end', 'reopen');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(kinds, fc.integer({ min: 0, max: 160 })), { minLength: 1, maxLength: 12 }),
        fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
        (pressed, keys) => {
          const steps = pressed.map(([kind, minute]) => step(kind, minute, { block: 'B1-02' }));
          const shuffled = steps.map((one, index) => ({ one, key: keys[index] ?? 0 }));
          const other = shuffled.sort((a, b) => a.key - b.key).map(({ one }) => one);
          const [view, again] = [viewOf({ steps }), viewOf({ steps: other })];
          expect(again.progress).toEqual(view.progress);
          const people = { participants: [aylin], attendance: [], closedLists: [], conflicts: [] };
          const records = { sessions: [session], followUps: [], ...people, runEvents: other };
          const [state] = cycleStateOf(records).sessions;
          expect(state?.phase).toBe(view.progress.phase);
          const isOpen = ['running', 'paused'].includes(view.progress.phase);
          expect(state?.openSince !== null).toBe(isOpen);
        },
      ),
      { seed: 20261126 },
    );
  });
});

describe('a step timed by a clock that is ahead', () => {
  it('of the other tablet counts from when it came in here, and the timer goes on', () => {
    const heard = plannedStart + 20 * MINUTE_MS;
    const steps = [step('start', 0), step('goTo', 25, { block: 'B1-02', heard })];
    for (const minute of [21, 22, 24]) {
      const { progress } = viewOf({ steps, now: plannedStart + minute * MINUTE_MS });
      expect(progress).toMatchObject({ current: 1, remainingMs: (130 - (minute - 20)) * MINUTE_MS });
    }
  });

  it('of next year, once the date was put right, does not stop the timer', () => {
    const nextYear = 400 * 24 * 60;
    const heard = plannedStart + nextYear * MINUTE_MS;
    const steps = [step('start', 0), step('goTo', nextYear, { block: 'B1-02', heard })];
    const at = (minute: number) => viewOf({ steps, now: plannedStart + minute * MINUTE_MS }).progress;
    expect(at(30).current).toBe(1);
    expect(at(40).remainingMs).toBe(at(30).remainingMs - 10 * MINUTE_MS);
    const begun = [step('start', nextYear, { heard })];
    const { progress } = viewOf({ steps: begun, now: plannedStart + 5 * MINUTE_MS });
    expect(progress.remainingMs).toBe(15 * MINUTE_MS);
  });
});

describe('a step that was pressed this second', () => {
  it('counts from now while the clock on the screen is still the second before', () => {
    const now = plannedStart + 4 * 24 * HOUR;
    const pressed = now / MINUTE_MS - plannedStart / MINUTE_MS + 0.015;
    const { progress } = viewOf({ steps: [step('start', pressed)], now });
    expect(progress).toMatchObject({ phase: 'running', startedAt: now, remainingMs: 20 * MINUTE_MS });
  });
});

describe('steps that were one choice', () => {
  it('are taken back as one', () => {
    const group = '01890000-0000-7000-8000-000000000001';
    const start = step('start', 0);
    const shorter = step('shorten', 5, { block: 'B1-02', minutes: 100, group });
    const other = step('shorten', 5, { block: 'B1-01', minutes: 15, group });
    const steps = [start, shorter, other];
    const lengths = (all: RunEvent[]) =>
      viewOf({ steps: all }).progress.blocks.map(({ currentMinutes }) => currentMinutes);
    expect(lengths(steps)).toEqual([15, 100]);
    expect(lengths([...steps, step('undo', 6, { undoes: shorter.id })])).toEqual([20, 130]);
  });
});

import { describe, expect, it } from 'vitest';
import { MINUTE_MS } from '$lib/domain/calendar';
import type { RunEvent } from '$lib/domain/runEvent';
import type { PlanBlock } from '$lib/domain/session';
import { leftOut } from '$lib/session/leftOut';
import { progressOf } from '$lib/session/progress';

const start = Date.parse('2026-11-24T15:00:00Z');
const block = (code: string, format: PlanBlock['format'] = 'plenary'): PlanBlock => ({
  code,
  title: code,
  minutes: 10,
  minimumMinutes: 5,
  leader: 'A',
  format,
  mayDrop: true,
});
const plan = [block('B1-01'), block('B1-02'), block('B1-03', 'pause'), block('B1-04')];

const event = (place: number, step: Partial<RunEvent> & Pick<RunEvent, 'kind'>): RunEvent => ({
  id: `0193a5c2-f1b8-7000-8000-00000000000${place}`,
  clock: `0193a5c2f1b${place}-0000-aaaaaaaaaaaaaaaa`,
  session: 's',
  at: new Date(start + place * MINUTE_MS).toISOString(),
  ...step,
});
const told = (...events: RunEvent[]) =>
  leftOut(progressOf(plan, events, { plannedStart: start, now: start + 40 * MINUTE_MS })).map(
    ({ code }) => code,
  );

const begin = event(1, { kind: 'start' });
const skip = event(2, { kind: 'skip', block: 'B1-02', group: 'g' });
const toLast = event(3, { kind: 'goTo', block: 'B1-04' });
const end = event(5, { kind: 'end' });

describe('what was left out of a session', () => {
  it('is what was skipped once the session has ended, without the pause', () => {
    expect(told(begin, skip, toLast, end)).toEqual(['B1-02']);
  });

  it('is also what there was no time for any more', () => {
    expect(told(begin, end)).toEqual(['B1-02', 'B1-04']);
  });

  it('is nothing while the session runs', () => {
    expect(told(begin, skip, toLast)).toEqual([]);
  });

  it('is no longer told of a block that was done after all, its skipping taken back', () => {
    const back = event(4, { kind: 'undo', undoes: skip.id });
    const done = event(2, { kind: 'goTo', block: 'B1-02' });
    expect(told(begin, skip, { ...done, id: `${done.id.slice(0, -1)}9` }, toLast, back, end)).toEqual([]);
  });
});

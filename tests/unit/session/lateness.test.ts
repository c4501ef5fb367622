import { describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../../src/lib/domain/calendar';
import type { PlanBlock } from '../../../src/lib/domain/session';
import { behindMinutes, catchUpProposal, nearnessOf, startsLateBy } from '../../../src/lib/session/lateness';
import { progressOf } from '../../../src/lib/session/progress';

const start = Date.parse('2026-11-24T15:00:00Z');
const block = (code: string, minutes: number, minimumMinutes: number, mayDrop = false): PlanBlock => ({
  code,
  title: code,
  minutes,
  minimumMinutes,
  leader: 'A',
  format: 'plenary',
  mayDrop,
});
const plan = [
  block('B1-01', 10, 10),
  block('B1-02', 20, 15),
  block('B1-03', 15, 10, true),
  block('B1-04', 8, 8),
];

function runningFor(minutes: number) {
  const event = {
    id: '0193a5c2-f1b8-7000-8000-000000000001',
    clock: '0193a5c2f1b8-0000-aaaaaaaaaaaaaaaa',
    session: 's',
    kind: 'start' as const,
    at: new Date(start).toISOString(),
  };
  return progressOf(plan, [event], { plannedStart: start, now: start + minutes * MINUTE_MS });
}

describe('running late', () => {
  it('proposes nothing while on time', () => {
    expect(catchUpProposal(runningFor(12))).toEqual([]);
    expect(behindMinutes(runningFor(12))).toBe(2);
  });

  it('proposes to cut the next blocks until what is behind is won, and offers the rest', () => {
    expect(catchUpProposal(runningFor(15))).toEqual([
      { kind: 'shorten', code: 'B1-02', title: 'B1-02', minutes: 20, to: 15, gain: 5, proposed: true },
      { kind: 'shorten', code: 'B1-03', title: 'B1-03', minutes: 15, to: 10, gain: 5, proposed: false },
      { kind: 'skip', code: 'B1-03', title: 'B1-03', minutes: 15, gain: 15, proposed: false },
    ]);
  });

  it('leaves a block out only where all the cuts are not enough, and then does not cut it too', () => {
    const ways = catchUpProposal(runningFor(22));
    expect(ways.map(({ kind, code, proposed }) => `${kind} ${code} ${proposed}`)).toEqual([
      'shorten B1-02 true',
      'shorten B1-03 false',
      'skip B1-03 true',
    ]);
  });

  it('proposes all there is where even that is not enough', () => {
    const ways = catchUpProposal(runningFor(60));
    expect(ways.flatMap(({ gain, proposed }) => (proposed ? [gain] : []))).toEqual([5, 15]);
  });

  it('never cuts a pause', () => {
    const late = runningFor(15);
    const blocks = late.blocks.map((one) => ({ ...one, format: 'pause' as const }));
    expect(catchUpProposal({ ...late, blocks })).toEqual([]);
  });
});

describe('a start that is late', () => {
  const planned = (minutes: number) =>
    progressOf(plan, [], { plannedStart: start, now: start + minutes * MINUTE_MS });

  it('is told before anybody starts, in whole minutes', () => {
    expect(startsLateBy(planned(18), start)).toBe(18);
  });

  it('is none within three minutes, after an hour, or once it was started', () => {
    expect(startsLateBy(planned(2), start)).toBe(0);
    expect(startsLateBy(planned(75), start)).toBe(0);
    expect(startsLateBy(runningFor(18), start)).toBe(0);
  });
});

describe('the end of a block', () => {
  it('is near in its last fifth, and all but there in its last twentieth', () => {
    expect(nearnessOf(5 * MINUTE_MS, 20)).toBe('far');
    expect(nearnessOf(4 * MINUTE_MS, 20)).toBe('near');
    expect(nearnessOf(MINUTE_MS, 20)).toBe('last');
    expect(nearnessOf(-MINUTE_MS, 20)).toBe('last');
  });
});

import { describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../../src/lib/domain/calendar';
import type { PlanBlock } from '../../../src/lib/domain/session';
import { behindMinutes, catchUpOffers } from '../../../src/lib/session/lateness';
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
  it('offers nothing while on time', () => {
    expect(catchUpOffers(runningFor(12))).toEqual([]);
    expect(behindMinutes(runningFor(12))).toBe(2);
  });

  it('offers to cut the next block to its minimum and to drop the one that may', () => {
    expect(catchUpOffers(runningFor(15))).toEqual([
      { kind: 'shorten', code: 'B1-02', title: 'B1-02', minutes: 15, gain: 5 },
      { kind: 'shorten', code: 'B1-03', title: 'B1-03', minutes: 10, gain: 5 },
      { kind: 'skip', code: 'B1-03', title: 'B1-03', gain: 15 },
    ]);
  });
});

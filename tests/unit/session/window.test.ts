import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attendance } from '../../../src/lib/domain/attendance';
import { instantOf, MINUTE_MS } from '../../../src/lib/domain/calendar';
import { attendedMinutes, likelyTime, timeProblem, windowMinutes } from '../../../src/lib/session/window';

const start = instantOf('2026-11-24', '16:00');
const window = { start, end: start + 150 * MINUTE_MS };

function present(arrived: string | null = null, left: string | null = null): Attendance {
  return { id: 'a', session: 's', participant: 'p', state: 'present', arrived, left };
}

describe('attended minutes', () => {
  it('are all 150 for who was there from start to end', () => {
    expect(attendedMinutes(present(), window)).toBe(150);
  });

  it('are at most what the session took, and never more than 150', () => {
    expect(windowMinutes(window)).toBe(150);
    expect(windowMinutes({ start: window.start, end: window.start + 140 * 60_000 + 999 })).toBe(140);
    expect(windowMinutes({ start: window.start, end: window.end + 60 * 60_000 })).toBe(150);
  });

  it('are fewer for who came late and left early, both on one evening', () => {
    expect(attendedMinutes(present('16:20', '18:00'), window)).toBe(100);
  });

  it('are none for who was absent or not filled in, whatever times are kept', () => {
    expect(attendedMinutes(undefined, window)).toBe(0);
    expect(attendedMinutes({ ...present('16:20'), state: 'absentWithNotice' }, window)).toBe(0);
  });

  it('are cut to the minute, as on a clock', () => {
    const odd = { start: start + 59_000, end: start + 100 * MINUTE_MS + 1000 };
    expect(attendedMinutes(present(), odd)).toBe(100);
  });

  it('count past midnight', () => {
    const late = instantOf('2026-11-24', '22:30');
    const night = { start: late, end: late + 150 * MINUTE_MS };
    expect(attendedMinutes(present('23:00', '00:30'), night)).toBe(90);
    expect(attendedMinutes(present('00:30'), night)).toBe(30);
    expect(timeProblem(present('23:00', '00:30'), night)).toBeNull();
  });

  it('count the hour that comes twice in autumn, and not the one that is skipped in spring', () => {
    const autumn = { start: instantOf('2026-10-25', '01:30'), end: instantOf('2026-10-25', '03:00') };
    expect(attendedMinutes(present(), autumn)).toBe(150);
    const spring = { start: instantOf('2026-03-29', '01:30'), end: instantOf('2026-03-29', '05:00') };
    expect(attendedMinutes(present(null, '04:00'), spring)).toBe(90);
  });

  it('are never below 0 or above 150, whatever times are filled in', () => {
    const two = (text: number) => String(text).padStart(2, '0');
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([hour, minute]) => `${two(hour)}:${two(minute)}`);
    fc.assert(
      fc.property(
        time,
        time,
        fc.integer({ min: -1000, max: 1000 }),
        fc.integer({ min: 0, max: 400 }),
        (arrived, left, shift, length) => {
          const from = start + shift * MINUTE_MS;
          const minutes = attendedMinutes(present(arrived, left), {
            start: from,
            end: from + length * MINUTE_MS,
          });
          expect(minutes).toBeGreaterThanOrEqual(0);
          expect(minutes).toBeLessThanOrEqual(Math.min(150, length));
        },
      ),
    );
  });
});

describe('a time that cannot be', () => {
  it('is pointed out, with the one that was most likely meant', () => {
    expect(timeProblem(present('04:20'), window)).toBe('outside');
    expect(likelyTime('04:20', window)).toBe('16:20');
    expect(timeProblem(present('19:20'), window)).toBe('outside');
    expect(likelyTime('19:20', window)).toBeNull();
    expect(timeProblem(present(null, '05:45'), window)).toBe('outside');
    expect(likelyTime('05:45', window)).toBe('17:45');
    expect(timeProblem(present('17:00', '16:30'), window)).toBe('leftBeforeArrived');
  });

  it('is none of who came at the start and left at the end', () => {
    expect(timeProblem(present('16:00', '18:30'), window)).toBeNull();
  });
});

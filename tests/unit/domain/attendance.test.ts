import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attendanceSchema,
  attendedMinutes,
  countAttendance,
  marked,
} from '../../../src/lib/domain/attendance';
import { MINUTE_MS } from '../../../src/lib/domain/calendar';

const start = Date.parse('2026-11-24T15:00:00Z');
const window = { start, end: start + 150 * MINUTE_MS };
const at = (minute: number) => new Date(start + minute * MINUTE_MS).toISOString();

describe('attended minutes', () => {
  it('are all 150 for who was there from start to end', () => {
    expect(attendedMinutes(marked('present'), window)).toBe(150);
  });

  it('are fewer for who came late and left early, both on one evening', () => {
    expect(attendedMinutes(marked('present', { arrivedAt: at(20), leftAt: at(120) }), window)).toBe(100);
  });

  it('are none for who was absent or not filled in', () => {
    expect(attendedMinutes(undefined, window)).toBe(0);
    expect(attendedMinutes(marked('absentWithNotice'), window)).toBe(0);
    expect(attendedMinutes(marked('absentWithoutNotice'), window)).toBe(0);
  });

  it('are cut to the minute, as on a clock', () => {
    expect(
      attendedMinutes(marked('present'), { start: start + 59_000, end: start + 100 * MINUTE_MS + 1000 }),
    ).toBe(100);
  });

  it('are never below 0 or above 150, whatever times are filled in', () => {
    const minute = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(
        minute,
        minute,
        minute,
        fc.integer({ min: 0, max: 400 }),
        (arrived, left, shift, length) => {
          const fields = marked('present', { arrivedAt: at(arrived), leftAt: at(left) });
          const from = start + shift * MINUTE_MS;
          const minutes = attendedMinutes(fields, { start: from, end: from + length * MINUTE_MS });
          expect(minutes).toBeGreaterThanOrEqual(0);
          expect(minutes).toBeLessThanOrEqual(Math.min(150, length));
        },
      ),
    );
  });
});

describe('an attendance', () => {
  it('of an absent person has no times', () => {
    expect(marked('absentWithNotice', { arrivedAt: at(5), leftAt: at(9) })).toEqual({
      state: 'absentWithNotice',
      arrivedAt: null,
      leftAt: null,
    });
  });

  it('has no place for a reason of absence', () => {
    expect(Object.keys(attendanceSchema.shape).sort()).toEqual(['arrivedAt', 'leftAt', 'state']);
  });

  it('is counted by state, and by who is not filled in', () => {
    expect(countAttendance(['present', 'present', undefined, 'absentWithNotice'])).toEqual({
      present: 2,
      absentWithNotice: 1,
      absentWithoutNotice: 0,
      notFilledIn: 1,
    });
  });
});

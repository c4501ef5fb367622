import { describe, expect, it } from 'vitest';
import { attendanceSchema, countAttendance, markedTimes } from '../../../src/lib/domain/attendance';

describe('an attendance', () => {
  it('of an earlier version tells its instants as times of day', () => {
    const old = { state: 'present', arrivedAt: '2026-11-24T15:20:00.000Z', leftAt: null } as const;
    expect(markedTimes(old)).toEqual({ arrived: '16:20', left: null });
    expect(markedTimes({ ...old, arrived: '16:25' })).toEqual({ arrived: '16:25', left: null });
    expect(markedTimes({ ...old, arrived: null })).toEqual({ arrived: null, left: null });
  });

  it('has no place for a reason of absence', () => {
    expect(Object.keys(attendanceSchema.shape).sort()).toEqual([
      'arrived',
      'arrivedAt',
      'left',
      'leftAt',
      'state',
    ]);
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

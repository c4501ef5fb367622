import { describe, expect, it } from 'vitest';
import { wrapUpOf } from '../../../src/lib/session/wrapUp';

const open = {
  notFilledIn: 2,
  listClosed: false,
  notedForNextTime: 0,
  isLast: false,
  reportMade: false,
  keptElsewhere: false,
  hoursBooked: false,
};

describe('what is left to do after a session', () => {
  it('is done in order: the list filled in and closed, the report, a copy elsewhere', () => {
    expect(wrapUpOf(open).first).toBe('attendance');
    expect(wrapUpOf({ ...open, notFilledIn: 0 }).first).toBe('closed');
    const closed = { ...open, notFilledIn: 0, listClosed: true };
    expect(wrapUpOf(closed).first).toBe('report');
    expect(wrapUpOf({ ...closed, reportMade: true }).first).toBe('kept');
  });

  it('never waits for a note for next time, or for the hours', () => {
    const done = { ...open, notFilledIn: 0, listClosed: true, reportMade: true, keptElsewhere: true };
    expect(wrapUpOf(done).first).toBeNull();
    expect(wrapUpOf(done).parts).toContainEqual({ part: 'nextTime', done: false });
  });

  it('asks for no note for next time after the last session', () => {
    expect(wrapUpOf({ ...open, isLast: true }).parts.map(({ part }) => part)).not.toContain('nextTime');
  });
});

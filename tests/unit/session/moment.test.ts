import { describe, expect, it } from 'vitest';
import { dateOf, instantOf } from '$lib/domain/calendar';
import { momentOf } from '$lib/session/moment';

const planned = { phase: 'planned', date: '2026-11-24', startTime: '16:00', openSince: null } as const;

function at(date: string, time: string, session: Parameters<typeof momentOf>[0] = planned) {
  const now = instantOf(date, time);
  return momentOf(session, { today: dateOf(now), now });
}

describe('the moment of a session', () => {
  it('comes nearer: later, then time to get ready, then due from twenty minutes before the start', () => {
    expect(at('2026-11-21', '23:59')).toBe('later');
    expect(at('2026-11-22', '08:00')).toBe('soon');
    expect(at('2026-11-24', '15:39')).toBe('soon');
    expect(at('2026-11-24', '15:40')).toBe('due');
  });

  it('stays due while it could still be held, and is missed half an hour after its end', () => {
    expect(at('2026-11-24', '19:00')).toBe('due');
    expect(at('2026-11-24', '19:01')).toBe('missed');
    expect(at('2026-11-30', '10:00')).toBe('missed');
  });

  it('is running or ended by what was pressed, whatever the clock says', () => {
    const openSince = instantOf('2026-11-26', '09:00');
    expect(at('2026-11-26', '10:00', { ...planned, phase: 'running', openSince })).toBe('running');
    expect(at('2026-11-24', '16:30', { ...planned, phase: 'ended' })).toBe('ended');
  });

  it('is as the clocks in the Netherlands show it on the day they are turned back', () => {
    const session = { ...planned, date: '2026-10-25', startTime: '04:00' };
    expect(at('2026-10-25', '03:30', session)).toBe('soon');
    expect(at('2026-10-25', '03:40', session)).toBe('due');
  });
});

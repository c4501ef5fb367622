import { describe, expect, it } from 'vitest';
import { instantOf } from '$lib/domain/calendar';
import { nearerThan } from '$lib/session/nearer';

const group = { demo: false };
const planned = { phase: 'planned', openSince: null } as const;
const afternoon = { ...planned, id: 'afternoon', date: '2026-11-24', startTime: '16:00', cycle: group };
const evening = { ...afternoon, id: 'evening', startTime: '19:00', cycle: { demo: false } };
const nextWeek = { ...afternoon, id: 'next week', date: '2026-12-01' };

function meant(chosen: string, time: string, sessions: Parameters<typeof nearerThan>[1]) {
  const now = instantOf('2026-11-24', time);
  return nearerThan(chosen, sessions, { today: '2026-11-24', now })?.id ?? null;
}

describe('the session that is meant', () => {
  it('is the one of this moment, and not one of next week or of this evening', () => {
    const all = [nextWeek, evening, afternoon];
    expect(meant('next week', '15:55', all)).toBe('afternoon');
    expect(meant('evening', '15:55', all)).toBe('afternoon');
    expect(meant('afternoon', '15:55', all)).toBe(null);
  });

  it('is the nearer of two that could both begin', () => {
    expect(meant('afternoon', '18:50', [evening, afternoon])).toBe('evening');
    expect(meant('evening', '18:50', [evening, afternoon])).toBe(null);
  });

  it('is the one that runs, whatever is started beside it', () => {
    const running = { ...evening, phase: 'running' as const, openSince: instantOf('2026-11-24', '15:50') };
    expect(meant('afternoon', '16:00', [running, afternoon])).toBe('evening');
  });

  it('is the chosen one where nothing is of this moment', () => {
    expect(meant('next week', '09:00', [nextWeek, evening, afternoon])).toBe(null);
  });

  it('is never an example, and what was held is not meant again', () => {
    expect(meant('next week', '16:00', [nextWeek, { ...afternoon, cycle: { demo: true } }])).toBe(null);
    expect(meant('next week', '16:00', [nextWeek, { ...afternoon, phase: 'ended' }])).toBe(null);
  });
});

import { describe, expect, it } from 'vitest';
import { groupCycles } from '../../../src/lib/session/cycleGroups';

function cycle(title: string, employer = '') {
  return {
    cycle: {
      id: title,
      title,
      employer,
      packId: 'p',
      packVersion: '1.0.0',
      certificateThreshold: 4,
      hoursNorm: 60,
      demo: false,
    },
    deletedAt: null,
    sessions: [],
  };
}

describe('looking for a training', () => {
  const cycles = [cycle('Groep Ĳmuiden', 'Straße & Co'), cycle('Najaar', 'Yıldız'), cycle("O'Neill")];

  it.each([
    ['ijmuiden', 'Groep Ĳmuiden'],
    ['STRASSE', 'Groep Ĳmuiden'],
    ['yildiz', 'Najaar'],
    ['o’neill', "O'Neill"],
    [' groep  ĳ', 'Groep Ĳmuiden'],
  ])('"%s" finds %s', (typed, title) => {
    expect(groupCycles(cycles, { typed, now: 0 }).coming.map(({ cycle }) => cycle.title)).toEqual([title]);
  });

  it('shows all for nothing, and none for what none has', () => {
    expect(groupCycles(cycles, { typed: ' \u200B', now: 0 }).coming).toHaveLength(3);
    expect(groupCycles(cycles, { typed: 'x', now: 0 }).coming).toHaveLength(0);
  });
});

import { describe, expect, it } from 'vitest';
import { combinedMark } from '../../../src/lib/domain/attendance';
import { doublesAmong } from '../../../src/lib/domain/doubles';
import type { Participant } from '../../../src/lib/domain/participant';

function person(rank: number, name: string, more: Partial<Participant> = {}): Participant {
  return { id: `0193a5c2-f1b8-7000-8000-00000000000${rank}`, name, withdrawn: false, ...more };
}

describe('who stands twice on a list', () => {
  const first = person(1, 'Aylin Şahin', { organisation: 'Groenmeer' });

  it('is told as the later of two of one name and organisation, however it is written', () => {
    const again = person(2, 'aylin  sahin', { organisation: 'GROENMEER' });
    expect(doublesAmong([again, first, person(3, 'Bert')])).toEqual([{ first, later: again }]);
    expect(doublesAmong([first, person(4, 'Aylin Şahin')])).toHaveLength(1);
  });

  it('is nobody of the same name who works elsewhere, or whom a trainer told apart', () => {
    expect(doublesAmong([first, person(2, 'Aylin Şahin', { organisation: 'Drukkerij' })])).toEqual([]);
    const apart = person(3, 'Aylin Şahin', { distinctFrom: [first.id] });
    expect(doublesAmong([first, apart])).toEqual([]);
  });

  it('three times is told twice, each with the first', () => {
    const found = doublesAmong([1, 2, 3].map((rank) => person(rank, 'Bert')));
    expect(found.map(({ first: one, later }) => [one.id.at(-1), later.id.at(-1)])).toEqual([
      ['1', '2'],
      ['1', '3'],
    ]);
  });
});

describe('two marks of one person', () => {
  const present = (arrived: string | null, left: string | null) =>
    ({ state: 'present', arrived, left }) as const;
  const absent = { state: 'absentWithoutNotice', arrived: null, left: null } as const;

  it.each([
    ['there as soon as either says so', present('16:20', null), absent, present('16:20', null)],
    [
      'there from the first time to the last',
      present('16:20', '17:00'),
      present('16:10', '18:00'),
      present('16:10', '18:00'),
    ],
    [
      'there from the start where one has no time',
      present('16:20', '18:00'),
      present(null, null),
      present(null, null),
    ],
    [
      'with notice where one was told',
      absent,
      { ...absent, state: 'absentWithNotice' } as const,
      { ...absent, state: 'absentWithNotice' },
    ],
  ])('come to: %s', (_, a, b, both) => {
    expect(combinedMark(a, b)).toEqual(both);
    expect(combinedMark(b, a)).toEqual(both);
  });
});

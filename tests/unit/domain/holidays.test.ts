import { describe, expect, it } from 'vitest';
import { addDays } from '$lib/domain/calendar';
import { holidayOn } from '$lib/domain/holidays';

describe('a holiday', () => {
  it.each([
    ['2026-04-03', 'goodFriday'],
    ['2026-04-06', 'easterMonday'],
    ['2026-05-14', 'ascension'],
    ['2026-05-25', 'pentecostMonday'],
    ['2026-12-24', 'christmasEve'],
    ['2027-03-28', 'easter'],
    ['2024-03-31', 'easter'],
    ['2038-04-25', 'easter'],
    ['2025-04-26', 'kingsDay'],
    ['2026-04-27', 'kingsDay'],
    ['2027-05-05', 'liberationDay'],
  ])('%s is %s', (date, holiday) => {
    expect(holidayOn(date)).toBe(holiday);
  });

  it('is not any other day, nor the Sunday of April from which the day of the king moved', () => {
    expect(holidayOn('2026-11-24')).toBe(null);
    expect(holidayOn('2025-04-27')).toBe(null);
  });

  it('of Easter is a Sunday from 22 March to 25 April, once in each year in which a session can be', () => {
    for (let year = 2015; year <= 2099; year += 1) {
      const days = Array.from({ length: 365 }, (_, day) => addDays(`${year}-01-01`, day));
      const [easter = '', ...others] = days.filter((day) => holidayOn(day) === 'easter');
      expect(others, String(year)).toEqual([]);
      expect(new Date(`${easter}T12:00:00Z`).getUTCDay()).toBe(0);
      expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true);
    }
  });
});

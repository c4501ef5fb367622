import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  dateOf,
  datesOutOfOrder,
  instantOf,
  isCalendarDate,
  isLikelySessionDate,
  isTimeOfDay,
  shiftTime,
  timeOfDayOf,
  weeklyDates,
} from '../../../src/lib/domain/calendar';

describe('a date', () => {
  it('has to exist', () => {
    expect(['2026-11-24', '2028-02-29', '1826-11-24'].map(isCalendarDate)).toEqual([true, true, true]);
    expect(
      ['2026-02-29', '2026-13-01', '2026-11-31', '24-11-2026', '', '0000-01-01'].some(isCalendarDate),
    ).toBe(false);
  });

  it('in 1826 exists, but is not likely to be meant', () => {
    expect(isLikelySessionDate('1826-11-24')).toBe(false);
    expect(isLikelySessionDate('2026-11-24')).toBe(true);
  });

  it('makes five weekly dates, over the end of the year too', () => {
    expect(weeklyDates('2026-12-15', 5)).toEqual([
      '2026-12-15',
      '2026-12-22',
      '2026-12-29',
      '2027-01-05',
      '2027-01-12',
    ]);
  });

  it('that does not come after the one before it is pointed out', () => {
    expect(datesOutOfOrder(['2026-11-24', '2026-11-17', '2026-12-01', '2026-12-01', ''])).toEqual([2, 4]);
  });
});

describe('a local time in the Netherlands', () => {
  it('is UTC+1 in winter and UTC+2 in summer, whatever zone the tablet is set to', () => {
    expect(new Date(instantOf('2026-11-24', '16:00')).toISOString()).toBe('2026-11-24T15:00:00.000Z');
    expect(new Date(instantOf('2026-06-24', '16:00')).toISOString()).toBe('2026-06-24T14:00:00.000Z');
  });

  it('comes back from its instant, on any day and at any minute outside the hour that is skipped', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2015-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        fc.integer({ min: 4, max: 23 }),
        fc.integer({ min: 0, max: 59 }),
        (day, hour, minute) => {
          const date = day.toISOString().slice(0, 10);
          const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
          const instant = instantOf(date, time);
          expect([dateOf(instant), timeOfDayOf(instant)]).toEqual([date, time]);
        },
      ),
    );
  });

  it('is written in full', () => {
    expect(['16:00', '00:00', '23:59'].every(isTimeOfDay)).toBe(true);
    expect(['24:00', '9:00', '16:60', ''].some(isTimeOfDay)).toBe(false);
  });
});

describe('a tablet whose clock is set to', () => {
  const ownZone = process.env['TZ'];
  afterEach(() => {
    if (ownZone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = ownZone;
  });

  const instants = fc.integer({ min: Date.parse('2015-01-01'), max: Date.parse('2099-12-31') });
  const shown = new Intl.DateTimeFormat('sv-SE', {
    ...{ timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'short' },
  });

  it.each([
    'Europe/Amsterdam',
    'Europe/Berlin',
    'Africa/Ceuta',
    'UTC',
    'Africa/Casablanca',
    'Asia/Tokyo',
    'America/New_York',
  ])('%s tells dates and times as clocks in the Netherlands do', (zone) => {
    process.env['TZ'] = zone;
    expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(
      { UTC: 0, 'Asia/Tokyo': -540, 'America/New_York': 300 }[zone] ?? -60,
    );
    fc.assert(
      fc.property(instants, (instant) => {
        const [date, time] = [dateOf(instant), timeOfDayOf(instant)];
        expect(`${date} ${time}`).toBe(shown.format(instant));
        // The doubled hour of autumn is told as its first.
        const back = instant - instantOf(date, time);
        expect([back < 60_000, back >= 3_600_000 && back < 3_660_000]).toContain(true);
        expect(back).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
    expect(instantOf('2026-03-29', '02:30')).toBe(Date.parse('2026-03-29T01:30:00Z'));
    expect(instantOf('2026-10-25', '02:30')).toBe(Date.parse('2026-10-25T00:30:00Z'));
  });
});

describe('a time of day', () => {
  it('is moved by minutes, also over the hour and over midnight', () => {
    expect(shiftTime('16:22', 5)).toBe('16:27');
    expect(shiftTime('16:02', -5)).toBe('15:57');
    expect(shiftTime('23:58', 5)).toBe('00:03');
    expect(shiftTime('00:02', -5)).toBe('23:57');
  });
});

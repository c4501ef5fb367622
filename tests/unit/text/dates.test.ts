import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf } from '../../../src/lib/domain/calendar';
import {
  dateInWords,
  hoursInWords,
  momentInWords,
  timeInWords,
  timerFace,
} from '../../../src/lib/text/dates';

describe('dates and times in words', () => {
  it('are Dutch and in full', () => {
    expect(dateInWords('2026-11-24')).toBe('di 24 november 2026');
    expect(dateInWords('1826-11-24')).toBe('vr 24 november 1826');
    expect(timeInWords(Date.parse('2026-11-24T15:05:00Z'))).toBe('16:05');
    expect(hoursInWords(750)).toBe('12,5 uur');
  });

  it('say of any instant what the browser would say in Dutch', () => {
    const inZone = { timeZone: 'Europe/Amsterdam' };
    const short = new Intl.DateTimeFormat('nl-NL', {
      ...inZone,
      ...{ weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' },
    });
    const full = new Intl.DateTimeFormat('nl-NL', { ...inZone, dateStyle: 'long', timeStyle: 'short' });
    const instants = fc.date({
      min: new Date('2015-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (instant) => {
        expect(dateInWords(dateOf(instant.getTime()))).toBe(short.format(instant));
        expect(momentInWords(instant.getTime())).toBe(full.format(instant));
      }),
    );
  });

  it('show a date that is none as it stands', () => {
    expect(dateInWords('morgen')).toBe('morgen');
  });
});

describe('the face of the timer', () => {
  it('says 0:00 only when nothing is left, and a minus when over time', () => {
    expect([600_000, 59_001, 1, 0, -1, -1000, -61_000].map(timerFace)).toEqual([
      '10:00',
      '1:00',
      '0:01',
      '0:00',
      '0:00',
      '-0:01',
      '-1:01',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { cycleFormErrors, dateWarnings, emptyCycleForm } from '../../../src/lib/domain/cycleForm';

const dates = ['2026-11-24', '2026-12-01', '2026-12-08', '2026-12-15', '2026-12-22'];
const filled = { ...emptyCycleForm(), title: 'Najaar', dates };

describe('the form of a new training', () => {
  it('is right with a name and five dates; the rest may stay empty', () => {
    expect(cycleFormErrors(filled)).toEqual({});
  });

  it('asks for a name that is more than spaces', () => {
    expect(cycleFormErrors({ ...filled, title: '   ' })).toEqual({ title: 'required' });
  });

  it('takes a name of 400 characters and not of 401', () => {
    expect(cycleFormErrors({ ...filled, title: 'x'.repeat(400) })).toEqual({});
    expect(cycleFormErrors({ ...filled, title: 'x'.repeat(401) })).toEqual({ title: 'tooLong' });
  });

  it('tells each date that is missing or does not exist', () => {
    expect(cycleFormErrors({ ...filled, dates: ['', '2026-02-30', ...dates.slice(2)] })).toEqual({
      date1: 'required',
      date2: 'notADate',
    });
  });

  it('takes no year that cannot be meant, and only warns of dates in the wrong order', () => {
    const odd = ['1826-11-24', ...dates.slice(1, 4), '2026-12-01'];
    expect(cycleFormErrors({ ...filled, dates: odd })).toEqual({ date1: 'unlikelyDate' });
    expect(dateWarnings(odd)).toEqual({ date5: 'notAfterPrevious' });
  });

  it('says that a date is a holiday, and that it is not after the one before where it is both', () => {
    expect(dateWarnings(['2026-12-24', '2026-12-31', '2027-01-07', '2026-12-25', ''])).toEqual({
      date1: 'christmasEve',
      date2: 'newYearsEve',
      date4: 'notAfterPrevious',
    });
  });
});

import { addDays } from './calendar';

/** Days on which many in the Netherlands are free, or leave early: a session on one of them may be a slip. */
export type Holiday =
  | 'newYear'
  | 'goodFriday'
  | 'easter'
  | 'easterMonday'
  | 'kingsDay'
  | 'liberationDay'
  | 'ascension'
  | 'pentecost'
  | 'pentecostMonday'
  | 'saintNicholasEve'
  | 'christmasEve'
  | 'christmas'
  | 'boxingDay'
  | 'newYearsEve';

const FIXED: Record<string, Holiday> = {
  '01-01': 'newYear',
  '05-05': 'liberationDay',
  '12-05': 'saintNicholasEve',
  '12-24': 'christmasEve',
  '12-25': 'christmas',
  '12-26': 'boxingDay',
  '12-31': 'newYearsEve',
};

/** Days after Easter Sunday. */
const BY_EASTER: Record<number, Holiday> = {
  [-2]: 'goodFriday',
  0: 'easter',
  1: 'easterMonday',
  39: 'ascension',
  49: 'pentecost',
  50: 'pentecostMonday',
};

/** The holiday on a calendar date (YYYY-MM-DD) in the Netherlands; null on any other day. */
export function holidayOn(date: string): Holiday | null {
  const year = Number(date.slice(0, 4));
  if (date === kingsDay(year)) return 'kingsDay';
  const easter = easterSunday(year);
  const moving = Object.entries(BY_EASTER).find(([days]) => addDays(easter, Number(days)) === date);
  return FIXED[date.slice(5)] ?? moving?.[1] ?? null;
}

/** 27 April, or the day before where that is a Sunday. */
function kingsDay(year: number): string {
  const day = `${year}-04-27`;
  return new Date(`${day}T12:00:00Z`).getUTCDay() === 0 ? addDays(day, -1) : day;
}

/** Gregorian Easter, by the method of Meeus, Jones and Butcher (Astronomical Algorithms, chapter 8). */
function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const moonShift = Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const leap = 32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4);
  const weekday = (leap - epact - ((year % 100) % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  const [month, day] = [Math.floor(days / 31), (days % 31) + 1];
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

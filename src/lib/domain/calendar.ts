/**
 * Dates and times of day in the Netherlands (Europe/Amsterdam), where sessions are held: a tablet set to another zone
 * does not move them. Computed from the rule itself: the browser's first question about another zone takes a cheap
 * tablet a tenth of a second, and the first screen has no room for a library.
 */
export const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** YYYY-MM-DD of a day that exists. */
export function isCalendarDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 0;
}

/** HH:MM from 00:00 to 23:59. */
export function isTimeOfDay(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** A training on a date so far off is a slip of the finger: the year of a birth, or 0206 for 2026. */
export function isLikelySessionDate(date: string): boolean {
  return isCalendarDate(date) && date >= '2015-01-01' && date <= '2099-12-31';
}

/**
 * The instant, in ms since 1970, at which clocks in the Netherlands show this date and time. In the hour that is
 * skipped in spring it is the instant an hour later on the clock; in the doubled hour of autumn the first one.
 */
export function instantOf(date: string, timeOfDay: string): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const [hour, minute] = timeOfDay.split(':').map(Number) as [number, number];
  const asUtc = Date.UTC(year, month - 1, day, hour, minute);
  const inSummer = asUtc - 2 * HOUR_MS;
  return isSummerTime(inSummer) ? inSummer : asUtc - HOUR_MS;
}

/** The calendar date in the Netherlands at an instant (ms), as YYYY-MM-DD. */
export function dateOf(instant: number): string {
  return localTime(instant).slice(0, 10);
}

/** The time of day in the Netherlands at an instant (ms), as HH:MM. */
export function timeOfDayOf(instant: number): string {
  return localTime(instant).slice(11, 16);
}

const DAY_MINUTES = 24 * 60;

/** A time of day (HH:MM) so many minutes later, or earlier; past midnight it goes on at 00:00. */
export function shiftTime(timeOfDay: string, minutes: number): string {
  const [hour = 0, minute = 0] = timeOfDay.split(':').map(Number);
  const shifted = (((hour * 60 + minute + minutes) % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  return [Math.floor(shifted / 60), shifted % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

export function addDays(date: string, days: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

/** The five dates of a cycle that meets weekly, as the evaluated runs did (Schaap, thesis, p. 225). */
export function weeklyDates(first: string, count: number): string[] {
  return Array.from({ length: count }, (_, week) => addDays(first, 7 * week));
}

/** Numbers, counted from 1, of the dates that do not come after the one before them. Empty dates are passed over. */
export function datesOutOfOrder(dates: readonly string[]): number[] {
  const out: number[] = [];
  let latest = '';
  dates.forEach((date, index) => {
    if (date === '') return;
    if (latest !== '' && date <= latest) out.push(index + 1);
    if (date > latest) latest = date;
  });
  return out;
}

/** What a clock and a calendar in the Netherlands show at an instant (ms), as YYYY-MM-DDTHH:MM. */
function localTime(instant: number): string {
  const offset = isSummerTime(instant) ? 2 * HOUR_MS : HOUR_MS;
  return new Date(instant + offset).toISOString();
}

/** From 01:00 UTC on the last Sunday of March to that on the last one of October (Directive 2000/84/EC). */
function isSummerTime(instant: number): boolean {
  const year = new Date(instant).getUTCFullYear();
  return instant >= changeOfClocks(year, 2) && instant < changeOfClocks(year, 9);
}

/** Of March (2) or October (9), which both have 31 days. */
function changeOfClocks(year: number, month: number): number {
  const lastDay = Date.UTC(year, month, 31, 1);
  return lastDay - new Date(lastDay).getUTCDay() * DAY_MS;
}

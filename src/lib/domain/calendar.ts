import { TZDateMini as TZDate } from '@date-fns/tz/date/mini';

/** Sessions are held in the Netherlands; a tablet set to another zone must not move them. */
export const ZONE = 'Europe/Amsterdam';
export const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

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
  if (isOwnTime(year)) return new Date(year, month - 1, day, hour, minute).getTime();
  const found = new TZDate(year, month - 1, day, hour, minute, 0, 0, ZONE).getTime();
  // Of the doubled hour the library takes the second one in some zones.
  const first = found - HOUR_MS;
  return dateOf(first) === date && timeOfDayOf(first) === timeOfDay ? first : found;
}

/** The calendar date in the Netherlands at an instant (ms), as YYYY-MM-DD. */
export function dateOf(instant: number): string {
  const local = localTime(instant);
  return [
    String(local.getFullYear()).padStart(4, '0'),
    String(local.getMonth() + 1).padStart(2, '0'),
    String(local.getDate()).padStart(2, '0'),
  ].join('-');
}

/** The time of day in the Netherlands at an instant (ms), as HH:MM. */
export function timeOfDayOf(instant: number): string {
  const local = localTime(instant);
  return `${String(local.getHours()).padStart(2, '0')}:${String(local.getMinutes()).padStart(2, '0')}`;
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

/** The same instant, of which the parts are those of a clock in the Netherlands. */
function localTime(instant: number): Date {
  const own = new Date(instant);
  return isOwnTime(own.getFullYear()) ? own : new TZDate(instant, ZONE);
}

/**
 * Whether the device's own clock is the one of the Netherlands in this year, as on nearly every tablet: the first
 * question about any other zone takes a cheap one a tenth of a second. Wherever clocks stand one hour ahead of UTC in
 * winter and two in summer, they change on the same days (Directive 2000/84/EC, and those who follow it).
 */
function isOwnTime(year: number): boolean {
  const offset = (month: number) => new Date(year, month, 1).getTimezoneOffset();
  return offset(0) === -60 && offset(6) === -120;
}

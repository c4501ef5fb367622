import { isCalendarDate, ZONE } from '../domain/calendar';

const inWords = new Intl.DateTimeFormat('nl-NL', {
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const atTime = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: ZONE });
const inFull = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeStyle: 'short', timeZone: ZONE });

/** "di 24 november 2026"; a text that is no date stays as it is. */
export function dateInWords(date: string): string {
  return isCalendarDate(date) ? inWords.format(new Date(`${date}T12:00:00Z`)) : date;
}

/** "16:42", as clocks in the Netherlands show an instant (ms). */
export function timeInWords(instant: number): string {
  return atTime.format(instant);
}

/** "24 november 2026 om 16:42" */
export function momentInWords(instant: number): string {
  return inFull.format(instant);
}

/** "12:05" or "-0:30": what a timer shows. It says 0:00 only when nothing is left. */
export function timerFace(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  const left = Math.abs(seconds);
  return `${seconds < 0 ? '-' : ''}${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
}

/** "10,5 uur" of whole minutes. */
export function hoursInWords(minutes: number): string {
  return `${(minutes / 60).toLocaleString('nl-NL', { maximumFractionDigits: 1 })} uur`;
}

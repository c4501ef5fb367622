import { dateOf, isCalendarDate, timeOfDayOf } from '../domain/calendar';

// Written out here: the browser's own formatters take a tenth of a second to begin on a cheap tablet.
const weekdays = ['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za'];
const months = [
  ...['januari', 'februari', 'maart', 'april', 'mei', 'juni'],
  ...['juli', 'augustus', 'september', 'oktober', 'november', 'december'],
];

/** What is said of a field for a date or a time that holds none that can be. */
export const momentText = {
  date: 'Kies een datum die bestaat, van 2015 tot en met 2099. Tot dan blijft de vorige staan.',
  time: 'Vul de tijd helemaal in, zoals 16:20. Tot dan blijft de vorige staan.',
} as const;

/** "di 24 november 2026"; a text that is no date stays as it is. */
export function dateInWords(date: string): string {
  if (!isCalendarDate(date)) return date;
  return `${weekdays[new Date(`${date}T12:00:00Z`).getUTCDay()]} ${dayAndMonth(date)}`;
}

/** "16:42", as clocks in the Netherlands show an instant (ms). */
export function timeInWords(instant: number): string {
  return timeOfDayOf(instant);
}

/** "24 november 2026 om 16:42" */
export function momentInWords(instant: number): string {
  return `${dayAndMonth(dateOf(instant))} om ${timeOfDayOf(instant)}`;
}

function dayAndMonth(date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return `${day} ${months[month - 1]} ${year}`;
}

/** "12:05" or "-0:30": what a timer shows. It says 0:00 only when nothing is left. */
export function timerFace(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  const left = Math.abs(seconds);
  return `${seconds < 0 ? '-' : ''}${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
}

/** "10,5 uur" of whole minutes. */
export function hoursInWords(minutes: number): string {
  return `${hoursAlone(minutes)} uur`;
}

/** "10,5" of whole minutes, where the word stands at the head of a column. */
export function hoursAlone(minutes: number): string {
  return (minutes / 60).toLocaleString('nl-NL', { maximumFractionDigits: 1 });
}

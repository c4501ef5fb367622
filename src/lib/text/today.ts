import { addDays } from '../domain/calendar';
import { dateInWords } from './dates';
import { sessionName, theSession } from './sessionName';

export const todayText = {
  title: 'Vandaag',
  tab: 'Vandaag · Mentorwijs',
  welcome: 'Welkom',
  welcomeWhat:
    'Deze app helpt je om de vijf bijeenkomsten van Mentorwijs te leiden: draaiboek, aanwezigheid, notities en verslag. Alles staat op dit apparaat en werkt zonder netwerk.',
  demo: 'Bekijk een voorbeeldtraining',
  newCycle: 'Nieuwe training',
  notMadeByTno: 'Hulpmiddel voor trainers van Mentorwijs. Niet gemaakt door TNO.',
  /** The one thing to do, by the moment of the session. */
  actions: {
    running: 'Terug naar de bijeenkomst',
    due: 'Nu starten',
    soon: 'Voorbereiden',
    later: 'Ga naar de bijeenkomst',
    missed: 'Ga naar de bijeenkomst',
    ended: 'Ga naar de bijeenkomst',
  },
  nowRunning: 'Nu bezig',
  block: (place: number, all: number) => `blok ${place} van ${all}`,
  until: (block: string, end: string) => `tot ${block} · einde ${end}`,
  endFromNow: (end: string) => `einde ${end} als je nu start`,
  startsIn: (minutes: number) =>
    minutes > 0
      ? `Begint over ${spanInWords(minutes)}`
      : minutes > -1
        ? 'Begint nu'
        : `Begon ${spanInWords(-minutes)} geleden`,
  when: (date: string, time: string, today: string) => `${dayInWords(date, today)} om ${time}`,
  justEnded: (number: number, training: string) => `Vandaag gehouden · ${theSession(number)} · ${training}`,
  readyToGo: 'Klaar om te gaan?',
  wrapUp: 'Afronden',
  session: (number: number, theme: string | undefined) =>
    `${sessionName(number)}${theme ? `: ${theme}` : ''}`,
  waiting: 'Wat nog wacht',
  report: (number: number) => `Maak het verslag van ${theSession(number)}`,
  open: (number: number) => `${sessionName(number)} is nog niet afgesloten`,
  notHeld: (number: number, date: string) =>
    `${sessionName(number)} (${dateInWords(date)}) is niet gestart. Kies een andere datum, of houd die alsnog`,
  homework: (number: number) => `Vraag naar het huiswerk van bijeenkomst ${number}`,
  attendance: (count: number, number: number) =>
    `${sessionName(number)}: van ${count === 1 ? '1 deelnemer' : `${count} deelnemers`} is de aanwezigheid niet ingevuld`,
  closeList: (number: number) => `Sluit de presentielijst van ${theSession(number)} af`,
  conflicts: (count: number) =>
    count === 1
      ? 'Kies bij 1 verschil tussen apparaten wat er klopt'
      : `Kies bij ${count} verschillen tussen apparaten wat er klopt`,
  nothing: 'Er staat geen bijeenkomst meer open. Maak bij Trainingen een nieuwe training.',
  beforeLeaving: 'Klaar voor vertrek?',
  offlineReady: 'Werkt nu zonder netwerk',
  offlineNotYet: 'Werkt nog niet zonder netwerk. Houd de app even open met netwerk.',
} as const;

/** "Vandaag", "Morgen", "Overmorgen", else the date. */
function dayInWords(date: string, today: string): string {
  if (date === today) return 'Vandaag';
  if (date === addDays(today, 1)) return 'Morgen';
  return date === addDays(today, 2) ? `Overmorgen, ${dateInWords(date)}` : dateInWords(date);
}

/** "35 min", "1 uur en 5 min" */
function spanInWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 && `${hours} uur`, rest > 0 && `${rest} min`].filter(Boolean).join(' en ');
}

import type { AttendanceState } from '../domain/attendance';

export const attendanceState: Record<AttendanceState, string> = {
  present: 'Aanwezig',
  absentWithNotice: 'Afwezig met bericht',
  absentWithoutNotice: 'Afwezig zonder bericht',
};

/** As short as a row of the list: what it stands for is its name. */
export const attendanceShort: Record<AttendanceState, string> = {
  present: 'aanwezig',
  absentWithNotice: 'm.b.',
  absentWithoutNotice: 'z.b.',
};

/** As short as a cell of the overview: present is shown by its minutes. */
export function attendanceMark(state: AttendanceState | undefined): string {
  if (state === 'absentWithNotice') return 'afw. m.b.';
  if (state === 'absentWithoutNotice') return 'afw. z.b.';
  return '–';
}

export const attendanceText = {
  title: 'Aanwezigheid',
  everyone: 'Iedereen aanwezig',
  everyoneDone: (count: number) =>
    count === 1 ? '1 deelnemer staat op aanwezig.' : `${count} deelnemers staan op aanwezig.`,
  time: 'tijd',
  timeOf: (name: string) => `Tijd: ${name}`,
  timeTitle: (name: string) => `Tijd van ${name}`,
  timeWhat: (from: string, until: string) =>
    `Leeg betekent: er van het begin (${from}) tot het einde (${until}).`,
  from: (time: string) => `van ${time}`,
  until: (time: string) => `tot ${time}`,
  lateNow: (time: string) => `Te laat: nu ${time}`,
  goneNow: (time: string) => `Weg: nu ${time}`,
  earlier: 'min 5 minuten',
  later: 'plus 5 minuten',
  noTime: 'Geen tijd',
  done: 'Klaar',
  missedPrevious: 'miste de vorige keer',
  new: 'nieuw',
  broughtBack: 'was verwijderd, maar een collega vulde dit in',
  arrivedAt: 'Aangekomen om',
  leftAt: 'Vertrokken om',
  leftBeforeArrived: 'Dit is vóór de tijd van aankomst.',
  outside: (from: string, until: string) => `Dit is buiten de bijeenkomst (${from}–${until}).`,
  meant: (time: string) => `Maak er ${time} van`,
  clear: 'Keuze wissen',
  clearShort: 'wis',
  cleared: (name: string) => `De keuze bij ${name} is gewist.`,
  minutes: (minutes: number) => `${minutes} van 150 min`,
  minutesShort: (minutes: number) => `${minutes} min`,
  count: (present: number, absent: number, open: number) =>
    `${present} aanwezig · ${absent} afwezig · ${open} niet ingevuld`,
  none: 'Er staan nog geen deelnemers op de lijst. Voeg hieronder de eerste toe.',
  walkIn: 'Iemand die niet op de lijst staat',
} as const;

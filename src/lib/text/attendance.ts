import type { AttendanceState } from '../domain/attendance';

export const attendanceState: Record<AttendanceState, string> = {
  present: 'Aanwezig',
  absentWithNotice: 'Afwezig met bericht',
  absentWithoutNotice: 'Afwezig zonder bericht',
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
  arrivedAt: 'Aangekomen om',
  leftAt: 'Vertrokken om',
  leftBeforeArrived: 'Dit is vóór de tijd van aankomst.',
  outside: (from: string, until: string) => `Dit is buiten de bijeenkomst (${from}–${until}).`,
  meant: (time: string) => `Maak er ${time} van`,
  clear: 'Keuze wissen',
  cleared: (name: string) => `De keuze bij ${name} is gewist.`,
  minutes: (minutes: number) => `${minutes} van 150 min`,
  notFilledIn: 'Niet ingevuld',
  count: (present: number, absent: number, open: number) =>
    `${present} aanwezig · ${absent} afwezig · ${open} niet ingevuld`,
  none: 'Er staan nog geen deelnemers op de lijst. Voeg hieronder de eerste toe.',
  walkIn: 'Iemand die niet op de lijst staat',
} as const;

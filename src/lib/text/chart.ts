import { hoursInWords } from './dates';
import { averageInWords } from './measurement';

interface StatementMeans {
  before: number | null;
  after: number | null;
}

/** The words in and beside the charts, on the screen and on paper. */
export const chartText = {
  session: 'Bijeenkomst',
  sessionNumber: (number: number) => `Bijeenkomst ${number}`,
  attendance: 'Aanwezigheid per bijeenkomst',
  present: 'Aanwezig',
  onTheList: 'lichte balk: op de lijst',
  presentMark: 'donkere streep: aanwezig',
  of: (count: number, most: number) => `${count} van ${most}`,
  attendanceTold: (rows: readonly { number: number; present: number; of: number }[]) =>
    `${rows.map(({ number, present, of }) => `Bij bijeenkomst ${number} waren er ${present} van de ${of}`).join('. ')}.`,
  start: 'Start',
  end: 'Eind',
  startMark: 'open rondje: start',
  endMark: 'dicht rondje: eind',
  startAndEndTold: (rows: readonly StatementMeans[]) => {
    const both = rows.flatMap(({ before, after }) =>
      before === null || after === null ? [] : [Number(after.toFixed(1)) - Number(before.toFixed(1))],
    );
    if (both.length === 0) return 'Er zijn nog niet genoeg antwoorden om start en eind te vergelijken.';
    const [higher, lower] = [both.filter((change) => change > 0.04), both.filter((change) => change < -0.04)];
    const mean = both.reduce((sum, change) => sum + change, 0) / both.length;
    return `Omhoog: ${higher.length} van de ${both.length} zinnen. Omlaag: ${lower.length}. Gemiddeld is het verschil ${mean < 0 ? '−' : ''}${averageInWords(Math.abs(mean))} op een schaal van 1 tot en met 5.`;
  },
  minutes: 'Geplande en echte minuten',
  planned: 'Gepland',
  real: 'Echt',
  plannedMark: 'lichte balk: gepland',
  realMark: 'donkere streep: echt',
  inMinutes: (minutes: number) => `${minutes} min`,
  minutesTold: (rows: readonly { number: number; planned: number; real: number }[]) =>
    `${rows.map(({ number, planned, real }) => `Bijeenkomst ${number} duurde ${real} minuten, gepland waren er ${planned}`).join('. ')}.`,
  hours: 'Uren naast de norm',
  what: 'Waarvoor',
  spent: 'Uren',
  norm: 'Norm',
  spentMark: 'streep: uren',
  normMark: 'lijn: de norm',
  hoursTold: (rows: readonly { label: string; spent: number; norm: number }[]) =>
    `${rows.map(({ label, spent, norm }) => `${label}: ${hoursInWords(spent)} van ${hoursInWords(norm)}`).join('. ')}.`,
} as const;

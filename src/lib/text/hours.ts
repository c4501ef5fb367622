import type { TimeCategory } from '../domain/timeEntry';

export const timeCategory: Record<TimeCategory, string> = {
  preparation: 'Voorbereiding',
  delivery: 'Uitvoering',
  aftercare: 'Nazorg',
  recruitment: 'Werving en intake',
  administration: 'Administratie',
  travel: 'Reistijd',
  consultation: 'Overleg',
  introduction: 'Invoering in de organisatie',
};

export const hoursText = {
  title: 'Uren',
  bookedOf: (minutes: number, norm: number) => `trainers ${lengthInWords(minutes)} van ${norm}`,
  what: 'De uren van de trainers aan deze training. De norm is per training, voor alle trainers samen. Invoering in de organisatie telt apart.',
  booked: 'Deze training',
  introduction: 'Invoering, alle trainingen op dit apparaat samen',
  participants: 'Uren van de deelnemers',
  of: (hours: string, most: number) => `${hours} van ${most}`,
  over: 'meer dan de norm',
  perCategory: 'Per soort',
  perTrainer: 'Per trainer',
  proposed: 'Contacturen die nog niet zijn geboekt',
  proposal: (number: number, length: string, names: string) => `Bijeenkomst ${number}: ${length} · ${names}`,
  take: (number: number) => `Bijeenkomst ${number} boeken`,
  taken: (number: number) => `De contacturen van bijeenkomst ${number} zijn geboekt.`,
  add: 'Uren boeken',
  trainer: 'Trainer',
  category: 'Soort',
  date: 'Datum',
  hours: 'Uren',
  minutes: 'Minuten',
  book: 'Boeken',
  added: 'Geboekt.',
  lengthWrong: 'Vul in hoe lang het was, van 1 minuut tot en met 24 uur.',
  dateWrong: 'Kies een datum die bestaat, van 2015 tot en met 2099.',
  noTrainer: 'Bij deze training staat nog geen trainer. Vul die eerst in bij “Wijzigen”.',
  entries: 'Geboekte uren',
  none: 'Er zijn nog geen uren geboekt.',
  delete: (what: string) => `Verwijderen: ${what}`,
  deleteShort: 'Verwijderen',
  deleted: 'De uren zijn verwijderd.',
  norm: 'Norm voor deze training (uren)',
  normHint: 'Volgens het infoblad van TNO is dat 60. Je organisatie kan iets anders afspreken.',
  normWrong: 'Vul een heel getal in, van 0 tot en met 1000.',
  normSave: 'Norm bewaren',
  normSaved: 'De norm is bewaard.',
  unknownTrainer: 'Onbekende trainer',
} as const;

/** "2 u 30" of whole minutes. */
export function lengthInWords(minutes: number): string {
  const rest = minutes % 60;
  return rest === 0 ? `${minutes / 60} u` : `${Math.floor(minutes / 60)} u ${String(rest).padStart(2, '0')}`;
}

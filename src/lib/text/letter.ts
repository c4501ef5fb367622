import type { AskedField, LetterMoment, LetterReader } from '../domain/letter';

export const letterText = {
  title: 'Brieven en berichten',
  what: 'Teksten om te sturen of te zeggen. De data, tijden en plaatsen van deze training staan er al in.',
  none: 'De inhoud van deze training heeft geen brieven.',
  open: 'Brieven en berichten',
  openWhat: 'met de data ingevuld',
  about: 'Over welke bijeenkomst',
  session: (number: number) => `Bijeenkomst ${number}`,
  fillIn: 'Vul aan',
  fillInHint: 'Wat je hier invult, blijft op dit apparaat. Je vult het één keer in voor alle brieven.',
  stillOpen: (names: string) => `Nog in te vullen: ${names}.`,
  subject: 'Onderwerp',
  copy: 'Tekst kopiëren',
  copied: 'De tekst is gekopieerd. Plak hem in je mail.',
  notCopied: 'Kopiëren lukte niet. Selecteer de tekst hieronder en kopieer die zelf.',
  share: 'Tekst delen',
  pdf: 'Brief als PDF',
  unknown: 'Deze brief staat niet in de inhoud van deze training',
  back: 'Naar alle brieven',
  atTime: (date: string, from: string, until: string, place: string) =>
    [`${date}, ${from} tot ${until}`, place].filter(Boolean).join(', '),
  numbered: (number: number, moment: string) => `${number}. ${moment}`,
  /** What stands in a letter where nothing is known yet. */
  missing: (label: string) => `[${label}]`,
} as const;

export const letterMomentText: Record<LetterMoment, string> = {
  before: 'Vóór de training',
  during: 'Tijdens de training',
  after: 'Na de training',
};

/** In the order in which a training comes to them. */
export const LETTER_MOMENTS: readonly LetterMoment[] = ['before', 'during', 'after'];

export const letterReaderText: Record<LetterReader, string> = {
  participant: 'aan deelnemers',
  employer: 'aan de werkgever',
  manager: 'aan de manager',
};

export const askedFieldText: Record<AskedField, string> = {
  naam: 'Naam van wie je schrijft',
  afzender: 'Jouw naam',
  organisatie: 'Jouw organisatie',
  telefoon: 'Telefoon of mailadres',
  terugkomDatum: 'Datum van het terugkommoment',
  terugkomTijd: 'Begintijd van het terugkommoment',
  terugkomPlaats: 'Plaats van het terugkommoment',
};

/** How a field that the training does not know yet is named in a letter. */
export function fieldLabel(name: string): string {
  if (Object.hasOwn(askedFieldText, name)) return askedFieldText[name as AskedField].toLowerCase();
  const [, kind = name, number = ''] = /^([a-zA-Z]+?)(\d?)$/.exec(name) ?? [];
  return [ofTraining[kind] ?? kind, number].filter(Boolean).join(' ');
}

const ofTraining: Record<string, string> = {
  training: 'naam van de training',
  werkgever: 'werkgever',
  opdrachtgever: 'opdrachtgever',
  trainers: 'namen van de trainers',
  alleData: 'data van de vijf bijeenkomsten',
  plaats: 'plaats van bijeenkomst',
  volgendeDatum: 'datum van de volgende bijeenkomst',
  volgendeBegintijd: 'begintijd van de volgende bijeenkomst',
};

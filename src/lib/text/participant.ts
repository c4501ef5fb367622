import type { PastedLineProblem } from '../domain/problems';

export const participantText = {
  section: 'Deelnemers',
  name: 'Naam',
  organisation: 'Werkgever van deelnemer',
  role: 'Functie',
  email: 'E-mail',
  emailHint: 'Mag leeg blijven. Vul alleen een werkadres in.',
  emailWrong: 'Dit is geen e-mailadres. Vul het aan of maak het veld leeg.',
  nameMissing: 'Vul een naam in.',
  tooLong: 'Dit is te lang. Gebruik hoogstens 400 tekens.',
  add: 'Deelnemer toevoegen',
  added: (name: string) => `${name} staat op de lijst.`,
  paste: 'Lijst plakken',
  pasteTitle: 'Lijst plakken',
  pasteLabel: 'Plak hier de lijst',
  pasteHint:
    'Eén deelnemer per regel: naam, werkgever, functie. Kopieer uit een spreadsheet, zoals Excel, of zet er een komma of puntkomma tussen.',
  preview: 'Zo komt het op de lijst',
  addPasted: 'Toevoegen',
  willAdd: (count: number) =>
    count === 1 ? '1 deelnemer wordt toegevoegd.' : `${count} deelnemers worden toegevoegd.`,
  includeDuplicate: 'Toch toevoegen',
  duplicate: 'Staat er al',
  none: 'Er zijn nog geen deelnemers. Voeg ze één voor één toe, of plak een hele lijst.',
  withdraw: 'Stopt met de training',
  rejoin: 'Weer laten meedoen',
  withdrawn: 'Gestopt',
  withdrawHint: 'De aanwezigheid tot nu toe blijft staan.',
  delete: 'Verwijderen',
  deleted: (name: string) => `${name} is verwijderd.`,
  edit: (name: string) => `${name} wijzigen`,
  save: 'Bewaren',
  line: (line: number) => `Regel ${line}`,
} as const;

export const unreadableLine: Record<PastedLineProblem, string> = {
  noName: 'geen naam gevonden',
  tooLong: 'langer dan 400 tekens',
  tooManyColumns: 'meer kolommen dan verwacht',
  brokenQuotes: 'een aanhalingsteken staat niet goed',
};

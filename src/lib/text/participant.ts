import type { ColumnRole, LeftOutReason } from '../domain/pastedList';

export const participantText = {
  doubles: (count: number) =>
    count === 1 ? '1 deelnemer staat misschien dubbel' : `${count} deelnemers staan misschien dubbel`,
  doublesWhat: 'Voeg je ze samen? Dan blijft alles wat bij allebei is ingevuld, bij één naam staan.',
  pair: (one: string, other: string) => `${one} en ${other}`,
  join: 'Samenvoegen',
  joinNamed: (name: string) => `Samenvoegen: ${name}`,
  joined: (name: string) => `${name} is samengevoegd.`,
  apart: 'Het zijn twee mensen',
  apartNamed: (name: string) => `Het zijn twee mensen: ${name}`,
  areApart: (name: string) => `${name}: dat zijn twee mensen.`,
  alreadyThere: 'Iemand met deze naam staat al op de lijst.',
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
  addedMany: (count: number) => (count === 1 ? '1 deelnemer toegevoegd.' : `${count} deelnemers toegevoegd.`),
  paste: 'Lijst plakken',
  pasteTitle: 'Lijst plakken',
  pasteLabel: 'Plak hier de lijst',
  pasteHint:
    'Eén deelnemer per regel: naam, werkgever, functie. Kopieer uit een spreadsheet, zoals Excel, of zet er een komma of puntkomma tussen.',
  preview: 'Zo komt het op de lijst',
  toList: 'Toevoegen',
  willAdd: (count: number) =>
    count === 1 ? '1 deelnemer wordt toegevoegd.' : `${count} deelnemers worden toegevoegd.`,
  includeDuplicate: 'Toch toevoegen',
  columns: 'Wat staat waar?',
  column: (number: number, heading: string) =>
    heading === '' ? `Kolom ${number}` : `Kolom ${number}: ${heading}`,
  leftOut: 'Niet overgenomen',
  keep: 'Toch overnemen',
  unused: (text: string) => `Niet overgenomen: ${text}`,
  nameFromEmail: 'Naam uit het e-mailadres',
  mangled: (wrong: string, right: string) =>
    `Sommige letters zijn verkeerd overgekomen: er staat “${wrong}”. Dat is waarschijnlijk “${right}”.`,
  mend: 'Letters herstellen',
  lostLetters: (sample: string) =>
    `Bij het kopiëren zijn letters verloren gegaan, zoals in “${sample}”. Kopieer de lijst opnieuw uit Excel, of verbeter de namen hierboven.`,
  none: 'Er zijn nog geen deelnemers. Voeg ze één voor één toe, of plak een hele lijst.',
  withdraw: 'Stopt met de training',
  rejoin: 'Weer laten meedoen',
  withdrawn: 'Gestopt',
  erased: 'Gewist',
  held: 'Alles wat er van deze deelnemer staat',
  withdrawHint: 'De aanwezigheid tot nu toe blijft staan.',
  delete: 'Verwijderen',
  deleted: (name: string) => `${name} is verwijderd.`,
  edit: (name: string) => `${name} wijzigen`,
  save: 'Bewaren',
  editShort: 'Wijzigen',
  editDone: 'Klaar',
  line: (line: number) => `Regel ${line}`,
} as const;

export const columnName: Record<ColumnRole, string> = {
  name: 'Naam',
  firstName: 'Voornaam',
  prefix: 'Tussenvoegsel',
  lastName: 'Achternaam',
  organisation: 'Werkgever',
  role: 'Functie',
  email: 'E-mail',
  skip: 'Overslaan',
};

export const doubled = { inTraining: 'Staat er al', inList: 'Staat twee keer in de lijst' } as const;

export const leftOutBecause: Record<LeftOutReason, string> = {
  title: 'een titel of tussenkop',
  heading: 'de kopjes',
  total: 'een telling',
  setting: 'een instelling van Excel',
  noName: 'geen naam gevonden',
  tooLong: 'langer dan 400 tekens',
};

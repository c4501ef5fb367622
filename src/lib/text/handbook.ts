import type { RunSheet } from '../domain/runSheet';
import { NO_PERSONS } from './noPersons';
import { sessionName, theSession } from './sessionName';

export const handbookText = {
  title: 'Handboek',
  search: 'Zoeken in handboek en oefeningen',
  searchHint: 'Zoekt ook in je eigen notities op dit apparaat.',
  indexing: 'De app zet het zoeken klaar …',
  found: (count: number) => (count === 1 ? '1 resultaat' : `${count} resultaten`),
  nothing: 'Niets gevonden. Probeer een ander of korter woord.',
  groups: {
    chapter: 'Handboek',
    block: 'Blokken',
    exercise: 'Oefeningen',
    sheet: 'Bladen',
    module: 'Leerlijn',
    scenario: 'Wat zeg je nu?',
    note: 'Eigen notities',
    help: 'Hulp',
  },
  chapters: 'Hoofdstukken',
  chapter: (number: number) => `Hoofdstuk ${number}`,
  sessions: 'Draaiboeken',
  session: sessionName,
  workshop: (half: number) => `Workshop voor trainers, dag ${half}`,
  noteIn: (session: number) => `Notitie bij ${theSession(session)}`,
  readOn: 'Lees verder',
  bookmarks: 'Bladwijzers',
  print: 'Afdrukken',
  printMore:
    'Papieren map voor de hele groep: bij het draaiboek in je training. Werkblad: bij de oefening. Huiswerkblad en checklist: bij de bijeenkomst.',
  unknownChapter: 'Dit hoofdstuk staat niet in de inhoud op dit apparaat',
  unknownSession: 'Deze bijeenkomst staat niet in de inhoud op dit apparaat',
  back: 'Terug naar het handboek',
  contents: 'In dit hoofdstuk',
  blocksOf: 'In deze bijeenkomst',
  saveBookmark: 'Bewaar bladwijzer',
  bookmarkSaved: 'Bladwijzer bewaard.',
  removeBookmark: (excerpt: string) => `Bladwijzer weghalen: ${excerpt}`,
  bookmarkRemoved: 'Bladwijzer weggehaald.',
  writeRemarks: 'Opmerkingen schrijven',
  remarkAt: (excerpt: string) => `Opmerking bij: ${excerpt}`,
  remark: 'Je opmerking',
  remarkHint: `Blijft op dit apparaat. ${NO_PERSONS}`,
  changeRemark: 'Opmerking wijzigen',
  saveRemark: 'Opmerking bewaren',
  cancel: 'Annuleren',
  remarkGone: 'Opmerking weggehaald.',
  textSize: 'Tekstgrootte',
  textSizes: { normal: 'Gewoon', large: 'Groot', larger: 'Groter', largest: 'Grootst' },
  previous: 'Vorige',
  next: 'Volgende',
  sheets: 'Bladen',
  unknownSheet: 'Dit blad staat niet in de inhoud op dit apparaat',
  homework: 'Huiswerk',
  checklist: 'Checklist',
  exercise: 'Bekijk de oefening',
} as const;

/** What a run-sheet is of, above its title. */
export function kickerOf({ programme, session }: Pick<RunSheet, 'programme' | 'session'>): string {
  return programme === 'trainers' ? handbookText.workshop(session) : handbookText.session(session);
}

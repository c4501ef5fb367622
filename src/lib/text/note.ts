import { NO_PERSONS } from './noPersons';

/** Words of a note that name its buttons. */
const MOST_WORDS = 6;

/** As much of a note as tells it from the others. */
function begin(text: string): string {
  const words = text
    .trim()
    .split(/\s+/)
    .slice(0, MOST_WORDS + 1);
  return words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS).join(' ')} …` : words.join(' ');
}

export const noteText = {
  title: 'Notities',
  new: 'Nieuwe notitie',
  hint: NO_PERSONS,
  participantHint:
    'Alleen wat je afspreekt of belooft. Niet waarom iemand afwezig was, en geen oordeel over iemand.',
  aboutSomebody: 'Over iemand',
  about: 'Hoort bij',
  aboutSession: 'Bijeenkomst',
  aboutBlocks: 'Blokken',
  aboutParticipants: 'Deelnemers',
  forNextTime: 'Voor de volgende keer',
  forNextTimeHint: 'Je leest deze notitie terug bij het voorbereiden van de volgende bijeenkomst.',
  keepHere: 'Alleen op dit apparaat',
  keepHereHint: 'Deze notitie gaat nooit naar de server of naar een andere tablet.',
  save: 'Notitie bewaren',
  empty: 'Schrijf eerst iets op.',
  tooLong: (longest: number) =>
    `Deze notitie is te lang. Gebruik hoogstens ${longest.toLocaleString('nl-NL')} tekens.`,
  none: 'Er zijn nog geen notities bij deze bijeenkomst. Schrijf op wat je wilt onthouden of wat je hebt beloofd.',
  saved: 'Notitie bewaard.',
  draftKept: 'Wat je typt blijft op dit apparaat staan, ook als je weggaat.',
  edit: 'Wijzigen',
  delete: 'Verwijderen',
  editNamed: (text: string) => `Wijzigen: ${begin(text)}`,
  deleteNamed: (text: string) => `Verwijderen: ${begin(text)}`,
  deleted: 'Notitie verwijderd.',
  editLabel: 'Notitie',
  saveEdit: 'Bewaren',
  gone: 'Verwijderd onderdeel',
} as const;

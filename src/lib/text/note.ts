import { NO_PERSONS } from './noPersons';

export const noteText = {
  title: 'Notities',
  new: 'Nieuwe notitie',
  hint: NO_PERSONS,
  participantHint:
    'Alleen wat je afspreekt of belooft. Niet waarom iemand afwezig was, en geen oordeel over iemand.',
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
  deleted: 'Notitie verwijderd.',
  editLabel: 'Notitie',
  saveEdit: 'Bewaren',
  gone: 'Verwijderd onderdeel',
} as const;

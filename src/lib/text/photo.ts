import { NO_PERSONS } from './noPersons';

export const photoText = {
  title: 'Foto’s',
  hint: 'Fotografeer alleen de flip-over of het materiaal. Geen mensen, geen namen van medewerkers, geen diagnoses.',
  add: 'Foto toevoegen',
  choose: 'Kies een foto van dit apparaat',
  busy: 'De foto wordt verkleind …',
  saved: 'Foto bewaard.',
  unreadable:
    'De app kan dit bestand niet als foto lezen. Er is niets bewaard. Kies een foto in JPEG of PNG, of maak hem opnieuw met “Foto toevoegen”.',
  heic: 'Dit is een foto in HEIC, de vorm van iPhone en iPad. Deze browser kan die niet lezen. Er is niets bewaard. Maak de foto opnieuw met “Foto toevoegen”, of bewaar hem eerst als JPEG. Op een iPhone of iPad: kies bij Instellingen, Camera voor “Meest compatibel” en maak de foto nog eens.',
  notKept: 'Deze foto is nog niet bewaard. Tik op “Foto opnieuw bewaren”. Sluit de pagina niet.',
  keepAgain: 'Foto opnieuw bewaren',
  none: 'Er zijn nog geen foto’s bij deze bijeenkomst.',
  caption: 'Bijschrift',
  captionHint: NO_PERSONS,
  captionTooLong: (longest: number) => `Dit bijschrift is te lang. Gebruik hoogstens ${longest} tekens.`,
  noCaption: 'Foto zonder bijschrift',
  enlarge: (caption: string) => `Vergroten: ${caption || 'foto zonder bijschrift'}`,
  close: 'Sluiten',
  edit: 'Wijzigen',
  editNamed: (caption: string) => `Foto wijzigen: ${caption || 'zonder bijschrift'}`,
  save: 'Bewaren',
  delete: 'Verwijderen',
  deleteNamed: (caption: string) => `Foto verwijderen: ${caption || 'zonder bijschrift'}`,
  deleted: 'Foto verwijderd.',
  coming: 'Foto komt nog',
} as const;

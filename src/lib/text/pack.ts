import type { ArchiveRefusal } from '../domain/problems';

/** The page with the packs. */
export const packText = {
  title: 'Inhoud',
  what: 'Het handboek, de draaiboeken en de oefeningen op dit apparaat.',
  version: (version: string) => `Versie ${version}`,
  origin: { app: 'Hoort bij de app', file: 'Eigen pakket' },
  licence: 'Licentie',
  source: 'Bron',
  holds: (chapters: number, exercises: number) => `${chapters} hoofdstukken, ${exercises} oefeningen`,
  used: (count: number) => (count === 1 ? 'Gebruikt in 1 training' : `Gebruikt in ${count} trainingen`),
  shown: 'Staat nu in Handboek en Oefeningen',
  show: 'Toon in Handboek en Oefeningen',
  remove: 'Pakket weghalen',
  removeTitle: 'Pakket weghalen?',
  removeWhat: (title: string) =>
    `“${title}” gaat van dit apparaat. Je trainingen blijven. Met het bestand kun je het pakket opnieuw laden.`,
  load: 'Inhoudspakket laden',
  loadWhat:
    'Heeft je organisatie een eigen inhoudspakket? Kies het bestand (.zip). Je ziet eerst wat erin staat. Dit kan zonder netwerk.',
  choose: 'Bestand kiezen',
  reading: 'De app kijkt het bestand na …',
  preview: 'Dit staat in het pakket',
  sameAsHere: 'Dit pakket staat al precies zo op dit apparaat.',
  differs: (version: string) => `Anders dan versie ${version} op dit apparaat:`,
  difference: (added: number, changed: number, removed: number) =>
    `${added} nieuw, ${changed} veranderd, ${removed} weg`,
  newPack: 'Dit pakket staat nog niet op dit apparaat.',
  install: 'Zet op dit apparaat',
  installed: 'Het pakket staat op dit apparaat.',
  running: 'Er is een bijeenkomst bezig. Sluit die eerst af, en laad dan het pakket.',
  ofApp:
    'Dit pakket heeft dezelfde id (de vaste naam) als de inhoud van de app. Er is niets veranderd. Vraag de maker om een andere id.',
  wrong: (count: number) =>
    `Dit pakket klopt op ${count === 1 ? '1 plek' : `${count} plekken`} niet. Er is niets veranderd. Geef deze lijst aan de maker van het pakket.`,
  unreadable: 'De app kan dit bestand niet lezen. Er is niets veranderd. Kies het opnieuw.',
} as const;

const TELL_MAKER = 'Er is niets veranderd. Geef dit door aan de maker van het pakket.';

/** Why a file is not opened as a pack. */
export const archiveRefusal: Record<ArchiveRefusal['reason'], (name: string) => string> = {
  notZip: () => 'Dit is geen .zip-bestand. Er is niets veranderd. Kies een ander bestand.',
  damaged: () => 'Dit bestand is beschadigd of niet compleet. Er is niets veranderd. Haal het opnieuw op.',
  encrypted: () =>
    'Dit bestand is met een wachtwoord beveiligd. De app kan het niet openen. Er is niets veranderd. Vraag de maker om een zip zonder wachtwoord.',
  otherMethod: () =>
    'Dit bestand is ingepakt op een manier die de app niet kent. Er is niets veranderd. Vraag de maker om een gewone zip.',
  tooManyFiles: () =>
    'In dit bestand zitten meer dan 500 bestanden. Er is niets veranderd. Vraag de maker om een kleiner pakket.',
  tooLarge: () =>
    'Dit pakket is groter dan 20 MB. Er is niets veranderd. Vraag de maker om een kleiner pakket.',
  badName: (name) => `Een bestand in het pakket heeft een naam die niet mag: “${name}”. ${TELL_MAKER}`,
  doubleName: (name) => `In het pakket staat twee keer een bestand met de naam “${name}”. ${TELL_MAKER}`,
  nested: (name) => `In het pakket zit een ander ingepakt bestand: “${name}”. ${TELL_MAKER}`,
  notText: (name) => `“${name}” is geen tekst, PNG of JPEG. ${TELL_MAKER}`,
};

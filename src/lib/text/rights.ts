import { fieldNameText, recordTypeText } from './record';
import { sessionName, theSession } from './sessionName';

/** The rights of a participant (AVG): what is held, correcting, erasing. */
export const rightsText = {
  section: 'Gegevens van deelnemers',
  sectionWhat:
    'Vraagt een deelnemer wat er is vastgelegd, of wil iemand dat het gewist wordt? Kies de naam. Je ziet alles, je kunt het als bestand geven, en je kunt het wissen.',
  nobody: 'Er zijn nog geen deelnemers.',
  title: 'Gegevens van een deelnemer',
  gone: 'Deze deelnemer staat niet op dit apparaat',
  deleted: 'Van de lijst verwijderd',
  person: 'Wie',
  what: 'Dit is alles wat dit apparaat van deze deelnemer heeft, in deze training.',
  name: 'Naam',
  organisation: 'Werkgever',
  role: 'Functie',
  email: 'E-mail',
  alike: (name: string) => `Staat nog een keer op de lijst, samengevoegd of verwijderd: ${name}`,
  change: 'Wijzigen',
  toAttendance: (number: number) => `Aanwezigheid van ${theSession(number)} wijzigen`,
  attendance: 'Aanwezigheid',
  times: (arrived: string | null, left: string | null) =>
    [arrived && `vanaf ${arrived}`, left && `tot ${left}`].filter(Boolean).join(', '),
  signatures: 'Handtekeningen',
  drawn: 'getekend',
  confirmed: 'bevestigd door een trainer',
  closed: 'Afgesloten presentielijsten',
  version: (number: number) => `versie ${number}`,
  homework: 'Huiswerk en voornemens',
  notes: 'Notities over deze deelnemer',
  mentions: 'Andere teksten waarin de naam staat',
  mentionsWhat:
    'Bij het wissen vervangt de app de volledige naam en het e-mailadres. Staat er alleen een voornaam? Pas de tekst dan eerst zelf aan: het kan ook iemand anders zijn.',
  inWhat: (type: string, session: number | null) =>
    [recordTypeText(type), session === null ? null : sessionName(session)].filter(Boolean).join(' · '),
  certificates: 'Bewijzen van deelname',
  certificate: (number: string, date: string) => `Nummer ${number}, gemaakt op ${date}`,
  conflicts: 'Verschillen tussen apparaten',
  conflict: (type: string, field: string, value: string) =>
    `${recordTypeText(type)}, ${fieldNameText(field)}: ${value}`,
  drafts: (count: number) =>
    count === 1 ? 'Eén tekst die nog niet bewaard is.' : `${count} teksten die nog niet bewaard zijn.`,
  none: 'Niets.',
  file: 'Als bestand',
  fileWhat:
    'Een bestand in JSON, dat ook andere programma’s lezen. Lees eerst de notities na: er mag niets over anderen in staan.',
  make: 'Maak bestand',
  ready: 'Het bestand is klaar.',
  download: 'Bestand downloaden',
  share: 'Delen',
  erase: 'Wissen',
  eraseTitle: 'Deelnemer wissen?',
  eraseWhat:
    'De app wist naam, werkgever, functie, e-mail, huiswerk, voornemens, bewijzen van deelname en notities over deze deelnemer. Ook handtekeningen op lijsten die nog niet zijn afgesloten. Je kunt dit niet ongedaan maken.',
  eraseCounts: 'De aanwezigheid telt nog mee, zonder naam: er staat dan bijvoorbeeld “Deelnemer 7”.',
  eraseClosed: (sessions: readonly number[]) =>
    `Blijft staan met naam en handtekening: de afgesloten lijst van ${listed(sessions.map(theSession))}. Daarmee toont je organisatie aan dat de training is gegeven, aan wie er geld voor gaf en voor de archiefwet. De lijst gaat weg als de hele training wordt gewist.`,
  eraseElsewhere:
    'Andere tablets en de server wissen het ook, zodra ze gesynchroniseerd hebben. Reservekopieën, verslagen en andere bestanden die al zijn gemaakt, wist de app niet: doe dat zelf.',
  eraseConfirm: (name: string) => `Typ de naam: ${name}`,
  eraseNow: 'Definitief wissen',
  isErased: (date: string) => `Gewist op ${date}. De aanwezigheid telt nog mee.`,
  closedStays: (number: number) =>
    `De naam staat nog op de afgesloten lijst van ${theSession(number)}: die blijft als bewijs, tot de hele training wordt gewist.`,
} as const;

function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} en ${last}` : last;
}

import { certificateText } from './certificate';
import { dateInWords } from './dates';

/** Why something is no certificate that holds; keyed by what the check found. */
export const checkProblem = {
  notACredential:
    'Dit is geen bewijs van deelname uit deze app. Kijk of de hele code is geplakt, of kies een andere foto of pdf.',
  changed:
    'Dit bewijs klopt niet. Er is iets aan veranderd nadat het is gemaakt, of iemand heeft het nagemaakt.',
  otherKind: 'Dit is wel een ondertekende code, maar geen bewijs van deelname uit deze app.',
  nothingInFile: 'In dit bestand staat geen bewijs van deelname uit deze app.',
  noCodeSeen:
    'Op deze foto is geen code te lezen. Maak de foto van dichtbij en recht van boven, met genoeg licht. Of kies de pdf.',
  tooLarge: 'Dit bestand is te groot. Een pdf met bewijzen is hoogstens 30 MB.',
  insecure: 'Controleren kan alleen als de app via https is geopend.',
} as const;
export type CheckProblem = keyof typeof checkProblem;

export const checkText = {
  title: 'Bewijs controleren',
  what: 'Controleer of een bewijs van deelname echt is. Dat gebeurt op dit apparaat, zonder netwerk. Er gaat niets naar een ander.',
  paste: 'Plak de code',
  pasteHint: 'De code begint met eyJ. Een link met de code erin mag ook.',
  check: 'Controleren',
  file: 'Kies een pdf of een foto van de code',
  choose: 'Pdf of foto kiezen',
  reading: 'De app leest het bestand …',
  camera: 'Code scannen met de camera',
  stop: 'Camera stoppen',
  noCamera: 'De camera is niet te gebruiken. Geef de app toestemming, of kies een foto.',
  aim: 'Houd de camera zo dat de hele code in beeld is.',
  good: 'Dit bewijs klopt',
  withdrawn: (date: string) => `Dit bewijs is ingetrokken op ${date}`,
  bad: 'Dit bewijs klopt niet',
  proved: 'Wat is gecontroleerd',
  provedKey: (key: string) => `Het is gemaakt met de sleutel ${key}, die op naam staat van:`,
  provedSame: 'Er is daarna geen letter aan veranderd.',
  knownHere: 'Deze sleutel staat bij een training op dit apparaat.',
  ownKey: 'Deze sleutel is van dit apparaat zelf.',
  published: (host: string) => `De beheerder van ${host} heeft deze sleutel goedgekeurd.`,
  notProved: 'Wat dit niet bewijst',
  notWho:
    'Wie er achter de sleutel zit. De naam van de organisatie heeft de maker zelf ingevuld. Vergelijk de sleutel met die van de organisatie, of zoek hem op.',
  notWithdrawn:
    'Of het bewijs later is ingetrokken. Dat ziet dit apparaat alleen als de training erop staat.',
  notPerson: 'Dat degene die het bewijs laat zien, de persoon op het bewijs is.',
  lookUp: 'Sleutel opzoeken bij de server',
  lookUpWhat: 'Alleen dit vraagt netwerk. De server ziet niet van wie het bewijs is.',
  notPublished: (host: string) => `De beheerder van ${host} heeft deze sleutel niet goedgekeurd.`,
  lookUpFailed: 'De server gaf geen antwoord. Probeer het later nog eens.',
  facts: (certificate: {
    name: string;
    title: string;
    attended: string;
    rule: string;
    firstDay: string;
    lastDay: string;
    issuedDay: string;
    number: string;
  }): [label: string, value: string][] => [
    ['Naam', certificate.name],
    ['Training', certificate.title],
    ['Gevolgd', certificate.attended],
    ['Regel', certificate.rule],
    [certificateText.when, certificateText.period(certificate.firstDay, certificate.lastDay)],
    [certificateText.issued, dateInWords(certificate.issuedDay)],
    [certificateText.number, certificate.number],
  ],
} as const;

/** The first and last letters of a key: enough to compare it by eye. */
export function keyInWords(thumbprint: string): string {
  return `${thumbprint.slice(0, 6)}…${thumbprint.slice(-6)}`;
}

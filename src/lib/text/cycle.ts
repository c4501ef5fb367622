import { sessionName } from './sessionName';
import type { DateWarning, FieldError } from '../domain/cycleForm';
import { holidayName } from './holiday';

export const cycleText = {
  training: 'Training',
  listTitle: 'Trainingen',
  newCycle: 'Nieuwe training',
  makeTitle: 'Nieuwe training',
  changeTitle: 'Training wijzigen',
  title: 'Naam van de training',
  employer: 'Werkgever',
  commissioner: 'Opdrachtgever',
  location: 'Locatie',
  trainers: 'Trainers',
  trainersHint: 'Zet een komma tussen de namen. De eerste is trainer A, de tweede trainer B.',
  optional: 'Mag leeg blijven.',
  employerHint: 'Alleen bij één bedrijf. Anders leeg laten.',
  date: (number: number) => (number ? `Datum bijeenkomst ${number}` : 'Datum'),
  datesTitle: 'Vijf bijeenkomsten van 2,5 uur',
  datesHint:
    'Vul de eerste datum in. De app vult de andere in, telkens een week later. Je kunt ze aanpassen.',
  startTime: 'Begintijd',
  make: 'Training aanmaken',
  save: 'Wijzigingen bewaren',
  mendFirst: 'De training is nog niet aangemaakt. Kijk naar de velden waar een melding onder staat.',
  mendFirstChange: 'De wijziging is nog niet bewaard. Kijk naar de velden waar een melding onder staat.',
  search: 'Zoeken op naam, werkgever of opdrachtgever',
  running: 'Nu bezig',
  coming: 'Loopt of komt nog',
  done: 'Afgerond',
  deleted: 'Verwijderd',
  deletedUntil: (date: string) => `Terug te halen tot ${date}.`,
  deletedExpired: 'De 30 dagen zijn voorbij. Je kunt deze training nu definitief wissen.',
  none: 'Er staan nog geen trainingen op dit apparaat. Begin met “Nieuwe training”, of bekijk op Vandaag eerst het voorbeeld.',
  noneFound: (typed: string) => `Geen training gevonden met “${typed}”.`,
  demo: 'Voorbeeld',
  demoNotice: 'Dit is een voorbeeldtraining. Alle namen zijn verzonnen. Probeer gerust alles uit.',
  deleteDemo: 'Voorbeeld verwijderen',
  change: 'Wijzigen',
  delete: 'Training verwijderen',
  deletedMessage: (title: string) => `“${title}” is verwijderd.`,
  undelete: 'Terughalen',
  eraseNow: 'Definitief wissen',
  eraseTitle: 'Definitief wissen?',
  eraseExplained: (title: string) =>
    `Alles van “${title}” gaat van dit apparaat: deelnemers, aanwezigheid, notities en foto’s. Dit kun je niet ongedaan maken.`,
  unknown: 'Deze training staat niet op dit apparaat',
  noSession: 'Deze bijeenkomst staat niet op dit apparaat',
  noSessionWhat:
    'De training staat hier wel. Misschien is deze bijeenkomst op een ander apparaat verwijderd, of nog niet binnen.',
  unknownWhat:
    'Misschien is deze training op een ander apparaat gemaakt, of hier gewist. Kijk bij Trainingen.',
  isDeleted: 'Deze training is verwijderd.',
  sessions: 'Bijeenkomsten',
  sessionsKept: 'Wat je hier wijzigt, is meteen bewaard.',
  session: sessionName,
  overviewCaption:
    'Per bijeenkomst de minuten aanwezig, rechts de uren van 12,5. “m.b.” is afwezig met bericht, “z.b.” zonder bericht.',
  hoursOf: 'uren',
  /** By the rule of the training; how it is read aloud. */
  ruleMark: { met: '✓', open: '', missed: '✗' },
  ruleSaid: { met: 'haalt het bewijs', open: 'kan het bewijs nog halen', missed: 'haalt het bewijs niet' },
  ruleCaption: (threshold: number) =>
    `“✓” is een bewijs van deelname gehaald (${threshold} van 5 keer erbij), “✗” kan dat niet meer halen.`,
  open: 'Openen',
  presentOf: (present: number, all: number) => `${present} van ${all}`,
  todayAt: (time: string) => `vandaag ${time}`,
  missedBefore: (count: number, number: number) =>
    count === 1 ? `1 haalde bijeenkomst ${number} niet` : `${count} haalden bijeenkomst ${number} niet`,
  askHomework: (number: number) => `huiswerk ${number} vragen`,
  holiday: (name: string) => `${name}?`,
  keepTitle: 'Delen en bewaren',
  keepWhat: '“Ik ben”, verwijderen',
  ridTitle: 'Deze training weghalen',
  ridWhat: 'Een verwijderde training kun je 30 dagen lang terughalen, bij Trainingen.',
  keepNever: 'nog geen reservekopie',
  keepAt: (date: string) => `reservekopie van ${date}`,
  startDemo: (number: number) => `Bijeenkomst ${number} nu starten`,
  unreadable: (count: number) =>
    count === 1 ? 'Eén gegeven is onleesbaar' : `${count} gegevens zijn onleesbaar`,
  unreadableWhat:
    'Deze versie van de app begrijpt dit niet: het komt uit een nieuwere versie, of er ging elders iets mis. Het blijft bewaard en gaat mee met synchroniseren. De rest van de training werkt gewoon. Werk de app bij. Staat dit er daarna nog? Geef het door aan de beheerder.',
  participants: (count: number) => (count === 1 ? '1 deelnemer' : `${count} deelnemers`),
  iAm: 'Ik ben',
  iAmHint: 'Je naam komt dan bij je notities, en bij wat jij en een collega verschillend invulden.',
  iAmUnknown: 'Nog niet gekozen',
  place: 'Locatie',
  trainersPresent: 'Trainers aanwezig',
} as const;

export const sessionState = {
  planned: 'gepland',
  running: 'nu bezig',
  paused: 'gepauzeerd',
  ended: 'gehouden',
  leftOpen: 'niet afgesloten',
} as const;

export const fieldErrorText: Record<FieldError, string> = {
  required: 'Vul dit veld in.',
  tooLong: 'Dit is te lang. Gebruik hoogstens 400 tekens.',
  notADate: 'Deze datum bestaat niet. Kies een datum.',
  unlikelyDate: 'Klopt dit jaar? Kies een datum van 2015 tot en met 2099.',
  notATime: 'Vul een tijd in, zoals 16:00.',
};

export function dateWarningText(warning: DateWarning): string {
  return warning === 'notAfterPrevious'
    ? 'Deze datum ligt niet na de vorige. Je kunt wel verder.'
    : `Dit is ${holidayName[warning]}. Je kunt wel verder.`;
}

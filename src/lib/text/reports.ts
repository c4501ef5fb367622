import { NO_PERSONS } from './noPersons';

export const reader = {
  employer: 'Werkgever',
  commissioner: 'Opdrachtgever',
  ownFile: 'Eigen dossier',
} as const;
export type Reader = keyof typeof reader;

/** What each version holds, said beside the choice. */
export const readerWhat: Record<Reader, string> = {
  employer:
    'Alleen de eigen mensen van deze werkgever: naam, uren en bewijs van deelname. En de data en thema’s. Niets van wat iemand vertelde of deed.',
  commissioner:
    'Alleen getallen: deelnemers, werkgevers, aanwezigheid, uren, tevredenheid, start en eind, en wat jullie leerden. Geen namen.',
  ownFile:
    'Alles, met de namen van alle deelnemers en de correcties op de presentielijsten. Niet doorsturen.',
};

/** The words of the page with all reports of a training. */
export const reportsText = {
  title: 'Verslagen',
  titleWhat: 'Van de hele training, per lezer',
  whole: 'Verslag van de training',
  wholeWhat: 'Eén verslag over de hele training. Elke lezer krijgt alleen wat voor hem is.',
  interim: (toCome: number) =>
    toCome === 1
      ? 'Er komt nog 1 bijeenkomst. Dit is dus een tussenverslag.'
      : `Er komen nog ${toCome} bijeenkomsten. Dit is dus een tussenverslag.`,
  forWhom: 'Voor wie is het?',
  employer: 'Welke werkgever?',
  noEmployer: 'Bij geen enkele deelnemer staat een werkgever. Vul die eerst in op de pagina van de training.',
  unknownEmployer: (names: string) =>
    `Zonder werkgever op de lijst, dus in geen enkel verslag voor een werkgever: ${names}.`,
  choose: 'Neem ook op',
  sessionNotes: (count: number) => `Notities over de bijeenkomsten (${count})`,
  participantNotes: 'Wat er over deelnemers is genoteerd',
  participantNotesHint: 'Notities, huiswerk en voornemens. Alleen als je ze zelf later nodig hebt.',
  make: 'Maak PDF-verslag',
  making: 'De app maakt het verslag …',
  ready: 'Het verslag is klaar.',
  download: 'Verslag downloaden',
  share: 'Verslag delen',
  failed: 'Het lukte niet om het verslag te maken. Er is niets weg. Probeer het opnieuw.',
  preview: 'Zo ziet het verslag eruit',
  noContent:
    'De inhoud van deze training staat niet op dit apparaat. De thema’s en de vragen van de metingen ontbreken dus in het verslag.',
  lessons: 'Wat leerden jullie?',
  lessonsHint: `Komt in het verslag voor de opdrachtgever en in het eigen dossier. Geen namen van deelnemers. ${NO_PERSONS}`,
  lessonsName: (names: string) =>
    `In deze tekst staat een naam van de lijst: ${names}. De opdrachtgever mag die niet lezen.`,
  lessonsLong: (longest: number) => `Deze tekst is te lang. Gebruik hoogstens ${longest} tekens.`,
  lessonsSave: 'Tekst bewaren',
  lessonsSaved: 'De tekst is bewaard.',
  rule: 'Wie krijgt een bewijs van deelname?',
  ruleOption: (count: number) =>
    count === 5
      ? 'Wie bij alle 5 bijeenkomsten was'
      : `Wie bij ten minste ${count} van de 5 bijeenkomsten was`,
  ofSessions: 'Verslagen van de bijeenkomsten',
  ofSession: (number: number) => `Verslag van bijeenkomst ${number}`,
  exports: 'Bestanden voor andere programma’s',
} as const;

/** Names a reader in a file's name. */
export const readerInFile: Record<Reader, string> = {
  employer: 'verslag',
  commissioner: 'verslag-opdrachtgever',
  ownFile: 'verslag-dossier',
};

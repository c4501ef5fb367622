import type { Cycle } from '../domain/cycle';
import { cycleText } from './cycle';
import { sessionName } from './sessionName';

/** The words in the files that other programs read: heads of columns, names of sheets, and what a cell says. */
export const exportHead = {
  training: 'Training',
  session: 'Bijeenkomst',
  theme: 'Thema',
  date: 'Datum',
  from: 'Begintijd',
  until: 'Eindtijd',
  place: 'Locatie',
  heldOn: 'Gehouden op',
  heldFrom: 'Gehouden van',
  heldUntil: 'Gehouden tot',
  heldMinutes: 'Gehouden minuten',
  present: 'Aanwezig',
  absentWithNotice: 'Afwezig met bericht',
  absentWithoutNotice: 'Afwezig zonder bericht',
  notFilledIn: 'Niet ingevuld',
  list: 'Presentielijst',
  content: 'Inhoud',
  name: 'Naam',
  organisation: 'Werkgever',
  state: 'Aanwezigheid',
  arrived: 'Aangekomen',
  left: 'Vertrokken',
  minutes: 'Minuten',
  signed: 'Getekend',
  minutesOf: (session: number) => `Bijeenkomst ${session}`,
  totalMinutes: 'Totaal minuten',
  hours: 'Uren',
  timesPresent: 'Keer aanwezig',
  trainer: 'Trainer',
  category: 'Soort',
  form: 'Meting',
  question: 'Vraag',
  answers: 'Antwoorden',
  average: 'Gemiddeld (1 tot 5)',
  remark: 'Opmerking',
} as const;

export const exportCell = {
  drawn: 'getekend',
  confirmed: 'bevestigd door trainer',
  listOpen: 'niet afgesloten',
  listClosed: (version: number) => `afgesloten, versie ${version}`,
  tooFew: 'te weinig antwoorden voor een gemiddelde',
} as const;

export const exportTitle = {
  sessions: 'Bijeenkomsten',
  attendance: 'Aanwezigheid',
  minutes: 'Minuten',
  hours: 'Uren',
  measurements: 'Metingen zonder personen',
} as const;

/** What a calendar says of a session. */
export const calendarText = {
  name: (training: string) => `Mentorwijs: ${training}`,
  summary: (training: string, session: number) => `${training}: ${sessionName(session).toLowerCase()}`,
  theme: (theme: string) => `Thema: ${theme}`,
} as const;

/** The title of a training in a file: of the example it says that it is one. */
export function titleInFile({ title, demo }: Pick<Cycle, 'title' | 'demo'>): string {
  return demo ? `${cycleText.demo}: ${title}` : title;
}

export const exampleInFile = 'Voorbeeldtraining. Alle namen zijn verzonnen.';

/** The words of the page where the files are made. */
export const exportText = {
  openWhat: 'agenda, werkmap, CSV',
  title: 'Exporteren',
  what: 'Zet deze training in bestanden voor andere programma’s. De app maakt ze op dit apparaat, ook zonder netwerk. Wat je hier ziet, verandert er niet door.',
  names: 'Hier staan namen in',
  noNames: 'Zonder namen',
  example: 'Dit is de voorbeeldtraining. In elk bestand staat dat het een voorbeeld is.',
  noContent:
    'De inhoud van deze training staat niet op dit apparaat. De thema’s en de vragen van de metingen ontbreken dus in de bestanden.',
  namesWhat:
    'Deel een bestand met namen alleen met wie die namen nodig heeft. Bewaar het op een plek die je organisatie goedvindt, en gooi het weg als het niet meer nodig is.',
  inert:
    "Begint een tekst als een formule? Dan zet de app er in een CSV een apostrof (') voor. Zo rekent geen enkel programma ermee.",
  making: 'De app maakt het bestand …',
  failed: 'Het lukte niet om het bestand te maken. Er is niets weg. Probeer het opnieuw.',
  share: 'Delen',
} as const;

/** Each file by what it is: who it is for, what it holds, and the words of its buttons. */
export const exportFileText = {
  calendar: {
    title: 'Agenda',
    what: 'De vijf bijeenkomsten met datum, tijd en locatie. Verzet je er een? Maak het bestand dan opnieuw. De meeste agenda’s werken de afspraak dan bij.',
    who: 'Voor je eigen agenda, je medetrainer en de deelnemers.',
    make: 'Maak agenda (.ics)',
    ready: 'De agenda is klaar.',
    download: 'Agenda downloaden',
    fileName: 'agenda',
  },
  workbook: {
    title: 'Spreadsheet',
    what: 'Eén bestand met vijf bladen: bijeenkomsten, aanwezigheid, minuten, uren en metingen. Met echte datums en getallen, om mee te rekenen.',
    who: 'Voor je eigen administratie.',
    make: 'Maak spreadsheet (.xlsx)',
    ready: 'De spreadsheet is klaar.',
    download: 'Spreadsheet downloaden',
    fileName: 'overzicht',
  },
  attendance: {
    title: 'Aanwezigheid',
    what: 'Per deelnemer en bijeenkomst: aanwezig of niet, aangekomen en vertrokken, en de minuten. Een reden van afwezigheid staat er niet in.',
    who: 'Voor een ander programma, zoals dat van de deelnemersadministratie.',
    make: 'Maak aanwezigheid (.csv)',
    ready: 'Het bestand met de aanwezigheid is klaar.',
    download: 'Aanwezigheid downloaden',
    fileName: 'aanwezigheid',
  },
  hours: {
    title: 'Uren',
    what: 'De geboekte uren: datum, trainer, soort en minuten.',
    who: 'Voor de urenadministratie.',
    make: 'Maak uren (.csv)',
    ready: 'Het bestand met de uren is klaar.',
    download: 'Uren downloaden',
    fileName: 'uren',
  },
  measurements: {
    title: 'Metingen',
    what: 'Per vraag hoeveel antwoorden er zijn en het gemiddelde, pas vanaf 5 antwoorden. Losse formulieren, codes en teksten staan er niet in.',
    who: 'Voor wie de training wil beoordelen.',
    make: 'Maak metingen (.csv)',
    ready: 'Het bestand met de metingen is klaar.',
    download: 'Metingen downloaden',
    fileName: 'metingen',
  },
  cycle: {
    title: 'Hele training',
    what: 'De training, trainers, deelnemers, bijeenkomsten met hun blokken, aanwezigheid, huiswerk, uren en gemiddelden. Niet: notities, foto’s, handtekeningen en losse formulieren. Terugzetten of overdragen kan hier niet mee.',
    who: 'Voor het archief van je organisatie, of om in een ander systeem te zetten.',
    make: 'Maak hele training (.json)',
    ready: 'Het bestand met de hele training is klaar.',
    download: 'Hele training downloaden',
    fileName: 'training',
  },
  schema: {
    title: 'Opbouw van “Hele training”',
    what: 'Een JSON Schema: welke velden er in het bestand van de hele training staan, en wat ze betekenen. In het Engels.',
    who: 'Voor wie het bestand in een ander systeem zet.',
    make: 'Maak opbouw (JSON Schema)',
    ready: 'Het bestand met de opbouw is klaar.',
    download: 'Opbouw downloaden',
    fileName: 'opbouw',
  },
} as const;

export type ExportKind = keyof typeof exportFileText;

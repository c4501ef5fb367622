import type { CopiesPer } from '../domain/copies';
import type { ChecklistPart } from '../domain/handout';
import { guideText } from './guide';
import { sessionName } from './sessionName';

/** In the order in which a trainer comes to them. */
export const CHECKLIST_PARTS: readonly ChecklistPart[] = ['arrange', 'setOut', 'after'];

export const checklistPartText: Record<ChecklistPart, string> = {
  arrange: 'Vooraf regelen',
  setOut: 'Klaarzetten',
  after: 'Na afloop',
};

export const copiesPerText: Record<CopiesPer, string> = {
  participant: 'voor elke deelnemer, en 2 extra',
  pair: 'voor elk duo',
  trio: 'voor elk drietal',
  six: 'voor elke groep van zes',
  nine: 'voor elke negen deelnemers',
  group: 'één voor de hele groep',
  trainer: 'voor de trainers',
};

export const handoutText = {
  worksheet: 'Werkblad',
  cards: 'Kaarten',
  forTrainer: 'Voor de trainer',
  sheet: 'Blad',
  perLabel: (per: CopiesPer, paper: string) =>
    ['Blad', copiesPerText[per], paper === 'A4' ? '' : `op ${paper}`].filter(Boolean).join(' · '),
  nameCards: 'Naamkaartjes',
  kitContents: 'Wat zit er in deze map',
  kitContentsHead: { what: 'Blad', copies: 'Aantal', who: 'Voor wie' },
  handbook: 'Handboek',
  ofExercise: (kind: string, code: string) => `${kind} · oefening ${code}`,
  session: sessionName,
  about: (minutes: number) => `Dit kost je ongeveer ${minutes} minuten.`,
  minutes: (minutes: number) => `${minutes} min`,
  minutesHead: 'Min',
  step: 'Wat je doet',
  checklist: 'Checklist',
  survey: { start: 'Startmeting', end: 'Eindmeting' },
  surveyLabel: 'Vragenlijst',
  ownCode: 'Schrijf je eigen code op, niet je naam. Gebruik aan het eind dezelfde code.',
  scale: (lowest: string, highest: string) =>
    `Zet bij elke zin één kruisje. 1 = ${lowest}, 5 = ${highest}. Er zijn geen goede of foute antwoorden.`,
  statement: 'Zin',
  evaluation: 'Evaluatie van de training',
  evaluationScale: 'Geef elk onderdeel een cijfer van 1 (slecht) tot 5 (heel goed). Je naam hoeft niet.',
  subject: 'Onderdeel',
  exercise: {
    duration: 'Duur',
    group: 'Groep',
    material: 'Nodig',
    whenToUse: 'Wanneer',
    steps: 'Stappen',
    debrief: 'Nabespreken',
    variants: 'Varianten',
    tips: 'Tips',
  },
  guide: guideText,
  runSheet: {
    title: 'Draaiboek',
    time: 'Tijd',
    minutes: 'Min',
    code: 'Code',
    block: 'Blok',
    leader: 'Wie leidt',
  },
  attendance: {
    title: 'Presentielijst',
    name: 'Naam',
    organisation: 'Werkgever',
    arrived: 'Aangekomen',
    left: 'Vertrokken',
    signature: 'Handtekening',
    trainers: 'Trainers',
    date: 'Datum',
  },
  contents: 'Inhoud',
  sources: 'Bronnen',
  noImage: (alt: string) => `[Afbeelding: ${alt}]`,
} as const;

/** The words of the buttons with which a handout is made. */
export const makeHandoutText = {
  worksheet: 'Werkblad als PDF',
  homework: 'Huiswerkblad als PDF',
  checklist: 'Checklist als PDF',
  sheet: 'Blad als PDF',
  handbook: 'Hele handboek als PDF',
  startSurvey: 'Startmeting als PDF',
  endSurvey: 'Eindmeting en evaluatie als PDF',
  kitTitle: 'Op papier',
  kit: 'Map voor deze bijeenkomst als PDF',
  kitWhat:
    'Draaiboek, uitleg per blok, oefeningen, lege presentielijst, en van elk blad genoeg voor de groep.',
  kitCounts: 'Hoeveel je van elk blad print',
  kitCount: (copies: number, title: string, per: string) => `${copies} × ${title} (${per})`,
  copies: 'Aantal deelnemers',
  copiesError: 'Vul een aantal in van 1 tot 30.',
  making: 'De app maakt de PDF …',
  ready: 'De PDF is klaar.',
  download: 'PDF downloaden',
  share: 'Delen',
  failed: 'Het lukte niet om de PDF te maken. Er is niets weg. Probeer het opnieuw.',
} as const;

import type { HomeworkState } from '../domain/homeworkMark';
import { NO_PERSONS } from './noPersons';

export const homeworkState: Record<HomeworkState, string> = {
  done: 'Gedaan',
  partly: 'Deels',
  notDone: 'Niet gedaan',
};

export const homeworkText = {
  title: 'Huiswerk',
  given: (title: string) => `Nu meegeven: ${title}`,
  previous: (title: string) => `Vorige keer meegegeven: ${title}`,
  minutes: (minutes: number) => `Ongeveer ${minutes} minuten.`,
  ask: (title: string) => `Vraag naar: ${title}`,
  count: (done: number, partly: number, notDone: number, open: number) =>
    `${done} gedaan · ${partly} deels · ${notDone} niet gedaan · ${open} niet gevraagd`,
  remark: 'opmerking',
  remarkOf: (name: string) => `Opmerking: ${name}`,
  remarkTitle: (name: string) => `Huiswerk van ${name}`,
  remarkLabel: 'Opmerking',
  remarkHint: `${NO_PERSONS} Bijvoorbeeld: hangt de kaart op in de kantine.`,
  tooLong: (longest: number) => `Dit is te lang. Gebruik hoogstens ${longest} tekens.`,
  save: 'Bewaren',
  marked: (name: string, state: string) => `${name}: ${state}.`,
  intentions: 'Voornemens',
  intentionsWhat: 'Wat wil iedereen tot de volgende keer proberen? Wie het wil zeggen, noteer je hier.',
  intention: 'voornemen',
  intentionOf: (name: string) => `Voornemen: ${name}`,
  intentionTitle: (name: string) => `Voornemen van ${name}`,
  intentionLabel: 'Voornemen, in de woorden van de deelnemer',
  intentionHint: `${NO_PERSONS} Bijvoorbeeld: elke dag één open vraag stellen.`,
  askIntentions: 'Vraag naar het voornemen',
  whatCame: (name: string, state: string) => `${name}, voornemen: ${state}.`,
  intended: 'Voornemens van de vorige keer:',
  firstSession: 'Dit is de eerste bijeenkomst. Er is nog geen huiswerk om naar te vragen.',
} as const;

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
  remarkLabel: 'Opmerking of voornemen',
  remarkHint: `${NO_PERSONS} Bijvoorbeeld: hangt de kaart op in de kantine.`,
  tooLong: (longest: number) => `Dit is te lang. Gebruik hoogstens ${longest} tekens.`,
  save: 'Bewaren',
  marked: (name: string, state: string) => `${name}: ${state}.`,
  firstSession: 'Dit is de eerste bijeenkomst. Er is nog geen huiswerk om naar te vragen.',
} as const;

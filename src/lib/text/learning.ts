import type { LearningState } from '../domain/learned';
import { NO_PERSONS } from './noPersons';

export const learningText = {
  title: 'Leerlijn trainer',
  what: 'Hier leer je om deze training te geven: lezen, doen en hardop oefenen, in je eigen tempo.',
  kept: 'Je voortgang blijft op dit apparaat. Niemand anders ziet die.',
  none: 'De inhoud op dit apparaat heeft geen leerlijn.',
  open: 'Leerlijn',
  modules: 'Modules',
  modulesDone: (done: number, all: number) => `${done} van ${all} modules klaar`,
  numbered: (number: number, title: string) => `${number}. ${title}`,
  minutes: (minutes: number) => `ongeveer ${minutes} min`,
  parts: (done: number, all: number) => `${done} van ${all} gedaan`,
  back: 'Naar de leerlijn',
  previous: (title: string) => `Vorige: ${title}`,
  next: (title: string) => `Volgende: ${title}`,
  unknownModule: 'Deze module staat niet in de inhoud op dit apparaat',
  goal: 'Doel',
  duration: 'Duur',
  progress: 'Voortgang',
  read: 'Lezen',
  tasks: 'Doen',
  think: 'Om over na te denken',
  thinkHint: `Wat je hier schrijft, blijft op dit apparaat. ${NO_PERSONS}`,
  quiz: 'Quiz',
  quizHint: 'Kies een antwoord. Daarna zie je waarom. Je mag het opnieuw doen.',
  right: 'Dat klopt.',
  wrong: (answer: string) => `Het goede antwoord is: ${answer}`,
  finish: 'Klaar als',
  makeDone: 'Deze module is klaar',
  isDone: 'Deze module staat op klaar.',
  makeUndone: 'Toch niet klaar',
  inGroup: 'In een echte groep',
  inGroupWhat:
    'Na de modules loop je mee, geef je samen en leid je een keer. Een ervaren trainer vult de kijkwijzer in op de pagina van de training. Is alles gezien, dan teken je hier samen af.',
  notKept: 'Je voortgang in de leerlijn',
} as const;

export const scenarioText = {
  title: 'Wat zeg je nu?',
  what: 'Momenten die je voor een groep meemaakt. Kies wat jij zou zeggen, vergelijk, en zeg het hardop.',
  unknown: 'Dit moment staat niet in de inhoud op dit apparaat',
  choose: 'Wat zeg je nu?',
  fits: 'Past',
  fitsNot: 'Past minder',
  yours: 'jouw keuze',
  compare: 'Vergelijk',
  again: 'Opnieuw kiezen',
  aloud: 'Zeg het hardop',
  saidAloud: 'Ik heb het hardop gezegd',
  of: (number: number, all: number) => `Moment ${number} van ${all}`,
} as const;

export const learningStateText: Record<LearningState, string> = {
  notBegun: 'Nog niet begonnen',
  underWay: 'Bezig',
  done: 'Klaar',
};

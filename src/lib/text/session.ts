import { sessionName, theSession } from './sessionName';
import type { BlockState } from '../domain/plan';
import type { Leader } from '../domain/runSheet';
import type { RunEvent, RunEventKind } from '../domain/runEvent';
import type { Trainer } from '../domain/trainer';

export const sessionText = {
  wentOn: (trainer: string, time: string) => `${trainer} ging om ${time} verder`,
  navigation: 'Onderdelen van de bijeenkomst',
  pages: {
    draaiboek: 'Draaiboek',
    aanwezigheid: 'Aanwezigheid',
    notities: 'Notities',
    huiswerk: 'Huiswerk',
    verslag: 'Verslag',
  },
  title: (number: number, theme: string | undefined) => `${sessionName(number)}${theme ? ` – ${theme}` : ''}`,
  when: (date: string, from: string, until: string) => `${date}, ${from} – ${until}`,
  start: 'Bijeenkomst starten',
  nearerTitle: (number: number, training: string) => `Bedoel je ${theSession(number)} van ${training}?`,
  nearerWhat: (date: string, time: string, number: number, training: string) =>
    `Die staat op ${date} om ${time}. Je stond op het punt om ${theSession(number)} van ${training} te starten.`,
  toNearer: (number: number) => `Naar ${theSession(number)}`,
  startAnyway: (number: number) => `Toch ${theSession(number)} starten`,
  adapt: 'Draaiboek aanpassen',
  checklistCount: (done: number, all: number) => `${done} van ${all} klaar`,
  blocks: 'Blokken',
  minutes: (minutes: number) => `${minutes} min`,
  mayDrop: 'mag je overslaan',
  timeLeft: 'Tijd over in dit blok',
  overTime: 'Over de tijd',
  paused: 'Gepauzeerd',
  blockUntil: 'dit blok tot',
  blockOf: (place: number, all: number) => `Blok ${place} van ${all}`,
  plannedEnd: (time: string) => `gepland ${time}`,
  expectedEnd: 'einde',
  pauseAt: (time: string) => `pauze ${time}`,
  script: 'Zo leid je dit blok',
  controls: 'Bediening',
  noteTool: 'Notitie',
  photoTool: 'Foto',
  timeTool: 'Tijd',
  timeTitle: 'Tijd en volgorde',
  search: 'Zoeken',
  backTo: (training: string) => `Terug naar ${training}`,
  until: (time: string) => `tot ${time}`,
  backToSession: 'Terug naar de bijeenkomst',
  back: 'Terug',
  hideNames: 'Namen verbergen',
  awake: 'scherm blijft aan',
  present: (present: number, all: number) => `${present}/${all}`,
  behind: (minutes: number) => `${minutes} min achter`,
  ahead: (minutes: number) => `${minutes} min voor`,
  onTime: 'op schema',
  next: 'Volgende blok',
  previous: 'Vorige blok',
  pause: 'Pauzeren',
  resume: 'Verdergaan',
  shorten: 'Inkorten',
  skip: 'Overslaan',
  end: 'Bijeenkomst afsluiten',
  reopen: 'Heropenen',
  reopenAsk: 'Wil je deze bijeenkomst verder leiden?',
  reopenWhat: (date: string) =>
    `De bijeenkomst was op ${date}. Aanwezigheid, notities en tijden kun je ook zonder heropenen aanpassen. Heropen je, dan loopt de klok weer.`,
  reopenAnyway: 'Toch heropenen',
  goTo: (title: string) => `Naar blok ${title}`,
  vibrates: 'Trillen als een blok bijna om is',
  vibratesWhat:
    'Eén keer als er nog een vijfde over is, en aan het einde nog een keer. De app maakt nooit geluid.',
  previously: 'Vorige keer',
  missed: 'Was er niet bij:',
  leftOut: 'Niet aan bod gekomen:',
  carry: 'Nu doen',
  carryNamed: (title: string) => `${title} nu doen`,
  carried: 'staat in het draaiboek',
  carriedMessage: (title: string) => `${title} staat nu in het draaiboek.`,
  carriedOver: (minutes: number) =>
    `Het draaiboek is nu ${minutes} min te lang. Kort andere blokken in bij “Draaiboek aanpassen”.`,
  toBlock: 'Naar dit blok',
  lastBlock: 'Laatste blok',
  lastBlockWhat: 'Dit is het laatste blok. Is iedereen klaar? Sluit dan de bijeenkomst af.',
  endWhat: 'Klaar voor vandaag? De aanwezigheid en de notities kun je daarna nog invullen.',
  goal: 'Doel',
  tip: 'Tip',
  material: 'Nodig',
  exercise: 'Naar de oefening',
  remark: 'Opmerking',
  noPack: 'De tip en het materiaal staan nog niet op dit apparaat. Het draaiboek loopt gewoon door.',
  ended: (from: string, until: string) => `Gehouden van ${from} tot ${until}`,
  endedTitle: 'De bijeenkomst is afgesloten',
  heldTitle: 'Tijden aanpassen',
  heldAsk: 'Wanneer was de bijeenkomst echt?',
  heldWhy: (from: string, until: string) =>
    `De app noteerde ${from} tot ${until}. Dat is anders dan gepland. De minuten van de deelnemers volgen deze tijden.`,
  heldWhat: 'De minuten van de deelnemers volgen deze tijden. In het verslag staat dat ze zijn aangepast.',
  heldDate: 'Gehouden op',
  heldFrom: 'Begonnen om',
  heldTo: 'Afgelopen om',
  heldSave: 'Tijden bewaren',
  heldOrder: 'Het einde is niet na het begin. Vul de tijden opnieuw in.',
  heldNote: 'De tijden zijn achteraf aangepast.',
  toReport: 'Naar het verslag',
  realMinutes: (real: number, planned: number) => `${real} min (gepland ${planned})`,
  lateHelp: (minutes: number, end: string) => `${minutes} min achter. Zo haal je ${end}.`,
  lateHelpInPart: (minutes: number, end: string, planned: string) =>
    `${minutes} min achter. Zo wordt het ${end}. ${planned} haal je niet meer.`,
  drops: 'vervalt',
  toNextSession: (number: number) => `naar bijeenkomst ${number}`,
  catchUp: (end: string) => `Zo doen · einde ${end}`,
  ratherLate: 'Liever uitlopen',
  keepsPause: 'De pauze blijft.',
  startLate: (minutes: number, end: string) =>
    `Het begin was ${minutes} min geleden. Start je nu, dan is het einde ${end}. Inkorten kan onderweg: de app doet een voorstel.`,
  near: 'bijna tijd, tot',
  last: 'rond af, tot',
  podium: 'Podium',
  podiumWhat: 'Alleen de klok, de titel en de tekening van het blok, groot voor de groep.',
  drawing: (title: string) => `Tekening bij ${title}`,
  readBefore: 'Lees vooraf',
  keys: 'Toetsen',
  keysList: [
    ['Page Down', 'Volgende blok'],
    ['Page Up', 'Vorige blok'],
    ['?', 'Dit overzicht'],
  ],
  shortenTitle: (title: string) => `“${title}” inkorten`,
  shortenLabel: 'Nieuwe duur in minuten',
  shortenHint: (minimum: number, current: number) => `Nu ${current} min. Kies van ${minimum} tot ${current}.`,
  shortenWrong: (minimum: number, current: number) => `Kies een heel getal van ${minimum} tot ${current}.`,
  shortenFixed: 'Dit blok kan niet korter.',
  shortenConfirm: 'Blok inkorten',
} as const;

/** A block's code as a trainer knows it; a block of the trainer's own has none. */
export function blockCode(code: string): string {
  return /^[BTW]\d-\d\d$/.test(code) ? code : 'eigen';
}

export const leaderText: Record<Leader, string> = {
  A: 'Trainer A',
  B: 'Trainer B',
  AB: 'Trainer A en B',
  none: '',
};

/** Who leads a block, by the first names of this training; by the letter where nobody has it. */
export function leaderOf(leader: Leader, trainers: readonly Trainer[]): string {
  const names = [...leader].flatMap((letter) => {
    const trainer = trainers.find((one) => one.letter === letter);
    return trainer ? [trainer.name.split(' ')[0] ?? trainer.name] : [];
  });
  return leader === 'none' || names.length < leader.length ? leaderText[leader] : names.join(' en ');
}

/** What its times do not tell of a block already. */
export const blockState: Partial<Record<BlockState, string>> = {
  current: 'nu',
  skipped: 'overgeslagen',
};

/** What "Ongedaan maken" would take back: steps that were one choice, as one. */
export const groupText = 'Voorstel overgenomen';

/** What "Ongedaan maken" would take back. */
export const lastStepText: Record<RunEventKind, string> = {
  start: 'Gestart',
  goTo: 'Naar dit blok gegaan',
  pause: 'Gepauzeerd',
  resume: 'Verdergegaan',
  shorten: 'Blok ingekort',
  extend: 'Blok verlengd',
  skip: 'Blok overgeslagen',
  end: 'Bijeenkomst afgesloten',
  reopen: 'Heropend',
  undo: '',
};

/** What is said of a step, and the block that it led to; null: the last one was taken back. */
export function stepSaid(step: RunEvent | null, block: string | undefined): string {
  const done = step === null ? stepBack : step.group ? groupText : lastStepText[step.kind];
  return `${done}.${block === undefined ? '' : ` Nu: ${block}.`}`;
}

const stepBack = 'Stap teruggezet';

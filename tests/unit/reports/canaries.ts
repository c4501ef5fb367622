import { readCycle } from '../../../src/lib/database/cycleContents';
import { newId } from '../../../src/lib/database/newId';
import { readNotes } from '../../../src/lib/database/notes';
import type { Change } from '../../../src/lib/database/change';
import { write } from '../../../src/lib/database/write';
import type { CycleContents } from '../../../src/lib/domain/cycleContents';
import type { Note } from '../../../src/lib/domain/note';
import type { RecordType, RecordValues } from '../../../src/lib/domain/recordTypes';
import type { SessionView } from '../../../src/lib/session/sessionView';
import { sessionView } from '../../../src/lib/session/sessionView';
import type { MeasuredForm } from '../../../src/lib/reports/cycle/input';
import { testStore } from '../database/testStore';

const id = newId();
const session = `${id}:1`;
const [trainer, own, other] = [newId(), newId(), newId()];
const at = '2026-11-24T15:00:00.000Z';
const block = {
  ...{ code: 'kanarie-block-code', title: 'kanarie-block-title', minutes: 150, minimumMinutes: 10 },
  ...({ leader: 'A', format: 'plenary', mayDrop: false } as const),
};

/** Of every type a record with every field filled in: where a text can stand, a word that stands nowhere else. */
const everyField: { [T in RecordType]: { id: string; values: Required<RecordValues<T>> }[] } = {
  cycle: [
    {
      id,
      values: {
        title: 'kanarie-cycle-title',
        employer: 'kanarie-cycle-employer',
        commissioner: 'kanarie-cycle-commissioner',
        packId: 'kanarie-cycle-pack',
        packVersion: 'kanarie-cycle-version',
        certificateThreshold: 1,
        hoursNorm: 60,
        lessons: 'kanarie-cycle-lessons',
        programme: 'trainers',
        demo: false,
      },
    },
  ],
  trainer: [{ id: trainer, values: { name: 'kanarie-trainer-name', letter: 'A' } }],
  participant: (['own', 'other'] as const).map((who) => ({
    id: who === 'own' ? own : other,
    values: {
      name: `kanarie-participant-name-${who}`,
      organisation: `kanarie-participant-organisation-${who}`,
      role: `kanarie-participant-role-${who}`,
      email: `kanarie-participant-email-${who}@groenmeer.nl`,
      withdrawn: false,
      distinctFrom: [],
      erased: { number: 1, at: '2026-11-24T12:00:00.000Z' },
    },
  })),
  session: [
    {
      id: session,
      values: {
        ...{ date: '2026-11-24', startTime: '16:00', location: 'kanarie-session-location', online: false },
        ...{ heldFrom: at, heldTo: '2026-11-24T17:30:00.000Z', trainersPresent: [trainer], plan: [block] },
      },
    },
  ],
  followUp: [
    {
      id: newId(),
      values: {
        ...{ date: '2027-02-23', startTime: '16:00', location: 'kanarie-followUp-location', online: false },
        ...{ heldFrom: null, heldTo: null, trainersPresent: [trainer], plan: [block], monthsAfter: 3 },
      },
    },
  ],
  runEvent: [
    {
      id: newId(),
      values: {
        ...{ session, kind: 'start', at, block: 'kanarie-runEvent-block', minutes: 10 },
        ...{ undoes: newId(), group: newId(), by: trainer },
      },
    },
  ],
  attendance: [own, other].map((person) => ({
    id: `${session}:${person}`,
    values: { state: 'present', arrived: '16:07', left: '18:23', arrivedAt: null, leftAt: null },
  })),
  signature: [
    {
      id: `${session}:${own}`,
      values: { strokes: [[[10, 10]]], witness: trainer, signedAt: at },
    },
  ],
  closedList: [
    { version: 1, reason: null },
    { version: 2, reason: 'kanarie-closedList-reason' },
  ].map(({ version, reason }) => ({
    id: `${session}:${newId()}`,
    values: {
      ...{ version, reason, title: 'kanarie-closedList-title', date: '2026-11-24', from: '16:00' },
      ...{ until: '18:30', closedAt: at, closedBy: trainer, closer: 'kanarie-closedList-closer' },
      ...{ onPaper: false, checksum: 'c'.repeat(64) },
      people: [own, other].map((participant) => ({
        ...{ participant, name: 'kanarie-closedList-name', organisation: 'kanarie-closedList-organisation' },
        ...({ state: 'present', arrived: '16:07', left: null, minutes: version * 70 } as const),
        signed: { at, mark: 'd'.repeat(16), confirmed: false },
      })),
    },
  })),
  homework: [{ id: `${session}:${own}`, values: { state: 'partly', remark: 'kanarie-homework-remark' } }],
  intention: [{ id: `${session}:${own}`, values: { text: 'kanarie-intention-text', outcome: 'notDone' } }],
  note: [
    ['session', { kind: 'session' }],
    ['block', { kind: 'block', code: block.code }],
    ['exercise', { kind: 'exercise', id: 'kanarie-note-exercise' }],
    ['participant', { kind: 'participant', id: own }],
  ].map(([kind, about]) => ({
    id: newId(),
    values: {
      ...{ session, text: `kanarie-note-text-${kind as string}`, createdAt: at, author: trainer },
      ...{ about: about as Note['about'], forNextTime: true },
    },
  })),
  photo: [
    {
      id: newId(),
      values: {
        ...{ session, block: block.code, caption: 'kanarie-photo-caption', blob: 'b'.repeat(64) },
        ...{ width: 800, height: 600 },
      },
    },
  ],
  // One form too few for an average.
  surveyAnswer: (['start', 'end'] as const).flatMap((moment) =>
    [1, 2, 3, 4].map((mark) => ({
      id: newId(),
      values: { moment, answers: [mark], code: 'kanarie-survey-code' },
    })),
  ),
  evaluationAnswer: [1, 2, 3, 4].map((mark) => ({
    id: newId(),
    values: { session, answers: [mark], words: ['kanarie-evaluation-words'] },
  })),
  timeEntry: [{ id: newId(), values: { trainer, category: 'travel', date: '2026-11-25', minutes: 45 } }],
  tablet: [{ id: '7f3c9a2e1d4b5a60', values: { trainer } }],
  issuerKey: [
    {
      id: 'k'.repeat(43),
      values: {
        jwk: { kty: 'EC', crv: 'P-256', x: 'x'.repeat(43), y: 'y'.repeat(43) },
        ...{ organisation: 'kanarie-issuerKey-organisation', madeAt: at },
      },
    },
  ],
  certificate: [
    {
      id: newId(),
      values: {
        ...{ participant: other, number: '2026-7QK4-M2XD', issuedAt: at, withdrawnAt: at },
        credential: 'kanarie-certificate-credential.eyJi.c2ln',
      },
    },
  ],
  observation: [
    {
      id: newId(),
      values: {
        ...{
          session,
          trainer: 'kanarie-observation-trainer',
          by: 'kanarie-observation-by',
          date: '2026-11-24',
        },
        ...{ part: 'together', blocks: ['kanarie-observation-block'], seen: { afspraken: 'seen' } },
        ...{ words: { afspraken: 'kanarie-observation-words' }, helped: 'kanarie-observation-helped' },
        toTry: 'kanarie-observation-toTry',
      },
    },
  ],
  check: [{ id: `${session}:kanarie-check`, values: { done: true } }],
  adaptation: [
    {
      id: `${session}:kanarie-adaptation`,
      values: {
        ...{ minutes: 20, order: 1500, dropped: false, title: 'kanarie-adaptation-title' },
        remark: 'kanarie-adaptation-remark',
      },
    },
  ],
  journal: [
    {
      id: `conflict:${'e'.repeat(64)}`,
      values: {
        ...{ recordType: 'participant', recordId: own, field: 'name', value: 'kanarie-journal-value' },
        ...{ valueClock: '019ac0000000-0000-aaaaaaaaaaaaaaaa', cause: 'conflict', seen: false },
      },
    },
  ],
};

export interface Canaries {
  contents: CycleContents;
  notes: Note[];
  views: SessionView[];
  forms: MeasuredForm[];
  /** Every word that was put in. */
  words: string[];
}

/** A training of which every field of every type of record says a word of its own, read back from a device. */
export async function canaries(): Promise<Canaries> {
  const store = testStore();
  const changes = Object.entries(everyField).flatMap(([type, records]) =>
    records.map((record) => ({ cycleId: id, type, id: record.id, set: record.values }) as Change),
  );
  await write(store, changes);
  const contents = await readCycle(store, id);
  if (!contents) throw new Error('the training cannot be read back');
  const { notes } = await readNotes(store, session);
  const now = Date.parse('2026-11-25T09:00:00Z');
  return {
    contents,
    notes,
    views: contents.sessions.map((one) => sessionView(contents, one, { now })),
    forms: [
      ...(['start', 'end'] as const).map((moment) => ({
        ...{ key: moment, title: moment, questions: ['Ik weet het.'], inWords: [] },
        filledIn: contents.surveyAnswers.filter((one) => one.moment === moment),
      })),
      {
        ...{ key: 'session-1', title: 'Korte evaluatie', questions: ['Cijfer'], inWords: ['Wat houden?'] },
        filledIn: contents.evaluationAnswers,
      },
    ],
    words: wordsIn(everyField),
  };
}

/** The words in what is said, each once. */
export function wordsIn(said: unknown): string[] {
  return [...new Set(JSON.stringify(said).match(/kanarie[\w-]+/g))].sort();
}

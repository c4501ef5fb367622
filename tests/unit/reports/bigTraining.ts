import type { ClosedList } from '../../../src/lib/domain/closedList';
import type { CycleReportInput, MeasuredForm } from '../../../src/lib/reports/cycle/input';
import { sessionView } from '../../../src/lib/session/sessionView';
import { training } from '../export/training';
import { attended, cycleId, person } from './fixtures';

export const statements = [
  'Ik weet wat ik een medewerker over zijn werk en gezondheid mag vragen.',
  'Ik kan een taak zo uitleggen dat iemand er zelf mee verder kan.',
  'Ik zie op tijd dat de spanning oploopt.',
];

function form(key: string, title: string, questions: string[], marks: number[][]): MeasuredForm {
  const filledIn = marks.map((answers) => ({ answers, words: ['Meer oefenen.'] }));
  return { key, title, questions, inWords: key === 'evaluation' ? ['Wat moeten we houden?'] : [], filledIn };
}

/** A training with so many participants of two employers, of which all five sessions were held. */
export function bigTraining(
  count: number,
  { nameOf = (rank: number) => `Deelnemer ${rank}`, answers = 6 } = {},
): CycleReportInput {
  const people = Array.from({ length: count }, (_, index) =>
    person(nameOf(index + 1), index + 1, {
      organisation: index % 2 ? 'Schoonwerk Oost' : 'Kwekerij Groenmeer',
    }),
  );
  const { contents } = training({ participants: people });
  const sessions = contents.sessions.map((session) => ({
    ...session,
    heldFrom: `${session.date}T15:02:00.000Z`,
    heldTo: `${session.date}T17:34:00.000Z`,
  }));
  const attendance = sessions.flatMap((session) =>
    people.map((one, index) => ({
      ...attended(one, { state: (index + session.number) % 5 === 0 ? 'absentWithNotice' : 'present' }),
      id: `${session.id}:${one.id}`,
      session: session.id,
    })),
  );
  const closedLists: ClosedList[] = [];
  const all = { ...contents, sessions, attendance, closedLists };
  const now = Date.parse('2026-12-23T09:00:00Z');
  const marks = (mark: number) =>
    Array.from({ length: answers }, (_, index) => [mark, mark, 1 + (index % 5)]);
  return {
    contents: {
      ...all,
      cycle: {
        ...contents.cycle,
        commissioner: 'Gemeente Voorbeeldstad',
        lessons: 'Meer tijd voor eigen casussen.',
      },
    },
    views: sessions.map((session) => sessionView(all, session, { now })),
    forms: [
      form('start', 'Startmeting', statements, marks(2)),
      form('session-1', 'Korte evaluatie van bijeenkomst 1', ['Wat vond je van deze bijeenkomst?'], marks(4)),
      form('end', 'Eindmeting', statements, marks(4)),
      form('evaluation', 'Evaluatie van de training', ['Trainers', 'Inhoud', 'Opbouw en duur'], marks(5)),
    ],
    themes: new Map([
      [1, 'Jouw rol als begeleider'],
      [2, 'Kijken, vragen en afspreken'],
      [3, 'Taken en instructie'],
      [4, 'Spanning en moeilijke gesprekken'],
      [5, 'Verder na de training'],
    ]),
    incoming: null,
    sampleLabel: 'Voorbeeldinhoud. Dit is niet het handboek van TNO.',
    madeAt: Date.parse('2026-12-23T10:00:00Z'),
  };
}

export const bigCycleId = cycleId;

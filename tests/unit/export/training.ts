import type { CycleContents } from '../../../src/lib/domain/cycleContents';
import type { Participant } from '../../../src/lib/domain/participant';
import type { Session } from '../../../src/lib/domain/session';
import type { ContentOfCycle, ExportSubject } from '../../../src/lib/export/subject';
import { sessionView } from '../../../src/lib/session/sessionView';
import { attended, cycleId, person, reportInput, signature } from '../reports/fixtures';

export { cycleId };

export const aylin = person('Aylin Şahin', 1, {
  organisation: 'Kwekerij Groenmeer',
  email: 'aylin@groenmeer.nl',
});
export const bert = person('Bert Janssen', 2);
export const chantal = person('Chantal Jacobs', 3, { withdrawn: true });

const trainer = { id: '0193a5c2-f1b8-7000-b000-000000000001', name: 'Marieke de Vries', letter: 'A' };

export const content: ContentOfCycle = {
  title: 'Mentorwijs, voorbeeld',
  isSample: true,
  sampleLabel: 'Voorbeeldinhoud. Dit is niet het handboek van TNO.',
  themes: new Map([[1, 'Jouw rol als begeleider']]),
};

function sessionsOf(changed: Partial<Session>): Session[] {
  const dates = ['2026-11-24', '2026-12-01', '2026-12-08', '2026-12-15', '2026-12-22'];
  return dates.map((date, index) => ({
    id: `${cycleId}:${index + 1}`,
    number: index + 1,
    date,
    startTime: '16:00',
    location: 'Kantine, Kassenlaan 4',
    online: false,
    ...(index === 0 && { plan: reportInput().view.plan }),
    ...changed,
  }));
}

type Given = Partial<CycleContents> & {
  session?: Partial<Session>;
  forms?: ExportSubject['forms'];
  content?: ContentOfCycle | null;
};

/** Session 1 was held from 16:02 to 18:30, the others are to come; Aylin came at 16:20 and Bert stayed away. */
export function training({ session = {}, forms = [], ...given }: Given = {}): ExportSubject & {
  contents: CycleContents;
} {
  const input = reportInput();
  const participants: Participant[] = given.participants ?? [aylin, bert, chantal];
  const contents: CycleContents = {
    ...{
      cycle: input.cycle,
      deletedAt: null,
      broughtBack: new Set<string>(),
      trainers: [trainer],
      tablets: [],
      sessions: sessionsOf(session),
      followUps: [],
      observations: [],
    },
    participants,
    attendance: [attended(aylin, { arrived: '16:20' }), attended(bert, { state: 'absentWithNotice' })],
    signatures: [
      signature(aylin, {
        strokes: [
          [
            [10, 10],
            [500, 200],
          ],
        ],
      }),
    ],
    runEvents: [
      step(1, '2026-11-24T15:02:00.000Z', { kind: 'start' }),
      step(2, '2026-11-24T15:14:00.000Z', { kind: 'goTo', block: 'B1-02' }),
      step(3, '2026-11-24T17:30:00.000Z', { kind: 'end' }),
    ],
    timeEntries: [
      { id: 'b', trainer: trainer.id, category: 'travel', date: '2026-11-25', minutes: 100 },
      { id: 'a', trainer: trainer.id, category: 'delivery', date: '2026-11-24', minutes: 148 },
    ],
    ...{
      trainerSignatures: [],
      closedLists: [],
      homework: [],
      photos: [],
      surveyAnswers: [],
      intentions: [],
    },
    ...{ evaluationAnswers: [], checked: new Set<string>(), adaptations: [], conflicts: [], unreadable: [] },
    ...{ issuerKeys: [], certificates: [] },
    ...given,
  };
  const now = Date.parse('2026-11-25T09:00:00Z');
  return {
    contents,
    views: contents.sessions.map((one) => sessionView(contents, one, { now })),
    followUps: contents.followUps.map((one) => sessionView(contents, one, { now })),
    forms,
    content: given.content === undefined ? content : given.content,
  };
}

type Step = CycleContents['runEvents'][number];

function step(rank: number, at: string, more: Pick<Step, 'kind'> & Partial<Step>): Step {
  return {
    id: `0193a5c2-f1b8-7000-a000-${String(rank).padStart(12, '0')}`,
    clock: `0193a5c2f1b8-${String(rank).padStart(4, '0')}-aaaaaaaaaaaaaaaa`,
    session: `${cycleId}:1`,
    at,
    ...more,
  };
}

/** So many forms that all say the same. */
export function filledIn(count: number, mark: number): { answers: number[] }[] {
  return Array.from({ length: count }, () => ({ answers: [mark] }));
}

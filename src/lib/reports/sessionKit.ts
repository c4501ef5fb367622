import { readLine } from '../content/document/markdown';
import type { Exercise } from '../domain/exercise';
import type { Checklist, HomeworkAssignment, Survey } from '../domain/handout';
import type { Participant } from '../domain/participant';
import type { Guide } from '../domain/runSheet';
import { handoutText } from '../text/handout';
import {
  cardsSheet,
  checklistSheet,
  evaluationSheet,
  exerciseGuideSheet,
  homeworkSheet,
  stepTable,
  surveySheet,
  trainerSheet,
  worksheetSheet,
} from './handouts';
import { heading, list, paragraph, table, words, type Sheet } from './sheet';

export interface KitBlock {
  code: string;
  title: string;
  minutes: number;
  /** HH:MM */
  startsAt: string;
  /** In words; empty where nobody leads. */
  leader: string;
}

/** All that a trainer takes along on paper to one session. */
export interface SessionKitInput {
  session: number;
  /** Title of the session, its date and hours in words. */
  theme: string;
  when: string;
  blocks: readonly KitBlock[];
  guides: readonly Guide[];
  /** Of this session's blocks. */
  exercises: readonly Exercise[];
  homework: HomeworkAssignment | undefined;
  checklist: Checklist | undefined;
  survey: Survey | null;
  participants: readonly Pick<Participant, 'name' | 'organisation'>[];
  /** How many of each sheet for participants. */
  copies: number;
}

/** A set of cards for every three participants: exercises are done in small groups. */
const PARTICIPANTS_PER_SET = 3;

/** The sheets in the order in which they are used: the trainer's own first, then what is handed out. */
export function sessionKit(input: SessionKitInput): Sheet[] {
  const { session, exercises, homework, checklist, survey, copies } = input;
  const cardSets = Math.ceil(copies / PARTICIPANTS_PER_SET);
  return [
    ...(checklist ? [checklistSheet(checklist)] : []),
    runSheetSheet(input),
    ...input.guides.map((guide) => guideSheet(guide, input)),
    ...exercises.flatMap((exercise) => [exerciseGuideSheet(exercise), ...present(trainerSheet(exercise))]),
    attendanceSheet(input),
    ...exercises.flatMap((exercise) => [
      ...times(copies, worksheetSheet(exercise)),
      ...times(cardSets, cardsSheet(exercise)),
    ]),
    ...(survey && session === 1 ? times(copies, surveySheet(survey, 'start')) : []),
    ...(survey && session === 5 ? times(copies, surveySheet(survey, 'end')) : []),
    ...(survey && session === 5 ? times(copies, evaluationSheet(survey)) : []),
    ...(homework ? times(copies, homeworkSheet(homework)) : []),
  ];
}

function times(count: number, sheet: Sheet | null): Sheet[] {
  return sheet ? Array.from({ length: count }, () => sheet) : [];
}

function present(sheet: Sheet | null): Sheet[] {
  return times(1, sheet);
}

function runSheetSheet({ session, theme, when, blocks }: SessionKitInput): Sheet {
  const text = handoutText.runSheet;
  return {
    title: theme,
    label: `${text.title} · ${handoutText.session(session)}`,
    parts: [
      paragraph(when),
      table(
        [text.time, text.minutes, text.code, text.block, text.leader],
        blocks.map(({ startsAt, minutes, code, title, leader }) => [
          startsAt,
          String(minutes),
          code,
          title,
          leader || NOBODY,
        ]),
      ),
    ],
  };
}

function guideSheet(guide: Guide, { session, blocks }: SessionKitInput): Sheet {
  const block = blocks.find(({ code }) => code === guide.block);
  const text = handoutText.guide;
  const line = (title: string, words: string): Sheet['parts'] => [
    heading(title, 3),
    { kind: 'paragraph', content: readLine(words).content },
  ];
  return {
    title: block?.title ?? guide.block,
    label: `${guide.block} · ${handoutText.session(session)}`,
    parts: [
      ...line(text.sayFirst, guide.sayFirst),
      heading(text.steps, 3),
      stepTable(guide.steps),
      heading(text.watchFor, 3),
      list(guide.watchFor.map((item) => readLine(item).content)),
      ...line(text.shorten, guide.shorten),
      ...line(text.smallGroup, guide.smallGroup),
      ...line(text.largeGroup, guide.largeGroup),
    ],
  };
}

function attendanceSheet({ session, theme, when, participants, copies }: SessionKitInput): Sheet {
  const text = handoutText.attendance;
  const empty = Math.max(copies - participants.length, SPARE_ROWS);
  return {
    title: text.title,
    label: `${handoutText.session(session)} · ${theme}`,
    parts: [
      paragraph(when),
      {
        kind: 'table',
        head: [text.name, text.organisation, text.arrived, text.left, text.signature].map(words),
        rows: [
          ...participants.map(({ name, organisation }) => [name, organisation ?? '', '', '', '']),
          ...Array.from({ length: empty }, () => ['', '', '', '', '']),
        ].map((row) => row.map(words)),
      },
      heading(text.trainers, 3),
      table([text.name, text.signature, text.date], [EMPTY_TRAINER, EMPTY_TRAINER]),
    ],
  };
}

/** For who walks in. */
const SPARE_ROWS = 2;
const EMPTY_TRAINER = ['', '', ''];
const NOBODY = '–';

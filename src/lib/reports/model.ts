import type { AttendanceCount } from '../domain/attendance';
import { instantOf, MINUTE_MS } from '../domain/calendar';
import type { HomeworkAssignment } from '../domain/handout';
import type { Incoming } from '../domain/incoming';
import type { Cycle } from '../domain/cycle';
import { inOrderOfWriting, type Note } from '../domain/note';
import type { Participant } from '../domain/participant';
import type { Photo } from '../domain/photo';
import { plannedMinutes } from '../domain/plan';
import type { Trainer } from '../domain/trainer';
import type { SessionView } from '../session/sessionView';
import { dateInWords, momentInWords, timeInWords } from '../text/dates';
import { incomingInWords } from '../text/incoming';
import { reportBlockState, reportText } from '../text/report';
import { blockCode } from '../text/session';
import { listedCounts, listedPeople, reportList, type ListInput, type ReportList } from './closedList';
import { groupNotes, type NoteGroup } from './noteGroups';
import { reportPerson, reportSignature, type ReportPerson } from './people';
import { orderPhotos, type ReportPhoto } from './photoOrder';

export interface ReportInput {
  cycle: Cycle;
  view: SessionView;
  /** The theme of the session, where its content is on this device. */
  theme: string | undefined;
  trainers: readonly Trainer[];
  participants: readonly Participant[];
  list: ListInput;
  /** Of this session. */
  notes: readonly Note[];
  /** Of this session. */
  photos: readonly Photo[];
  homework: Pick<HomeworkAssignment, 'title' | 'text'> | undefined;
  /** What of the training is not on this device yet. */
  incoming: Incoming | null;
  /** Printed on every page where the content is a sample. */
  sampleLabel: string | undefined;
  options: { sessionNotes: boolean; participantNotes: boolean; photos: boolean };
  /** When the report is made (ms since 1970). */
  madeAt: number;
}

export interface ReportBlock {
  code: string;
  title: string;
  plannedMinutes: number;
  /** Whole minutes really spent; null where it was not done. */
  realMinutes: number | null;
  state: string;
}

/** A report in words and numbers, ready to be laid out. */
export interface SessionReport {
  title: string;
  /** Told first where things may be missing from it. */
  warning: string | null;
  /** What the report is about, as label and value. */
  facts: [label: string, value: string][];
  blocks: ReportBlock[];
  plannedTotal: number;
  realTotal: number;
  people: ReportPerson[];
  counts: AttendanceCount;
  /** Of a list that was closed. */
  list: ReportList | null;
  homework: { title: string; text: string } | null;
  notes: NoteGroup[];
  photos: ReportPhoto[];
  footer: string[];
}

/** Everything that the report on one session says; a pure function of what is on the device. */
export function sessionReport(input: ReportInput): SessionReport {
  const { cycle, view, options } = input;
  const { session, progress } = view;
  const blocks = progress.blocks.map(({ code, title, minutes, usedMs, state }): ReportBlock => ({
    code: blockCode(code),
    title,
    plannedMinutes: minutes,
    realMinutes: state === 'done' || state === 'current' ? Math.round(usedMs / MINUTE_MS) : null,
    state: reportBlockState[state],
  }));
  const closed = input.list.versions.at(-1);
  const notes = input.notes.filter(({ about }) =>
    about.kind === 'participant' ? options.participantNotes : options.sessionNotes,
  );
  return {
    title: reportText.title(session.number),
    warning: input.incoming && `${incomingInWords(input.incoming)} ${reportText.incomplete}`,
    facts: facts(input),
    blocks,
    plannedTotal: plannedMinutes(progress.blocks),
    realTotal: blocks.reduce((sum, { realMinutes }) => sum + (realMinutes ?? 0), 0),
    people: closed
      ? listedPeople(closed, (signature) => reportSignature(signature, input), view)
      : view.people.map((person) => reportPerson(person, input)),
    counts: closed ? listedCounts(closed.people) : view.counts,
    list: reportList(input.list, trainersPresent(input)),
    homework: input.homework ? { title: input.homework.title, text: input.homework.text } : null,
    notes: groupNotes(inOrderOfWriting(notes), progress.blocks, input.participants),
    photos: options.photos ? orderPhotos(input.photos, progress.blocks) : [],
    footer: [
      ...(cycle.demo ? [reportText.demo] : []),
      ...(input.sampleLabel ? [input.sampleLabel] : []),
      reportText.madeAt(momentInWords(input.madeAt)),
    ],
  };
}

function trainersPresent({ view: { session }, trainers }: ReportInput): Trainer[] {
  return trainers.filter(({ id }) => session.trainersPresent?.includes(id) ?? true);
}

function facts(input: ReportInput): [string, string][] {
  const { cycle, view, theme } = input;
  const { session, progress } = view;
  const names = trainersPresent(input).map(({ name }) => name);
  const list = reportList(input.list, []);
  const place = session.online ? reportText.online : session.location || reportText.notFilledIn;
  const plannedStart = instantOf(session.date, session.startTime);
  const plannedUntil = timeInWords(plannedStart + plannedMinutes(progress.blocks) * MINUTE_MS);
  return [
    [reportText.cycle, cycle.title],
    ...optional(reportText.theme, theme),
    ...optional(reportText.employer, cycle.employer),
    ...optional(reportText.commissioner, cycle.commissioner),
    [reportText.date, heldDate(view)],
    [reportText.planned, reportText.span(session.startTime, plannedUntil)],
    [reportText.held, heldTimes(view)],
    [reportText.place, place],
    [reportText.trainers, names.join(', ') || reportText.notFilledIn],
    [reportText.list, list?.closed ?? reportText.listOpen],
  ];
}

function optional(label: string, value: string | undefined): [string, string][] {
  return value ? [[label, value]] : [];
}

/** The day on which it was held, and where that is another one, the day for which it was planned. */
function heldDate({ session, heldOn }: SessionView): string {
  const held = dateInWords(heldOn);
  return heldOn === session.date ? held : reportText.heldInstead(held, dateInWords(session.date));
}

/** What somebody put right stands beside what the app recorded: both stay. */
function heldTimes({ session, progress, window }: SessionView): string {
  const { startedAt, endedAt } = progress;
  const held = reportText.span(timeInWords(window.start), timeInWords(window.end));
  const isPutRight = Boolean(session.heldFrom ?? session.heldTo);
  if (startedAt === null) return isPutRight ? reportText.putRight(held, null) : reportText.notHeld;
  if (endedAt === null && !isPutRight) return reportText.notEnded(timeInWords(startedAt));
  const recorded = endedAt === null ? null : reportText.span(timeInWords(startedAt), timeInWords(endedAt));
  if (isPutRight) return reportText.putRight(held, recorded);
  return window.end === endedAt ? held : reportText.endedLate(held, momentInWords(endedAt ?? window.end));
}

/**
 * One session as everything shows it: the screens, the overview, the report and all that is computed from them.
 * A pure function of what is recorded, the content and the time, so that no two places can disagree.
 */
import { adaptedPlan } from '../domain/adaptation';
import { countAttendance, type Attendance, type AttendanceCount } from '../domain/attendance';
import { dateOf, instantOf, MINUTE_MS } from '../domain/calendar';
import type { CycleContents } from '../domain/cycleContents';
import type { Participant } from '../domain/participant';
import { mostMinutes } from '../domain/plan';
import type { Signature } from '../domain/signature';
import type { RunSheet } from '../domain/runSheet';
import type { PlanBlock, Session } from '../domain/session';
import { openSince, runStateOf, type RunState } from './openRun';
import { END_SLACK_MS, progressOf, type Progress } from './progress';
import { attendedMinutes, sessionWindow, timeProblem, type SessionWindow, type TimeProblem } from './window';

export interface SessionPerson {
  participant: Participant;
  attendance: Attendance | undefined;
  signature: Signature | undefined;
  /** Whole minutes attended. */
  minutes: number;
  /** What cannot be right about the times that were marked. */
  problem: TimeProblem | null;
}

export interface SessionView {
  session: Session;
  /** Frozen at the start; before that, what the content and the trainer's changes to it say now. */
  plan: PlanBlock[];
  progress: Progress;
  state: RunState;
  window: SessionWindow;
  /** By name: those of the group, and who left it but was marked. */
  people: SessionPerson[];
  counts: AttendanceCount;
  /** The day on which it was held, or is planned, as YYYY-MM-DD. */
  heldOn: string;
  /** What the buttons say can hardly be how it went, and nobody has put it right or confirmed it yet. */
  timesInDoubt: boolean;
}

/** Who shows no signatures need not have read them. */
type Recorded = Pick<CycleContents, 'participants' | 'attendance' | 'runEvents' | 'adaptations'> &
  Partial<Pick<CycleContents, 'signatures'>>;

/** `runSheets`: of the training's content, where that is on this device. `now` in ms since 1970. */
export function sessionView(
  recorded: Recorded,
  session: Session,
  { runSheets = [], now }: { runSheets?: readonly RunSheet[] | undefined; now: number },
): SessionView {
  const plan = session.plan ?? plannedBy(recorded, session, runSheets);
  const steps = recorded.runEvents.filter((event) => event.session === session.id);
  const plannedStart = instantOf(session.date, session.startTime);
  const progress = progressOf(plan, steps, { plannedStart, now });
  const window = sessionWindow(session, progress);
  const people = peopleOf(recorded, { id: session.id, window, most: mostMinutes(plan) });
  return {
    session,
    plan,
    progress,
    state: runStateOf({ phase: progress.phase, openSince: openSince(steps) }, now),
    window,
    people,
    counts: countAttendance(people.map(({ attendance }) => attendance?.state)),
    heldOn: progress.startedAt === null && !session.heldFrom ? session.date : dateOf(window.start),
    timesInDoubt: !session.heldFrom && !session.heldTo && isDoubtful(progress, plannedStart),
  };
}

function plannedBy(
  { adaptations }: Recorded,
  { id, number }: Session,
  runSheets: readonly RunSheet[],
): PlanBlock[] {
  const runSheet = runSheets.find((sheet) => sheet.session === number);
  return runSheet
    ? adaptedPlan(
        runSheet,
        adaptations.filter((one) => one.session === id),
      )
    : [];
}

function peopleOf(
  { participants, attendance, signatures = [] }: Recorded,
  { id, window, most }: { id: string; window: SessionWindow; most: number },
): SessionPerson[] {
  const marks = new Map(
    attendance.flatMap((one) => (one.session === id ? [[one.participant, one] as const] : [])),
  );
  const signed = new Map(
    signatures.flatMap((one) => (one.session === id ? [[one.participant, one] as const] : [])),
  );
  return participants
    .filter((participant) => !participant.withdrawn || marks.has(participant.id))
    .map((participant) => {
      const mark = marks.get(participant.id);
      return {
        participant,
        attendance: mark,
        signature: signed.get(participant.id),
        minutes: attendedMinutes(mark, window, most),
        problem: timeProblem(mark, window),
      };
    });
}

/** Pressed at the start: so much later or earlier than planned, somebody forgot, or a clock was wrong (ms). */
const START_SLACK_MS = 20 * MINUTE_MS;

function isDoubtful({ startedAt, endedAt, plannedEnd }: Progress, plannedStart: number): boolean {
  if (startedAt === null || endedAt === null) return false;
  return Math.abs(startedAt - plannedStart) > START_SLACK_MS || endedAt > plannedEnd + END_SLACK_MS;
}

import type { Attendance } from '../domain/attendance';
import type { Cycle } from '../domain/cycle';
import type { Participant } from '../domain/participant';
import type { RunEvent } from '../domain/runEvent';
import type { Session } from '../domain/session';
import type { Phase } from './fold';
import { nextSession, sessionProgress } from './summary';

interface CycleLike {
  cycle: Cycle;
  sessions: Session[];
  participants: Participant[];
  attendance: Attendance[];
  runEvents: RunEvent[];
}

export interface OpenSession<T> {
  contents: T;
  session: Session;
  phase: Phase;
  date: string;
  startTime: string;
}

export type Waiting = { cycleId: string; cycleTitle: string; session: number } & (
  { kind: 'attendance'; count: number } | { kind: 'homework'; of: number } | { kind: 'report' }
);

/** The session that the day is about, and what is still to be done around it and after earlier ones. */
export function todayOf<T extends CycleLike>(
  cycles: readonly T[],
  { now, reportsMade }: { now: number; reportsMade: ReadonlySet<string> },
): { next: OpenSession<T> | undefined; waiting: Waiting[] } {
  const sessions = cycles.flatMap((contents) =>
    contents.sessions.map((session): OpenSession<T> => {
      const { phase } = sessionProgress(session, contents.runEvents, { plan: [], now });
      return { contents, session, phase, date: session.date, startTime: session.startTime };
    }),
  );
  const next = nextSession(sessions, now);
  const afterwards = sessions.filter(({ phase }) => phase === 'ended');
  const reports = afterwards.filter(({ session }) => !reportsMade.has(session.id));
  return {
    next,
    waiting: [...homeworkFor(next), ...afterwards.flatMap(openAttendance), ...reports.map(openReport)],
  };
}

function homeworkFor(next: OpenSession<CycleLike> | undefined): Waiting[] {
  if (!next || next.session.number === 1) return [];
  const { id, title } = next.contents.cycle;
  const { number } = next.session;
  return [{ kind: 'homework', cycleId: id, cycleTitle: title, session: number, of: number - 1 }];
}

function openReport({ contents, session }: OpenSession<CycleLike>): Waiting {
  const { id, title } = contents.cycle;
  return { kind: 'report', cycleId: id, cycleTitle: title, session: session.number };
}

function openAttendance({ contents, session }: OpenSession<CycleLike>): Waiting[] {
  const marked = new Set(
    contents.attendance.flatMap((one) => (one.session === session.id ? [one.participant] : [])),
  );
  const count = contents.participants.filter(({ id, withdrawn }) => !withdrawn && !marked.has(id)).length;
  const { id, title } = contents.cycle;
  return count > 0
    ? [{ kind: 'attendance', cycleId: id, cycleTitle: title, session: session.number, count }]
    : [];
}

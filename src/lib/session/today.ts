import type { Cycle } from '../domain/cycle';
import type { SessionState } from './cycleState';
import { nextSession } from './summary';

interface CycleLike {
  cycle: Cycle;
  sessions: SessionState[];
}

export type OpenSession = SessionState & { cycle: Cycle };

export type Waiting = { cycleId: string; cycleTitle: string; session: number } & (
  { kind: 'attendance'; count: number } | { kind: 'homework'; of: number } | { kind: 'report' }
);

/** The session that the day is about, and what is still to be done around it and after earlier ones. */
export function todayOf(
  cycles: readonly CycleLike[],
  { today, reportsMade }: { today: string; reportsMade: ReadonlySet<string> },
): { next: OpenSession | undefined; waiting: Waiting[] } {
  const sessions = cycles.flatMap(({ cycle, sessions: own }) =>
    own.map((session): OpenSession => ({ ...session, cycle })),
  );
  const next = nextSession(sessions, today);
  const afterwards = sessions.filter(({ phase }) => phase === 'ended');
  const reports = afterwards.filter(({ id }) => !reportsMade.has(id));
  return {
    next,
    waiting: [...homeworkFor(next), ...afterwards.flatMap(openAttendance), ...reports.map(openReport)],
  };
}

function homeworkFor(next: OpenSession | undefined): Waiting[] {
  if (!next || next.number === 1) return [];
  return [{ ...whereOf(next), kind: 'homework', of: next.number - 1 }];
}

function openReport(session: OpenSession): Waiting {
  return { ...whereOf(session), kind: 'report' };
}

function openAttendance(session: OpenSession): Waiting[] {
  const { notFilledIn: count } = session;
  return count > 0 ? [{ ...whereOf(session), kind: 'attendance', count }] : [];
}

function whereOf({ cycle, number }: OpenSession) {
  return { cycleId: cycle.id, cycleTitle: cycle.title, session: number };
}

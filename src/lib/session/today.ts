import type { Cycle } from '../domain/cycle';
import type { SessionState } from './cycleState';
import { addDays } from '../domain/calendar';
import { momentOf } from './moment';
import { nextSessions } from './nextSession';
import { isRunning } from './openRun';

interface CycleLike {
  cycle: Cycle;
  sessions: SessionState[];
}

export type OpenSession = SessionState & { cycle: Cycle };

export type Waiting = { cycleId: string; cycleTitle: string; session: number } & (
  | { kind: 'attendance'; count: number }
  | { kind: 'homework'; of: number }
  | { kind: 'report' }
  | { kind: 'open' }
  | { kind: 'notHeld'; date: string }
);

/** What was left to do of a session waits so many days: a new tablet does not begin with years of it. */
const RECENT_DAYS = 28;

/**
 * The sessions that the day is about, nearest first, the one that ended today, and what is still to be done around
 * them and after earlier ones.
 */
export function todayOf(
  cycles: readonly CycleLike[],
  { today, now, reportsMade }: { today: string; now: number; reportsMade: ReadonlySet<string> },
): { next: OpenSession[]; endedToday: OpenSession | null; waiting: Waiting[] } {
  const sessions = cycles.flatMap(({ cycle, sessions: own }) =>
    own.map((session): OpenSession => ({ ...session, cycle })),
  );
  const next = nextSessions(sessions, { today, now });
  const [first] = next;
  const recent = sessions.filter(({ date }) => date >= addDays(today, -RECENT_DAYS));
  const afterwards = recent.filter(({ phase }) => phase === 'ended');
  const leftOpen = recent.filter(
    ({ openSince, id }) => openSince !== null && !isRunning(openSince, now) && id !== first?.id,
  );
  const notHeld = recent.filter(
    (session) =>
      !session.cycle.demo && session.id !== first?.id && momentOf(session, { today, now }) === 'missed',
  );
  const reports = afterwards.filter(({ id }) => !reportsMade.has(id));
  return {
    next,
    endedToday: reports.findLast(({ date }) => date === today) ?? null,
    waiting: [
      ...homeworkFor(first),
      ...notHeld
        .filter(({ openSince }) => openSince === null)
        .map((session): Waiting => ({ ...whereOf(session), kind: 'notHeld', date: session.date })),
      ...leftOpen.map((session): Waiting => ({ ...whereOf(session), kind: 'open' })),
      ...afterwards.flatMap(openAttendance),
      ...reports.map(openReport),
    ],
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

import type { Cycle } from '../domain/cycle';
import type { SessionState } from './cycleState';
import { addDays } from '../domain/calendar';
import type { SessionId } from '../domain/sessionId';
import { momentOf } from './moment';
import { nextSessions } from './nextSession';
import { isRunning } from './openRun';

interface CycleLike {
  cycle: Cycle;
  sessions: SessionState[];
  participants: number;
  conflicts: number;
}

export type OpenSession = SessionState & { cycle: Cycle };

export type Waiting = { cycleId: string; cycleTitle: string } & (
  { kind: 'conflicts'; count: number } | ({ id: SessionId; session: number } & WaitingOfSession)
);

type WaitingOfSession =
  | { kind: 'attendance'; count: number }
  | { kind: 'closeList' }
  | { kind: 'homework'; of: number }
  | { kind: 'report' }
  | { kind: 'open' }
  | { kind: 'notHeld'; date: string };

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
      // What two people told differently is settled before anything is made of it.
      ...cycles.flatMap(({ cycle, conflicts: count }): Waiting[] =>
        count > 0 ? [{ cycleId: cycle.id, cycleTitle: cycle.title, kind: 'conflicts', count }] : [],
      ),
      ...homeworkFor(first),
      ...notHeld
        .filter(({ openSince }) => openSince === null)
        .map((session): Waiting => ({ ...whereOf(session), kind: 'notHeld', date: session.date })),
      ...leftOpen.map((session): Waiting => ({ ...whereOf(session), kind: 'open' })),
      ...afterwards.flatMap(openAttendance),
      ...afterwards.filter(hasOpenList(cycles)).map(openList),
      ...reports.map(openReport),
    ],
  };
}

function homeworkFor(next: OpenSession | undefined): Waiting[] {
  if (!next || next.number <= 1) return [];
  return [{ ...whereOf(next), kind: 'homework', of: next.number - 1 }];
}

function openReport(session: OpenSession): Waiting {
  return { ...whereOf(session), kind: 'report' };
}

/** All are marked, and the list is not closed yet. */
function hasOpenList(cycles: readonly CycleLike[]): (session: OpenSession) => boolean {
  const people = new Map(cycles.map(({ cycle, participants }) => [cycle.id, participants]));
  return ({ cycle, notFilledIn, listClosed }) =>
    !listClosed && notFilledIn === 0 && (people.get(cycle.id) ?? 0) > 0;
}

function openList(session: OpenSession): Waiting {
  return { ...whereOf(session), kind: 'closeList' };
}

function openAttendance(session: OpenSession): Waiting[] {
  const { notFilledIn: count } = session;
  return count > 0 ? [{ ...whereOf(session), kind: 'attendance', count }] : [];
}

function whereOf({ cycle, id, number }: OpenSession) {
  return { cycleId: cycle.id, cycleTitle: cycle.title, id, session: number };
}

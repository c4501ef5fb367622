import type { Cycle } from '../domain/cycle';
import type { OpenSession } from './today';
import type { SessionState } from './cycleState';
import { isRunning } from './openRun';

interface CycleLike {
  cycle: Cycle;
  sessions: SessionState[];
  deletedAt: string | number | null;
}

/** The session that runs now, a trainer's own before one of an example; null where none does. `now` in ms. */
export function sessionOfNow(cycles: readonly CycleLike[], now: number): OpenSession | null {
  const running = cycles
    .filter(({ deletedAt }) => deletedAt === null)
    .flatMap(({ cycle, sessions }) =>
      sessions.flatMap((session) => (isRunning(session.openSince, now) ? [{ ...session, cycle }] : [])),
    );
  return running.find(({ cycle }) => !cycle.demo) ?? running[0] ?? null;
}

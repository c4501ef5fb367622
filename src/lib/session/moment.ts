/** What a session is to its trainer at this moment, so that Vandaag can say the one thing to do. */
import { addDays, instantOf, MINUTE_MS } from '../domain/calendar';
import { SESSION_MINUTES } from '../domain/training';
import type { Phase } from './fold';
import { isRunning } from './openRun';

export type Moment =
  /** It runs. */
  | 'running'
  /** It could begin, or should have begun. */
  | 'due'
  /** Today later, tomorrow or the day after: there is something to get ready. */
  | 'soon'
  | 'later'
  /** Its time went by and nobody started it. */
  | 'missed'
  | 'ended';

interface Timed {
  phase: Phase;
  /** YYYY-MM-DD and HH:MM, in the Netherlands. */
  date: string;
  startTime: string;
  openSince: number | null;
}

/** One tap starts it from so long before the start (ms): earlier, nobody means that. */
const READY_MS = 20 * MINUTE_MS;
/** So long after the planned end nobody begins any more (ms). */
const GIVEN_UP_MS = 30 * MINUTE_MS;
const SOON_DAYS = 2;

/** `today`: YYYY-MM-DD; `now`: ms since 1970. */
export function momentOf(session: Timed, { today, now }: { today: string; now: number }): Moment {
  if (isRunning(session.openSince, now)) return 'running';
  if (session.phase === 'ended') return 'ended';
  const start = instantOf(session.date, session.startTime);
  if (now > start + SESSION_MINUTES * MINUTE_MS + GIVEN_UP_MS) return 'missed';
  if (now >= start - READY_MS) return 'due';
  return session.date <= addDays(today, SOON_DAYS) ? 'soon' : 'later';
}

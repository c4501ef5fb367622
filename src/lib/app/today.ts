import type { KnownCycle } from '../session/cycleState';
import { readKeptSummaries } from '../database/keptSummaries';
import { CYCLE_STATE_VERSION } from '../session/cycleState';
import type { Store } from '../database/open';
import { readReportsMade } from '../database/reportsMade';
import type { SessionId } from '../domain/sessionId';
import { todayOf, type OpenSession, type Waiting } from '../session/today';
import { readKnownCycles } from './knownCycles';

export interface Today {
  /** No training on this device, but for deleted ones. */
  empty: boolean;
  /** The sessions that the day is about, nearest first, with what it takes to say how far each is. */
  next: OpenSession[];
  /** Ended today, and its report was not made yet. */
  endedToday: OpenSession | null;
  waiting: Waiting[];
}

/** What `day` (YYYY-MM-DD) is about on this device; where it is kept where the cycles are, no record is read. */
export async function readToday(store: Store, day: string): Promise<Today> {
  const [known, reportsMade] = await Promise.all([readKnownCycles(store), readReportsMade(store)]);
  return todayFrom(known, reportsMade, { today: day, now: store.now() });
}

/**
 * The same where all of it is kept, or null where records would have to be read. The day is asked for while the
 * database is at work: what time it is in another zone takes a browser long to find out the first time.
 */
export async function readKeptToday(store: Store, day: () => string): Promise<Today | null> {
  const reading = Promise.all([readKeptSummaries(store, CYCLE_STATE_VERSION), readReportsMade(store)]);
  const today = day();
  const [kept, reportsMade] = await reading;
  return kept.missing.length > 0 ? null : todayFrom(kept.known, reportsMade, { today, now: store.now() });
}

function todayFrom(
  known: readonly KnownCycle[],
  reportsMade: ReadonlySet<SessionId>,
  times: { today: string; now: number },
): Today {
  const cycles = known.filter(({ deletedAt }) => deletedAt === null);
  return { empty: cycles.length === 0, ...todayOf(cycles, { ...times, reportsMade }) };
}

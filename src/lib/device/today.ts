import { readRun, type Run } from '../database/cycleContents';
import { readReportsMade } from '../database/deviceSettings';
import type { Store } from '../database/open';
import { todayOf, type OpenSession, type Waiting } from '../session/today';
import { readKnownCycles } from './knownCycles';

export interface Today {
  /** No training on this device, but for deleted ones. */
  empty: boolean;
  /** The session that the day is about, with what it takes to say how far it is. */
  next: (OpenSession & Run) | null;
  waiting: Waiting[];
}

/** What `day` (YYYY-MM-DD) is about on this device; of what is over no record is read. */
export async function readToday(store: Store, day: string): Promise<Today> {
  const [known, reportsMade] = await Promise.all([readKnownCycles(store), readReportsMade(store)]);
  const cycles = known.filter(({ deletedAt }) => deletedAt === null);
  const { next, waiting } = todayOf(cycles, { today: day, reportsMade });
  const run = next && (await readRun(store, next.cycle.id, next.id));
  return { empty: cycles.length === 0, next: next && run ? { ...next, ...run } : null, waiting };
}

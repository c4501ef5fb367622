import type { Store } from '../database/open';
import { isRunning } from '../session/openRun';
import { readKnownCycles } from './knownCycles';

/**
 * Whether any session on this device is running; asked before anything that would get in its way. An example that
 * somebody tries is none.
 */
export async function hasRunningSession(store: Store): Promise<boolean> {
  const cycles = await readKnownCycles(store);
  const now = store.now();
  return cycles.some(
    ({ cycle, deletedAt, sessions }) =>
      !cycle.demo && deletedAt === null && sessions.some(({ openSince }) => isRunning(openSince, now)),
  );
}

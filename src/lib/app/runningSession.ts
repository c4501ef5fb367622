import type { Store } from '../database/open';
import { readKnownCycles } from './knownCycles';

/** Whether any session on this device is under way; asked before anything that would get in its way. */
export async function hasRunningSession(store: Store): Promise<boolean> {
  const cycles = await readKnownCycles(store);
  return cycles.some(({ deletedAt, underWay }) => deletedAt === null && underWay);
}

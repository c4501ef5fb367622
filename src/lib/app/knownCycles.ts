import type { KnownCycle } from '../session/cycleState';
import { readKeptSummaries } from '../database/keptSummaries';
import { CYCLE_STATE_VERSION } from '../session/cycleState';
import type { Store } from '../database/open';
import { StorageError } from '../database/storageError';

/** All cycles on this device, deleted ones among them, each with where it is. */
export async function readKnownCycles(store: Store): Promise<KnownCycle[]> {
  const { known, missing } = await readKeptSummaries(store, CYCLE_STATE_VERSION);
  if (missing.length === 0) return known;
  // A live query need not follow what is read from here on: whatever changes it changes what is kept, too.
  const { readCyclesAnew } = await reckoner();
  return readCyclesAnew(store);
}

/** Keeps where the cycles are, so that the next look at them need not read what was recorded. */
export async function keepKnownCycles(store: Store): Promise<void> {
  try {
    const { missing } = await readKeptSummaries(store, CYCLE_STATE_VERSION);
    if (missing.length > 0) await (await reckoner()).keepCycles(store);
  } catch (error) {
    // Full or lost storage: nothing is missing by it, the next look takes longer.
    if (!(error instanceof StorageError)) throw error;
  }
}

/** What reads records is loaded where they must be read: a start that finds all kept does without it. */
function reckoner() {
  return import('./reckoning');
}

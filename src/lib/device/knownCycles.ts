import { version } from '$app/environment';
import { keepCycleStates, readCycleStates, type KnownCycle } from '../database/cycleStates';
import type { Store } from '../database/open';
import { StorageError } from '../database/storageError';
import { cycleStateOf } from '../session/cycleState';

const reckoning = { stateOf: cycleStateOf, build: version };

/** All cycles on this device, deleted ones among them, each with where it is. */
export function readKnownCycles(store: Store): Promise<KnownCycle[]> {
  return readCycleStates(store, reckoning);
}

/** Keeps where the cycles are, so that the next look at them need not read what was recorded. */
export async function keepKnownCycles(store: Store): Promise<void> {
  try {
    await keepCycleStates(store, reckoning);
  } catch (error) {
    // Full or lost storage: nothing is missing by it, the next look takes longer.
    if (!(error instanceof StorageError)) throw error;
  }
}

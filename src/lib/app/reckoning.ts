import type { KnownCycle } from '../session/cycleState';
import { version } from '$app/environment';
import type { Store } from '../database/open';
import { keepCycleStates, readCycleStates } from '../database/reckonedCycles';
import { cycleStateOf } from '../session/cycleState';

const reckoning = { stateOf: cycleStateOf, build: version };

/** All cycles on this device; of those that are not kept the records are read. Throws a StorageError. */
export function readCyclesAnew(store: Store): Promise<KnownCycle[]> {
  return readCycleStates(store, reckoning);
}

/** Keeps where those cycles are. Throws a StorageError. */
export function keepCycles(store: Store): Promise<void> {
  return keepCycleStates(store, reckoning);
}

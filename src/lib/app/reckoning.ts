import type { KnownCycle } from '../session/cycleState';
import type { Store } from '../database/open';
import { keepSummaries, readSummaries } from '../database/summaries';
import { CYCLE_STATE_VERSION, cycleStateOf } from '../session/cycleState';

const projection = { stateOf: cycleStateOf, version: CYCLE_STATE_VERSION };

/** All cycles on this device; of those that are not kept the records are read. Throws a StorageError. */
export function readCyclesAnew(store: Store): Promise<KnownCycle[]> {
  return readSummaries(store, projection);
}

/** Keeps where those cycles are. Throws a StorageError. */
export function keepCycles(store: Store): Promise<void> {
  return keepSummaries(store, projection);
}

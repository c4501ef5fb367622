import { readCopyMade } from './copiesMade';
import { withConnection } from './connection';
import { readCycles } from './cycleList';
import { readServerOffset } from './meta';
import type { Store } from './open';
import { readPairing } from './pairing';
import type { Cycle } from '../domain/cycle';

/** What this device knows of itself before somebody leaves with it. */
export interface KnownBeforeLeaving {
  /** Those that are not deleted, examples among them. */
  cycles: Cycle[];
  /** When each own training last went into a file (ms since 1970); examples are no work. */
  copies: (number | null)[];
  /** How far the endpoint's time is ahead (ms); null where there is none. */
  clockAhead: number | null;
}

export async function readBeforeLeaving(store: Store): Promise<KnownBeforeLeaving> {
  const listed = await readCycles(store);
  const cycles = listed.flatMap(({ cycle, deletedAt }) => (deletedAt === null ? [cycle] : []));
  const own = cycles.filter(({ demo }) => !demo);
  const copies = await Promise.all(own.map(({ id }) => readCopyMade(store, id)));
  const isPaired = (await readPairing(store)) !== null;
  const clockAhead = isPaired ? await withConnection(store, () => readServerOffset(store.db)) : null;
  return { cycles, copies, clockAhead };
}

import type { Incoming } from '../domain/incoming';
import type { CycleSync } from '../replication/port';
import { withConnection } from './connection';
import type { RecordStore } from './open';

/** Null where all that the endpoint has of a cycle is here, as far as this device was told. */
export function incomingOf({ incomplete, coming, state }: CycleSync): Incoming | null {
  if (!incomplete) return null;
  // A count that cannot be is none.
  const counted =
    coming && coming.left <= coming.total ? { here: coming.total - coming.left, total: coming.total } : null;
  return { counted, comes: state === 'open' || state === 'digestsDiffer' };
}

export async function readIncoming(store: RecordStore, cycleId: string): Promise<Incoming | null> {
  const row = await withConnection(store, () => store.db.cycleSync.get(cycleId));
  return row ? incomingOf(row) : null;
}

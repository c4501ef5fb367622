import type { CopiedCycle } from './copiedCycle';
import { given } from '../records/imported';
import { blobsNamed } from '../database/blobs';
import { withConnection } from '../database/connection';
import { eraseAgain } from '../database/erasePerson';
import { setHandedOver } from '../database/handedOver';
import { takeInCycle } from './merge';
import type { Store } from '../database/open';
import { heldRecords } from '../database/heldRecords';
import { replicaTables } from '../database/replica';

/**
 * What goes to a colleague: everything recorded of the cycle, without what stays on this device. From now on its
 * records count as shared, as nobody can tell what becomes of the file. `photos`: whether their bytes go along.
 */
export async function readForHandover(
  store: Store,
  cycleId: string,
  { photos = true } = {},
): Promise<CopiedCycle> {
  const { db } = store;
  return withConnection(store, () =>
    db.transaction('rw', db.records, db.outbox, db.tallies, db.blobs, db.deviceSettings, async () => {
      if ((await db.tallies.get(cycleId))?.keepHere === 1)
        throw new Error('the example never leaves the device');
      await setHandedOver(db, cycleId);
      const shared = (await heldRecords(db, cycleId)).filter(({ keepHere }) => !keepHere);
      const blobs = photos ? await blobsNamed(db, cycleId, shared) : [];
      return { cycleId, records: shared.map(given), blobs };
    }),
  );
}

/** What a colleague's file may bring: nothing that says of itself that it stays on a device. */
export function shareable(cycle: CopiedCycle): CopiedCycle {
  return { ...cycle, records: cycle.records.filter(({ keepHere }) => keepHere !== true) };
}

/** Merges a colleague's file in one transaction. */
export async function takeOver(store: Store, cycle: CopiedCycle): Promise<void> {
  const { db } = store;
  await withConnection(store, () =>
    db.transaction('rw', [...replicaTables(db), db.deviceSettings], async () => {
      await takeInCycle(store, shareable(cycle));
      await setHandedOver(db, cycle.cycleId);
    }),
  );
  await eraseAgain(store, cycle.cycleId);
}

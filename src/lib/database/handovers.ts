import { staysHere } from '../records/record';
import { given } from '../records/takenOver';
import type { CopiedCycle } from '../safetyCopy/file';
import { takeIn } from '../sync/takeIn';
import { withConnection } from './connection';
import type { Store } from './open';
import { recordsOf } from './recordRanges';
import { rowsOf } from './syncRows';

const handedOver = (cycleId: string) => ({ key: `${cycleId}/handedOver`, value: true });

/**
 * What goes to a colleague: everything recorded of the cycle, without what stays on this device. From now on its
 * records count as shared, as nobody can tell what becomes of the file.
 */
export async function readForHandover(store: Store, cycleId: string): Promise<CopiedCycle> {
  const { db } = store;
  return withConnection(store, () =>
    db.transaction('rw', db.records, db.deviceSettings, async () => {
      const rows = await recordsOf(db, cycleId).toArray();
      if (rows.some(({ type, fields }) => type === 'cycle' && fields['demo']?.[0] === true))
        throw new Error('the example never leaves the device');
      await db.deviceSettings.put(handedOver(cycleId));
      return { cycleId, records: rows.filter(({ fields }) => !staysHere(fields)).map(given) };
    }),
  );
}

/** What a colleague's file may bring: nothing that says of itself that it stays on a device. */
export function shareable({ cycleId, records }: CopiedCycle): CopiedCycle {
  return { cycleId, records: records.filter(({ fields }) => !staysHere(fields)) };
}

/** Merges a colleague's file in one transaction. */
export async function takeOver(store: Store, cycle: CopiedCycle): Promise<void> {
  const { db } = store;
  await withConnection(store, () =>
    db.transaction('rw', [db.records, db.cycleStates, db.meta, db.cycleSync, db.deviceSettings], async () => {
      await takeIn(rowsOf(store, cycle.cycleId), shareable(cycle).records);
      await db.deviceSettings.put(handedOver(cycle.cycleId));
    }),
  );
}

/** Whether another tablet may have this cycle by a file. */
export async function wasHandedOver(store: Store, cycleId: string): Promise<boolean> {
  return withConnection(
    store,
    async () => (await store.db.deviceSettings.get(handedOver(cycleId).key)) !== undefined,
  );
}

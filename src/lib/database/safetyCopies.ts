import { given } from '../records/takenOver';
import type { CopiedCycle } from '../safetyCopy/file';
import { withConnection } from './connection';
import type { Store } from './open';
import { recordsOf } from './recordRanges';

/** Every record of these cycles as it is stored, deleted and unreadable ones too. */
export async function readForCopy(store: Store, cycleIds: readonly string[]): Promise<CopiedCycle[]> {
  const { db } = store;
  return withConnection(store, () =>
    db.transaction('r', db.records, async () => {
      const copies: CopiedCycle[] = [];
      for (const cycleId of cycleIds)
        copies.push({ cycleId, records: (await recordsOf(db, cycleId).toArray()).map(given) });
      return copies;
    }),
  );
}

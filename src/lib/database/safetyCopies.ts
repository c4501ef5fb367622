import { given } from '../records/takenOver';
import type { CopiedCycle } from '../safetyCopy/file';
import { withConnection } from './connection';
import type { Store } from './open';

/** Every record of these cycles as it is stored, deleted and unreadable ones too. */
export async function readForCopy(store: Store, cycleIds: readonly string[]): Promise<CopiedCycle[]> {
  const rows = await withConnection(store, () =>
    store.db.records
      .where('cycleId')
      .anyOf([...cycleIds])
      .toArray(),
  );
  return cycleIds.map((cycleId) => ({
    cycleId,
    records: rows.filter((row) => row.cycleId === cycleId).map(given),
  }));
}

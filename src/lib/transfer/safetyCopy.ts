import type { CopiedCycle } from './copiedCycle';
import { given } from '../records/imported';
import { blobsNamed } from '../database/blobs';
import { withConnection } from '../database/connection';
import type { Store } from '../database/open';
import { heldRecords } from '../database/heldRecords';

/** Every record of these cycles as it is stored, deleted and unreadable ones too, and the photos that they name. */
export async function readForCopy(store: Store, cycleIds: readonly string[]): Promise<CopiedCycle[]> {
  const { db } = store;
  return withConnection(store, () =>
    db.transaction('r', db.records, db.outbox, db.blobs, async () => {
      const copies: CopiedCycle[] = [];
      for (const cycleId of cycleIds) {
        const rows = await heldRecords(db, cycleId);
        copies.push({
          cycleId,
          records: rows.map((row) => ({ ...given(row), ...(row.keepHere && { keepHere: true }) })),
          blobs: await blobsNamed(db, cycleId, rows),
        });
      }
      return copies;
    }),
  );
}

import type { CopiedCycle } from './copiedCycle';
import { blobOf } from '../records/blob';
import { sameFields } from '../records/merge';
import { isDeleted, JOURNAL } from '../records/record';
import type { Merged } from '../replication/merging';
import { importRecords, mergedImport } from '../replication/importRecords';
import { putNewBlobs, unknownBlobs, type NewBlob } from '../database/blobs';
import { withConnection } from '../database/connection';
import { eraseAgain } from '../database/erasePerson';
import type { Store } from '../database/open';
import { replicaOf, replicaTables } from '../database/replica';

/** What merging a cycle from a file would do on this device. */
export interface MergePreview {
  cycleId: string;
  /** Title in the file, where it has one. */
  title: string | null;
  /** Records that this device does not have. */
  added: number;
  /** Records here of which something in the file is later, and photos here whose bytes only the file has. */
  changed: number;
  /** Records that stay as they are: alike, or later here. */
  unchanged: number;
  /** Values that lost, and that the trainer will be shown. */
  differences: number;
}

export async function previewMerge(store: Store, cycles: readonly CopiedCycle[]): Promise<MergePreview[]> {
  return withConnection(store, () =>
    store.db.transaction('r', store.db.records, store.db.outbox, store.db.blobs, async () => {
      const previews: MergePreview[] = [];
      for (const cycle of cycles) {
        const merging = await mergedImport(replicaOf(store, cycle.cycleId), cycle.records);
        const fresh = await unknownBlobs(store.db, blobsOf(cycle));
        previews.push(previewOf(cycle, merging, new Set(fresh.map(({ sha256 }) => sha256))));
      }
      return previews;
    }),
  );
}

/** Merges all of it in one transaction. What is later wins, wherever it was written; what lost is kept as a journal. */
export async function mergeIn(store: Store, cycles: readonly CopiedCycle[]): Promise<void> {
  const { db } = store;
  await withConnection(store, () =>
    db.transaction('rw', replicaTables(db), async () => {
      for (const cycle of cycles) await takeInCycle(store, cycle);
    }),
  );
  // A file may be older than what was erased since.
  for (const { cycleId } of cycles) await eraseAgain(store, cycleId);
}

/** Within a transaction on `replicaTables`. */
export async function takeInCycle(store: Store, cycle: CopiedCycle): Promise<void> {
  await importRecords(replicaOf(store, cycle.cycleId), cycle.records);
  await putNewBlobs(store.db, blobsOf(cycle));
}

function blobsOf({ cycleId, blobs }: CopiedCycle): NewBlob[] {
  return blobs.map((blob) => ({ ...blob, cycleId }));
}

function previewOf(
  { cycleId, records }: CopiedCycle,
  { rows, journals }: Merged,
  freshBlobs: ReadonlySet<string>,
): MergePreview {
  const count = { added: 0, changed: 0, unchanged: 0, differences: journals.length };
  for (const { before, after } of rows) {
    const isWhole = !freshBlobs.has(blobOf(after) ?? '');
    if (before && isWhole && sameFields(before.fields, after.fields)) count.unchanged += 1;
    else if (before) count.changed += 1;
    else if (after.type !== JOURNAL) count.added += 1;
    else if (!isDeleted(after.fields)) count.differences += 1;
  }
  const title = records.find(({ type, id }) => type === 'cycle' && id === cycleId)?.fields['title']?.[0];
  return { cycleId, title: typeof title === 'string' ? title : null, ...count };
}

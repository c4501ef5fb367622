import type { CopiedCycle, ReadBackup } from './copiedCycle';
import { blobOf } from '../records/blob';
import { sameFields } from '../records/merge';
import { isDeleted, JOURNAL } from '../records/record';
import type { Merged } from '../replication/merging';
import { importRecords, mergedImport } from '../replication/importRecords';
import { putNewBlobs, unknownBlobs } from '../database/blobs';
import { withConnection } from '../database/connection';
import { eraseAgain } from '../database/erasePerson';
import { setHandedOver } from '../database/handedOver';
import type { Store } from '../database/open';
import { replicaOf, replicaTables } from '../database/replica';

/** What merging a cycle from a file would do on this device. */
export interface MergePreview {
  cycleId: string;
  /** Title in the file, where it has one. */
  title: string | null;
  /** Of its sessions in the file (YYYY-MM-DD); null where none has one. */
  dates: { first: string; last: string } | null;
  /** What the file holds of these, without what was deleted. */
  participants: number;
  notes: number;
  photos: number;
  /** Records that this device does not have. */
  added: number;
  /** Records here of which something in the file is later, and photos here whose bytes only the file has. */
  changed: number;
  /** Records that stay as they are: alike, or later here. */
  unchanged: number;
  /** Values that lost, and that the trainer will be shown. */
  differences: number;
}

/** What putting a backup back would do here; nothing is written. */
export async function previewMerge(
  store: Store,
  backup: Pick<ReadBackup, 'cycles' | 'reader'>,
): Promise<MergePreview[]> {
  return withConnection(store, () =>
    store.db.transaction('r', store.db.records, store.db.outbox, store.db.blobs, async () => {
      const previews: MergePreview[] = [];
      for (const cycle of takenFrom(backup)) {
        const merging = await mergedImport(replicaOf(store, cycle.cycleId), cycle.records);
        const fresh = await unknownBlobs(store.db, blobsOf(cycle));
        previews.push(previewOf(cycle, merging, new Set(fresh.map(({ sha256 }) => sha256))));
      }
      return previews;
    }),
  );
}

/**
 * Merges all records in one transaction, then puts the photos that are not here, one after the other: as sync does.
 * What is later wins, wherever it was written; what lost is kept as a journal. Broken off among the photos it is done
 * again: what is here stays. `onprogress` is told the share of the photos that is here (0 to 1).
 */
export async function mergeIn(
  store: Store,
  backup: Omit<ReadBackup, 'madeAt'>,
  onprogress: (share: number) => void = () => undefined,
): Promise<void> {
  const { db } = store;
  const cycles = takenFrom(backup);
  await withConnection(store, () =>
    db.transaction('rw', [...replicaTables(db), db.deviceSettings], async () => {
      for (const { cycleId, records } of cycles) {
        await importRecords(replicaOf(store, cycleId), records);
        if (backup.reader === 'colleague') await setHandedOver(db, cycleId);
      }
    }),
  );
  // A file may be older than what was erased since.
  for (const { cycleId } of cycles) await eraseAgain(store, cycleId);
  const missing = await withConnection(store, () => unknownBlobs(db, cycles.flatMap(blobsOf)));
  if (missing.length === 0) return;
  let done = 0;
  for await (const blob of backup.photos(new Set(missing.map(({ sha256 }) => sha256)))) {
    const owners = missing.filter(({ sha256 }) => sha256 === blob.sha256);
    const rows = owners.map(({ cycleId }) => ({ ...blob, cycleId }));
    await withConnection(store, () => db.transaction('rw', db.blobs, async () => putNewBlobs(db, rows)));
    done += rows.length;
    onprogress(done / missing.length);
  }
}

/** What a colleague's file may bring: nothing that says of itself that it stays on a device. */
function takenFrom({ cycles, reader }: Pick<ReadBackup, 'cycles' | 'reader'>): readonly CopiedCycle[] {
  if (reader === 'me') return cycles;
  return cycles.map((cycle) => ({
    ...cycle,
    records: cycle.records.filter(({ keepHere }) => keepHere !== true),
  }));
}

function blobsOf({ cycleId, blobs }: CopiedCycle) {
  return blobs.map((sha256) => ({ sha256, cycleId }));
}

function previewOf(
  { cycleId, records, blobs }: CopiedCycle,
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
  const here = records.filter(({ fields }) => !isDeleted(fields));
  const countOf = (wanted: string) => here.filter(({ type }) => type === wanted).length;
  return {
    cycleId,
    title: typeof title === 'string' ? title : null,
    dates: datesOf(here),
    participants: countOf('participant'),
    notes: countOf('note'),
    photos: blobs.length,
    ...count,
  };
}

function datesOf(records: CopiedCycle['records']): MergePreview['dates'] {
  const dates = records
    .flatMap(({ type, fields }) => (type === 'session' ? [fields['date']?.[0]] : []))
    .filter((date): date is string => typeof date === 'string' && /^\d{4}-\d\d-\d\d$/.test(date))
    .sort();
  const [first, last] = [dates[0], dates.at(-1)];
  return first !== undefined && last !== undefined ? { first, last } : null;
}

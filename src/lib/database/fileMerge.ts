import { greatestClock } from '../records/clock';
import { JOURNAL } from '../records/journal';
import { sameFields } from '../records/merge';
import { isDeleted, type Fields } from '../records/record';
import { takenOver } from '../records/takenOver';
import type { CopiedCycle } from '../safetyCopy/file';
import { merged, storeMerged, type Merged } from '../sync/merging';
import { withConnection } from './connection';
import type { Store } from './open';
import { rowsOf } from './syncRows';

/** What merging a cycle from a file would do on this device. */
export interface MergePreview {
  cycleId: string;
  /** Title in the file, where it has one. */
  title: string | null;
  /** Records that this device does not have. */
  added: number;
  /** Records here of which something in the file is later. */
  changed: number;
  /** Records that stay as they are: alike, or later here. */
  unchanged: number;
  /** Values that lost, and that the trainer will be shown. */
  differences: number;
}

export async function previewMerge(store: Store, cycles: readonly CopiedCycle[]): Promise<MergePreview[]> {
  return withConnection(store, () =>
    store.db.transaction('r', store.db.records, async () => {
      const previews: MergePreview[] = [];
      for (const cycle of cycles) previews.push(previewOf(cycle, await mergedHere(store, cycle)));
      return previews;
    }),
  );
}

/** Merges all of it in one transaction. What is later wins, wherever it was written; what lost is kept as a journal. */
export async function mergeIn(store: Store, cycles: readonly CopiedCycle[]): Promise<void> {
  const { db } = store;
  await withConnection(store, () =>
    db.transaction('rw', db.records, db.meta, db.cycleSync, async () => {
      for (const cycle of cycles) await mergeCycle(store, cycle);
    }),
  );
}

/** Within a transaction on records, meta and cycleSync. */
export async function mergeCycle(store: Store, cycle: CopiedCycle): Promise<void> {
  const rows = rowsOf(store, cycle.cycleId);
  await storeMerged(rows, await mergedHere(store, cycle));
  const clocks = cycle.records.flatMap(({ fields }) => clocksOf(fields));
  const last = greatestClock([await rows.lastClock(), ...clocks]);
  if (last !== null) await rows.setLastClock(last);
}

async function mergedHere(store: Store, { cycleId, records }: CopiedCycle): Promise<Merged> {
  const outcome = await merged(rowsOf(store, cycleId), records, takenOver);
  return {
    ...outcome,
    rows: outcome.rows.map(({ before, after }) => {
      const same = before && sameFields(before.fields, after.fields);
      // What changed is worth another try, also where the endpoint refused it before.
      return { before, after: { ...after, rejected: same ? before.rejected : null } };
    }),
  };
}

function previewOf({ cycleId, records }: CopiedCycle, { rows, journals }: Merged): MergePreview {
  const count = { added: 0, changed: 0, unchanged: 0, differences: journals.length };
  for (const { before, after } of rows) {
    if (before && sameFields(before.fields, after.fields)) count.unchanged += 1;
    else if (before) count.changed += 1;
    else if (after.type !== JOURNAL) count.added += 1;
    else if (!isDeleted(after.fields)) count.differences += 1;
  }
  const title = records.find(({ type, id }) => type === 'cycle' && id === cycleId)?.fields['title']?.[0];
  return { cycleId, title: typeof title === 'string' ? title : null, ...count };
}

function clocksOf(fields: Fields): string[] {
  return Object.values(fields).map(([, clock]) => clock);
}

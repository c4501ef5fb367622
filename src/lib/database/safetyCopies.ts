import { greatestClock } from '../records/clock';
import { mergeFields, sameFields } from '../records/merge';
import type { CopiedCycle, CopiedRecord } from '../safetyCopy/file';
import { withConnection } from './connection';
import { allUnsent, newRecord } from '../records/unsent';
import { readMeta } from './meta';
import type { RecordRow, Store } from './open';
import { recordRow } from './recordRow';

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
    records: rows
      .filter((row) => row.cycleId === cycleId)
      .map(({ type, id, fields }): CopiedRecord => ({ type, id, fields })),
  }));
}

/** What putting a cycle back would do on this device. */
export interface RestorePreview {
  cycleId: string;
  /** Title in the file, where it has one. */
  title: string | null;
  /** Records that this device does not have. */
  added: number;
  /** Records here of which something in the file is newer. */
  changed: number;
  /** Records that stay as they are: alike, or newer here. */
  unchanged: number;
}

export async function previewRestore(
  store: Store,
  cycles: readonly CopiedCycle[],
): Promise<RestorePreview[]> {
  return Promise.all(
    cycles.map(async ({ cycleId, records }) => {
      const merged = merge(cycleId, records, await rowsHere(store, cycleId, records));
      const title = records.find((record) => record.type === 'cycle')?.fields['title']?.[0];
      return {
        cycleId,
        title: typeof title === 'string' ? title : null,
        added: merged.filter(({ outcome }) => outcome === 'added').length,
        changed: merged.filter(({ outcome }) => outcome === 'changed').length,
        unchanged: merged.filter(({ outcome }) => outcome === 'unchanged').length,
      };
    }),
  );
}

/** Merges all of it in one transaction; what is newer on this device stays. */
export async function restore(store: Store, cycles: readonly CopiedCycle[]): Promise<void> {
  const { db } = store;
  await withConnection(store, () =>
    db.transaction('rw', db.records, db.meta, async () => {
      const clocks = [(await readMeta(db)).lastClock];
      for (const { cycleId, records } of cycles) {
        const before = await db.records.bulkGet(records.map(({ type, id }) => [cycleId, type, id]));
        const merged = merge(cycleId, records, before).filter(({ outcome }) => outcome !== 'unchanged');
        await db.records.bulkPut(merged.map(({ row }) => row));
        clocks.push(...records.flatMap(({ fields }) => Object.values(fields).map(([, clock]) => clock)));
      }
      const last = greatestClock(clocks);
      if (last) await db.meta.put({ key: 'lastClock', value: last });
    }),
  );
}

function rowsHere(store: Store, cycleId: string, records: readonly CopiedRecord[]) {
  return withConnection(store, () =>
    store.db.records.bulkGet(records.map(({ type, id }) => [cycleId, type, id])),
  );
}

function merge(
  cycleId: string,
  records: readonly CopiedRecord[],
  before: readonly (RecordRow | undefined)[],
) {
  return records.map(({ type, id, fields }, index) => {
    const here = before[index];
    const merged = here ? mergeFields(here.fields, fields) : fields;
    const outcome = !here ? 'added' : sameFields(here.fields, merged) ? 'unchanged' : 'changed';
    // Nothing is known of what the endpoint has of it: it is compared when it is sent.
    const held = allUnsent({ ...(here ?? newRecord(type, id)), type, id, fields: merged });
    return { outcome, row: recordRow(cycleId, held, null) };
  });
}

/** What a file of another tablet does to the rows of a cycle; the endpoint has no part in it. */
import { sameFields } from '../records/merge';
import { imported, type GivenRecord } from '../records/imported';
import { merged, storeMerged, type Merged } from './merging';
import type { CycleRows } from './port';

/** What merging would give; nothing is stored. */
export async function mergedImport(
  rows: Pick<CycleRows, 'get'>,
  records: readonly GivenRecord[],
): Promise<Merged> {
  const outcome = await merged(rows, records, imported);
  return {
    ...outcome,
    rows: outcome.rows.map(({ before, after }) => {
      const same = before && sameFields(before.fields, after.fields);
      // What changed is worth another try, also where the endpoint refused it before.
      return { before, after: { ...after, rejected: same ? before.rejected : null } };
    }),
  };
}

export async function importRecords(rows: CycleRows, records: readonly GivenRecord[]): Promise<void> {
  await storeMerged(rows, await mergedImport(rows, records));
}

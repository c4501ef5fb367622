/** What a file of another tablet does to the rows of a cycle; the endpoint has no part in it. */
import { sameFields } from '../records/merge';
import { takenOver, type GivenRecord } from '../records/imported';
import { merged, storeMerged, type Merged } from './merging';
import type { CycleRows } from './port';

/** What merging would give; nothing is stored. */
export async function mergedGiven(
  rows: Pick<CycleRows, 'get'>,
  records: readonly GivenRecord[],
): Promise<Merged> {
  const outcome = await merged(rows, records, takenOver);
  return {
    ...outcome,
    rows: outcome.rows.map(({ before, after }) => {
      const same = before && sameFields(before.fields, after.fields);
      // What changed is worth another try, also where the endpoint refused it before.
      return { before, after: { ...after, rejected: same ? before.rejected : null } };
    }),
  };
}

export async function takeIn(rows: CycleRows, records: readonly GivenRecord[]): Promise<void> {
  await storeMerged(rows, await mergedGiven(rows, records));
}

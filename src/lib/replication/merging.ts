/** What merging records does to the rows of a cycle, whichever way they came (sync protocol, section "Merging"). */
import { greatestClock } from '../records/clock';
import { journalOf } from '../records/journal';
import { sameValue } from '../records/json';
import { sameFields } from '../records/merge';
import { JOURNAL } from '../records/record';
import { allUnsent, isUnsent, newRecord, type HeldRecord, type Loser } from '../records/heldRecord';
import type { CycleRows, SyncRow } from './port';

interface Keyed {
  type: string;
  id: string;
  /** Only a safety copy of the trainer's own says so. */
  keepHere?: boolean | undefined;
}

/** How one record is merged with one that came in. */
export type MergeOne<T> = (held: HeldRecord, incoming: T) => { record: HeldRecord; losers: Loser[] };

export interface Merged {
  /** For each record that came in: the row before, where there was one, and after. */
  rows: { before: SyncRow | undefined; after: SyncRow }[];
  /** Values that lost and that no journal here kept yet. */
  journals: SyncRow[];
}

export async function merged<T extends Keyed>(
  rows: Pick<CycleRows, 'get'>,
  records: readonly T[],
  mergeOne: MergeOne<T>,
): Promise<Merged> {
  const held = await rows.get(records);
  const journals = new Map<string, SyncRow>();
  const pairs = records.map((incoming, index) => {
    const { type, id } = incoming;
    const before = held[index];
    const { record, losers } = mergeOne(before ?? newRecord(type, id), incoming);
    for (const one of type === JOURNAL ? [] : losers) {
      const journal = journalRow(record, one, before?.keepHere ?? incoming.keepHere ?? false);
      journals.set(journal.id, journal);
    }
    const rejected = before && isUnsent(record) ? before.rejected : null;
    return {
      before,
      after: { ...record, rejected, keepHere: before?.keepHere ?? incoming.keepHere ?? false },
    };
  });
  // A journal that exists is not made again: deleted, it was looked at by somebody.
  for (const { type, id } of records) if (type === JOURNAL) journals.delete(id);
  const made = [...journals.values()];
  const existing = await rows.get(made);
  return { rows: pairs, journals: made.filter((_, index) => existing[index] === undefined) };
}

/** What this device writes next is later than all that it has now seen. What stays as it was is not written again. */
export async function storeMerged(rows: CycleRows, { rows: pairs, journals }: Merged): Promise<void> {
  const changed = pairs.filter(({ before, after }) => !before || !sameRow(before, after));
  await rows.put([...changed.map(({ after }) => after), ...journals]);
  const clocks = pairs.flatMap(({ after }) => Object.values(after.fields).map(([, clock]) => clock));
  const known = await rows.lastClock();
  const last = greatestClock([known, ...clocks]);
  if (last !== null && last !== known) await rows.setLastClock(last);
}

function sameRow(a: SyncRow, b: SyncRow): boolean {
  return (
    a.rejected === b.rejected &&
    sameFields(a.fields, b.fields) &&
    sameValue(a.acked, b.acked) &&
    sameValue(a.ancestors, b.ancestors)
  );
}

/** `keepHere`: what was never to leave this device does not leave it as a value that lost either. */
export function journalRow(record: Keyed, loser: Loser, keepHere: boolean): SyncRow {
  const { type, id, fields } = journalOf(record, loser);
  return { ...allUnsent({ ...newRecord(type, id), fields }), rejected: null, keepHere };
}

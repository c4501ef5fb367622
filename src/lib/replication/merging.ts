/** What merging records does to the rows of a cycle, whichever way they came (sync protocol, section "Merging"). */
import { greatestClock } from '../records/clock';
import { journalOf } from '../records/journal';
import { JOURNAL, STAYS_HERE, staysHere, type Fields } from '../records/record';
import { allUnsent, isUnsent, newRecord, type HeldRecord, type Loser } from '../records/heldRecord';
import type { CycleRows, SyncRow } from './port';

interface Keyed {
  type: string;
  id: string;
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
      const stays = staysHere(record.fields) || staysHere(before?.fields ?? {});
      const journal = journalRow(record, one, stays);
      journals.set(journal.id, journal);
    }
    const rejected = before && isUnsent(record) ? before.rejected : null;
    return { before, after: { ...record, rejected } };
  });
  // A journal that exists is not made again: deleted, it was looked at by somebody.
  for (const { type, id } of records) if (type === JOURNAL) journals.delete(id);
  const made = [...journals.values()];
  const existing = await rows.get(made);
  return { rows: pairs, journals: made.filter((_, index) => existing[index] === undefined) };
}

/** What this device writes next is later than all that it has now seen. */
export async function storeMerged(rows: CycleRows, { rows: pairs, journals }: Merged): Promise<void> {
  const after = pairs.map((pair) => pair.after);
  await rows.put([...after, ...journals]);
  const clocks = after.flatMap(({ fields }) => Object.values(fields).map(([, clock]) => clock));
  const last = greatestClock([await rows.lastClock(), ...clocks]);
  if (last !== null) await rows.setLastClock(last);
}

/** `stays`: what was never to leave this device does not leave it as a value that lost either. */
function journalRow(record: HeldRecord, loser: Loser, stays: boolean): SyncRow {
  const { type, id, fields: told } = journalOf(record, loser);
  const fields: Fields = stays ? { ...told, [STAYS_HERE]: [true, loser.clock] } : told;
  return { ...allUnsent({ ...newRecord(type, id), fields }), rejected: null };
}

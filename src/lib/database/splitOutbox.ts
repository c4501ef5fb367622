import type { Transaction } from 'dexie';
import { NO_DIGEST, recordDigest, xorDigests } from '../records/digest';
import type { HeldRecord } from '../records/heldRecord';
import { withoutField, type Fields } from '../records/record';
import type { OutboxRow, RecordRow, TallyRow } from './rows';

/** A record as version 7 kept it: what is known of the endpoint in the same row, and marks among the fields. */
interface OldRow {
  cycleId: string;
  type: string;
  id: string;
  fields: Fields;
  base: HeldRecord['acked'];
  seen: HeldRecord['ancestors'];
  rejected: OutboxRow['rejected'] | null;
}

/** So many rows are in memory at a time. */
const AT_ONCE = 500;

/** Brings records of version 7 into the shape of version 8; all within the upgrade's own transaction. */
export async function splitOutbox(change: Transaction): Promise<void> {
  const records = change.table<OldRow | RecordRow, [string, string, string]>('records');
  const demos = await demoCycles(change);
  const tallies = new Map<string, TallyRow>();
  const keys = await records.toCollection().primaryKeys();
  for (let at = 0; at < keys.length; at += AT_ONCE) {
    const rows = await records.bulkGet(keys.slice(at, at + AT_ONCE));
    const old = rows.filter((row): row is OldRow => row !== undefined);
    const split = old.map((row) => splitRow(row, demos.has(row.cycleId)));
    await records.bulkPut(split.map(({ record }) => record));
    await change.table('outbox').bulkPut(split.flatMap(({ waiting }) => waiting ?? []));
    for (const { record } of split) count(tallies, record, demos);
  }
  await change.table('tallies').bulkPut([...tallies.values()]);
  await change
    .table('cycleSync')
    .toCollection()
    .modify((row: Record<string, unknown>) => {
      Object.assign(row, { inFlight: row['underWay'] ?? [], incomplete: false });
      delete row['underWay'];
    });
}

/** An example was never synced; a training from outside that calls itself one was. */
async function demoCycles(change: Transaction): Promise<Set<string>> {
  const cycles = await change.table<OldRow>('records').where({ type: 'cycle' }).toArray();
  const synced = new Set(await change.table<unknown, string>('cycleSync').toCollection().primaryKeys());
  const demos = cycles.filter(({ fields }) => fields['demo']?.[0] === true);
  return new Set(demos.map(({ cycleId }) => cycleId).filter((id) => !synced.has(id)));
}

function splitRow(row: OldRow, isDemo: boolean): { record: RecordRow; waiting: OutboxRow | null } {
  const { cycleId, type, id, base, seen, rejected } = row;
  const keepHere = isDemo || row.fields['keepHere']?.[0] === true;
  // The mark of a note that was never sent; one that was is a field like any other, and counts in digests.
  const fields = keepHere ? withoutField(row.fields, 'keepHere') : row.fields;
  const record: RecordRow = {
    ...{ cycleId, type, id, digest: recordDigest(type, id, fields), body: { fields, ancestors: seen } },
    written: 0,
    ...(keepHere && { keepHere: 1 }),
  };
  const waits = !keepHere && (Object.keys(base).length > 0 || rejected !== null);
  const waiting = { cycleId, type, id, acked: base, ...(rejected && { rejected }) };
  return { record, waiting: waits ? waiting : null };
}

function count(tallies: Map<string, TallyRow>, record: RecordRow, demos: ReadonlySet<string>): void {
  const { cycleId, digest, keepHere } = record;
  const before = tallies.get(cycleId) ?? {
    ...{ cycleId, digest: NO_DIGEST, writes: 0 },
    ...(demos.has(cycleId) && { keepHere: 1 as const }),
  };
  tallies.set(cycleId, keepHere ? before : { ...before, digest: xorDigests(before.digest, digest) });
}

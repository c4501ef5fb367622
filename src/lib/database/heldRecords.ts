import { keyOf, type SyncRow } from '../replication/port';
import type { TrainerDatabase } from './open';
import { outboxOf, recordsOf } from './ranges';
import { heldRow } from './RecordUnit';
import type { OutboxRow } from './rows';

/** Within a transaction: all records of a cycle with what is known of the endpoint, deleted and unreadable ones too. */
export async function heldRecords(db: TrainerDatabase, cycleId: string): Promise<SyncRow[]> {
  const [records, waiting] = await Promise.all([
    recordsOf(db, cycleId).toArray(),
    outboxOf(db, cycleId).toArray(),
  ]);
  const byKey = new Map(waiting.map((row): [string, OutboxRow] => [keyOf(row), row]));
  return records.map((row) => heldRow(row, byKey.get(keyOf(row))));
}

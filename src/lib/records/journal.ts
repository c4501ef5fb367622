/** Values that lost a conflict, kept as records (sync protocol, section "Merging"). */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson, type Json } from './json';
import { JOURNAL, type Field, type Fields } from './record';
import type { Loser } from './heldRecord';

export interface JournalRecord {
  type: typeof JOURNAL;
  id: string;
  fields: Fields;
}

/** The journal of a value that lost; every device makes the very same one. */
export function journalOf(
  record: { type: string; id: string },
  { field, value, clock }: Loser,
): JournalRecord {
  const told: Record<string, Json> = {
    recordType: record.type,
    recordId: record.id,
    field,
    value,
    valueClock: clock,
    cause: 'conflict',
  };
  const text = [record.type, record.id, field, clock, canonicalJson(value)].join('\n');
  const id = `conflict:${bytesToHex(sha256(utf8ToBytes(text)))}`;
  const fields = Object.fromEntries(
    Object.entries(told).map(([name, part]): [string, Field] => [name, [part, clock]]),
  );
  return { type: JOURNAL, id, fields };
}

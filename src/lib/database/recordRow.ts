import type { RecordRow } from './rows';
import { staysHere } from '../records/record';
import { isUnsent, type HeldRecord } from '../records/heldRecord';

/** A record as it is stored; whether it is to be sent follows from what is known of it. */
export function recordRow(cycleId: string, held: HeldRecord, rejected: string | null): RecordRow {
  const waits = isUnsent(held) && rejected === null && !staysHere(held.fields);
  return { ...held, cycleId, rejected, ...(waits && { toSend: 1 }) };
}

/** What merging and sending know of a stored record. */
export function heldOf({ type, id, fields, base, seen }: RecordRow): HeldRecord {
  return { type, id, fields, base, seen };
}

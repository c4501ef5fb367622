import { staysHere } from '../records/record';
import { isUnsent, type HeldRecord } from '../records/unsent';
import type { RecordRow } from './open';

/** A record as it is stored; whether it is to be sent follows from what is known of it. */
export function recordRow(cycleId: string, held: HeldRecord, rejected: string | null): RecordRow {
  const toSend = isUnsent(held) && rejected === null && !staysHere(held.fields) ? 1 : 0;
  return { ...held, cycleId, rejected, toSend };
}

/** What merging and sending know of a stored record. */
export function heldOf({ type, id, fields, base, inFlight, seen }: RecordRow): HeldRecord {
  return { type, id, fields, base, inFlight, seen };
}

import type { Fields } from '../records/record';
import { isUnsent, type HeldRecord } from '../records/unsent';
import type { RecordRow } from './open';

/** A record as it is stored; whether it is to be sent follows from what is known of it. */
export function recordRow(cycleId: string, held: HeldRecord, rejected: string | null): RecordRow {
  const toSend = isUnsent(held) && rejected === null && !staysHere(held.fields) ? 1 : 0;
  return { ...held, cycleId, rejected, toSend };
}

/** "Alleen op dit apparaat": no part of anything that is sent or compared. */
export function staysHere(fields: Fields): boolean {
  return fields['keepHere']?.[0] === true;
}

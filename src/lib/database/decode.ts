import type { StoredRecord } from './rowCodec';
import { recordSchemas, type RecordType, type RecordValues } from '../domain/recordTypes';
import { isInPlace } from '../domain/recordPlace';
import type { Cycle } from '../domain/cycle';
import { isDeleted, lastClockOf, valuesOf } from '../records/record';
import { clockMs } from '../records/clock';

export interface Decoded<T extends RecordType> {
  id: string;
  values: RecordValues<T>;
  deleted: boolean;
  /** The record's latest clock. */
  clock: string;
}

/** A row as the domain knows it, or null where this version cannot read it (it is kept all the same). */
export function decode<T extends RecordType>(type: T, row: StoredRecord): Decoded<T> | null {
  const parsed = recordSchemas[type].safeParse(valuesOf(row.fields));
  const clock = lastClockOf(row.fields);
  if (!parsed.success || clock === null) return null;
  const values = parsed.data as RecordValues<T>;
  if (!isInPlace(type, { cycleId: row.cycleId, id: row.id, values })) return null;
  return { id: row.id, values, deleted: isDeleted(row.fields), clock };
}

/** Only a training that was made here as one is an example: a field from outside does not make it so. */
export function cycleOf({ id, values }: Decoded<'cycle'>, { keepHere }: StoredRecord): Cycle {
  return { ...values, id, demo: keepHere };
}

/** When a record was deleted (ms since 1970), or null where it is not. */
export function deletedAt({ fields }: StoredRecord): number | null {
  const field = fields['deleted'];
  return field && field[0] === true ? clockMs(field[1]) : null;
}

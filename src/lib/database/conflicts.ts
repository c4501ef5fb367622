import { isRecordType, recordSchemas } from '../domain/recordTypes';
import type { Journal } from '../domain/journal';
import { DELETED } from '../records/record';
import type { Store } from './open';
import type { Change } from './change';
import { write } from './write';

/** Whether this version knows the field whose value lost: only then it can put the value back. */
export function canTakeBack({ recordType, field }: Journal): boolean {
  if (!isRecordType(recordType)) return false;
  return field === DELETED || Object.hasOwn(recordSchemas[recordType].shape, field);
}

/**
 * Puts a value that lost a conflict back in its place; the conflict is then settled. Throws where this version does
 * not know the field: the value stays where it is, for an app that does.
 */
export async function takeBack(store: Store, cycleId: string, conflict: Journal): Promise<void> {
  const { recordType, recordId, field, value } = conflict;
  if (!isRecordType(recordType) || !canTakeBack(conflict))
    throw new Error(`${field} of a ${recordType} cannot be changed by this version`);
  const change = { cycleId, type: recordType, id: recordId };
  // What is put back is checked by the record's own schema, as any other change is.
  const putBack = field === DELETED ? { deleted: value === true } : { set: { [field]: value } };
  await write(store, [{ ...change, ...putBack } as Change, settled(cycleId, conflict)]);
}

/** Leaves what stands there; the conflict is settled for everybody. */
export async function keepAsItIs(store: Store, cycleId: string, conflict: Journal): Promise<void> {
  await write(store, [settled(cycleId, conflict)]);
}

function settled(cycleId: string, { id }: Journal): Change {
  return { cycleId, type: 'journal', id, deleted: true };
}

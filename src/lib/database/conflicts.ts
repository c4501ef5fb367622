import { isRecordType } from '../domain/recordTypes';
import type { Journal } from '../domain/journal';
import type { Store } from './open';
import { write, type Change } from './write';

/** Puts a value that lost a conflict back in its place; the conflict is then settled. */
export async function takeBack(store: Store, cycleId: string, conflict: Journal): Promise<void> {
  const { recordType, recordId, field, value } = conflict;
  if (!isRecordType(recordType)) throw new Error(`a ${recordType} cannot be changed by this version`);
  const change = { cycleId, type: recordType, id: recordId };
  // What is put back is checked by the record's own schema, as any other change is.
  const putBack = field === 'deleted' ? { deleted: value === true } : { set: { [field]: value } };
  await write(store, [{ ...change, ...putBack } as Change, settled(cycleId, conflict)]);
}

/** Leaves what stands there; the conflict is settled for everybody. */
export async function keepAsItIs(store: Store, cycleId: string, conflict: Journal): Promise<void> {
  await write(store, [settled(cycleId, conflict)]);
}

function settled(cycleId: string, { id }: Journal): Change {
  return { cycleId, type: 'journal', id, deleted: true };
}

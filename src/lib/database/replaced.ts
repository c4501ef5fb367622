/** What a unit of work replaced: enough to take it back, and to see whether it still stands as it was set. */
import { recordSchemas, type RecordType } from '../domain/recordTypes';
import type { Clock } from '../records/clock';
import type { Json } from '../records/json';
import { DELETED, type Fields } from '../records/record';
import type { Change, RecordKey } from './change';
import type { ChangedRecord } from './changedRecord';

/** A record that a unit of work changed, and what it said before. */
export interface Replaced extends RecordKey {
  /** The clock of all that was set: what has another by now, somebody changed since. */
  clock: Clock;
  /** The fields that were set, each as it was; undefined where there was none. */
  before: Record<string, Json | undefined>;
  /** There was no such record. */
  isNew: boolean;
}

export function replacedBy(cycleId: string, { before, after }: ChangedRecord, clock: Clock): Replaced {
  const set = Object.keys(after.fields).filter((name) => after.fields[name]?.[1] === clock);
  return {
    ...{ cycleId, type: after.type as RecordType, id: after.id, clock },
    before: Object.fromEntries(set.map((name) => [name, before?.fields[name]?.[0]])),
    isNew: before === undefined,
  };
}

export function isAsSet({ before, clock }: Replaced, fields: Fields): boolean {
  return Object.keys(before).every((name) => fields[name]?.[1] === clock);
}

/** What was made is deleted. A field that there was not, and that cannot be empty, says the same as none. */
export function changeBack({ cycleId, type, id, before, isNew }: Replaced): Change {
  const { [DELETED]: deleted, ...fields } = before;
  const set = Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      value !== undefined ? [[name, value]] : canBeEmpty(type, name) ? [[name, null]] : [],
    ),
  );
  return {
    cycleId,
    type,
    id,
    ...(isNew ? { deleted: true } : { set, ...deletedAsBefore(before, deleted) }),
  } as Change;
}

function deletedAsBefore(before: Replaced['before'], deleted: Json | undefined): { deleted?: boolean } {
  return DELETED in before ? { deleted: deleted === true } : {};
}

function canBeEmpty(type: RecordType, name: string): boolean {
  const shape: Record<string, { safeParse: (value: unknown) => { success: boolean } } | undefined> =
    recordSchemas[type].shape;
  return shape[name]?.safeParse(null).success ?? false;
}

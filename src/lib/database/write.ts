import type { RecordRow } from './rows';
import * as z from 'zod/mini';
import { greatestClock, nextClock, type Clock } from '../records/clock';
import { valueProblem, type Json } from '../records/json';
import { DELETED } from '../records/record';
import { recordIdSchema } from '../records/recordSchema';
import { edited, newRecord } from '../records/heldRecord';
import { recordSchemas, type RecordType, type RecordValues } from '../domain/recordTypes';
import { putNewBlobs, type NewBlob } from './blobs';
import { withConnection } from './connection';
import { readMeta } from './meta';
import type { Store } from './open';
import { heldOf, recordRow } from './recordRow';
import { storeRecords } from './storeRecords';

/** A change to one record: fields to set, and whether it is deleted. What is not named stays as it is. */
export type Change = { [T in RecordType]: ChangeOf<T> }[RecordType];

export interface ChangeOf<T extends RecordType> {
  cycleId: string;
  type: T;
  id: string;
  set?: { [F in keyof RecordValues<T>]?: RecordValues<T>[F] | undefined };
  deleted?: boolean;
}

/** A change that no screen should have let through; nothing was written. */
export class InvalidChangeError extends Error {
  constructor(change: Change, problem: string) {
    super(`${change.type} ${change.id}: ${problem}`);
    this.name = 'InvalidChangeError';
  }
}

/**
 * The one way to change records. All changes are on the device when the promise is fulfilled, or none are.
 * Fields whose value stays the same keep their clock; all others get one and the same new clock. `blobs`: the bytes
 * that the changes name.
 * Throws InvalidChangeError for a change that breaks the schemas or limits, StorageError when writing failed.
 */
export async function write(
  store: Store,
  changes: readonly Change[],
  blobs: readonly NewBlob[] = [],
): Promise<void> {
  if (changes.length === 0) return;
  // A proxy (Svelte's $state) cannot be cloned into the database: take a plain copy of the values first.
  const plain = plainCopy(changes);
  const { db } = store;
  // Who does not write bytes does not wait for who does.
  const tables = [db.records, db.cycleStates, db.meta, ...(blobs.length > 0 ? [db.blobs] : [])];
  await withConnection(store, () =>
    db.transaction('rw', tables, async () => {
      // A finger waits for it: all that is read is asked for at once, and so is all that is written.
      const [before, { lastClock, clockOffset }] = await Promise.all([
        db.records.bulkGet(plain.map(({ cycleId, type, id }) => [cycleId, type, id])),
        readMeta(db),
      ]);
      const replaced = before.flatMap((row) => Object.values(row?.fields ?? {}).map(([, clock]) => clock));
      const greatest = greatestClock([lastClock, ...replaced]);
      const clock = nextClock(greatest, store.now() + clockOffset, store.deviceId);
      const rows = plain.flatMap((change, index) => changedRow(change, before[index], clock) ?? []);
      if (rows.length === 0) return;
      await putNewBlobs(db, blobs);
      await Promise.all([storeRecords(db, rows), db.meta.put({ key: 'lastClock', value: clock })]);
    }),
  );
}

/** The row after the change, or null where the change changes nothing. */
function changedRow(change: Change, before: RecordRow | undefined, clock: Clock): RecordRow | null {
  const { cycleId, type, id } = change;
  const held = before ? heldOf(before) : newRecord(type, id);
  const after = edited(held, checkedValues(change, before !== undefined), clock);
  // What changed is worth another try, also where the endpoint refused it before.
  return after && recordRow(cycleId, after, null);
}

function checkedValues(change: Change, exists: boolean): Record<string, Json> {
  const schema: z.ZodMiniObject = recordSchemas[change.type];
  const parsed = (exists ? z.partial(schema) : schema).safeParse(change.set ?? {});
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new InvalidChangeError(change, issues.join('; '));
  }
  if (!recordIdSchema.safeParse(change.id).success) throw new InvalidChangeError(change, 'not a record id');
  const values: Record<string, Json> = {};
  for (const [name, value] of Object.entries(parsed.data as Record<string, Json | undefined>)) {
    if (value === undefined) continue;
    const problem = valueProblem(value);
    if (problem) throw new InvalidChangeError(change, `${name}: ${problem}`);
    values[name] = value;
  }
  return change.deleted === undefined ? values : { ...values, [DELETED]: change.deleted };
}

function plainCopy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

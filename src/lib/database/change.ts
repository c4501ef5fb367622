import * as z from 'zod/mini';
import { recordSchemas, type RecordType, type RecordValues } from '../domain/recordTypes';
import type { Clock } from '../records/clock';
import { valueProblem, type Json } from '../records/json';
import { DELETED } from '../records/record';
import { recordIdSchema } from '../records/recordSchema';

export interface RecordKey {
  cycleId: string;
  type: RecordType;
  id: string;
}

/** A change to one record: fields to set, and whether it is deleted. What is not named stays as it is. */
export type Change = { [T in RecordType]: ChangeOf<T> }[RecordType];

export interface ChangeOf<T extends RecordType> {
  cycleId: string;
  type: T;
  id: string;
  set?: { [F in keyof RecordValues<T>]?: RecordValues<T>[F] | undefined };
  deleted?: boolean;
  /** "Alleen op dit apparaat". Only a record that was never sent can be kept; one that is kept can be shared. */
  keepHere?: boolean;
  /**
   * For a field that is set: the clock it had when the form was opened, null where it had none. Where the field has
   * another clock and another value by now, somebody changed it meanwhile: that value is kept as a conflict.
   */
  since?: Record<string, Clock | null>;
}

/** A change that no screen should have let through; nothing was written. */
export class InvalidChangeError extends Error {
  constructor(change: Change, problem: string) {
    super(`${change.type} ${change.id}: ${problem}`);
    this.name = 'InvalidChangeError';
  }
}

/** The values that a change sets, the mark of deletion among them. Throws InvalidChangeError. */
export function checkedValues(change: Change, exists: boolean): Record<string, Json> {
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

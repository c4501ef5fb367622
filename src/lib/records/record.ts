import * as z from 'zod/mini';
import { clockSchema, greatestClock, type Clock } from './clock';
import { jsonSchema, type Json } from './json';

/** Names and limits by the sync protocol, version 1, section "Record". */
export const recordTypeSchema = z.string().check(z.regex(/^[a-z][A-Za-z]{0,39}$/));
export const recordIdSchema = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9:._-]{0,159}$/));
export const fieldNameSchema = z.string().check(z.regex(/^[a-z][A-Za-z0-9]{0,39}$/));
export const MOST_FIELDS = 64;

export type Field = [value: Json, clock: Clock];
export type Fields = Record<string, Field>;

export const fieldsSchema: z.ZodMiniType<Fields> = z
  .record(fieldNameSchema, z.tuple([jsonSchema, clockSchema]))
  .check(z.refine((fields) => Object.keys(fields).length >= 1 && Object.keys(fields).length <= MOST_FIELDS));

/** Deleting sets this field to true; only a later false takes it back, edits of other fields do not. */
export const DELETED = 'deleted';

export function isDeleted(fields: Fields): boolean {
  return fields[DELETED]?.[0] === true;
}

/** "Alleen op dit apparaat": no part of anything that is sent, compared or handed over. */
export const STAYS_HERE = 'keepHere';

export function staysHere(fields: Fields): boolean {
  return fields[STAYS_HERE]?.[0] === true;
}

/** The type of record that keeps a value that lost a conflict. */
export const JOURNAL = 'journal';

/** The values without their clocks and without the mark of deletion. */
export function valuesOf(fields: Fields): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => name !== DELETED)
      .map(([name, [value]]) => [name, value]),
  );
}

/** The greatest clock of a record: when it was last changed. */
export function lastClockOf(fields: Fields): Clock | null {
  return greatestClock(Object.values(fields).map(([, clock]) => clock));
}

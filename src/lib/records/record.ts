import { greatestClock, type Clock } from './clock';
import type { Json } from './json';

export type Field = [value: Json, clock: Clock];
export type Fields = Record<string, Field>;

/** Deleting sets this field to true; only a later false takes it back, edits of other fields do not. */
export const DELETED = 'deleted';

export function isDeleted(fields: Fields): boolean {
  return fields[DELETED]?.[0] === true;
}

/** The other fields. */
export function withoutField(fields: Fields, name: string): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([other]) => other !== name));
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

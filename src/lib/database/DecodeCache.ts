import type { RecordRow } from './rows';
import type { Fields } from '../records/record';

interface Reading<T> {
  fields: Fields;
  value: T;
}

/**
 * What rows came to when they were last read, for a query that is asked again after every change: of a row that says
 * what it said before nothing is made anew, and the very same value is given back, so that a screen draws only what
 * changed.
 */
export class LastRead<T> {
  #readings = new Map<string, Reading<T>>();

  /** For each row what `read` makes of it, in their order. Rows that are not among these are forgotten. */
  valuesOf<Row extends RecordRow>(rows: readonly Row[], read: (row: Row) => T): T[] {
    const readings = new Map<string, Reading<T>>();
    const values = rows.map((row) => {
      const key = `${row.cycleId} ${row.type} ${row.id}`;
      const before = this.#readings.get(key);
      const reading =
        before && saysTheSame(before.fields, row.fields) ? before : { fields: row.fields, value: read(row) };
      readings.set(key, reading);
      return reading.value;
    });
    this.#readings = readings;
    return values;
  }
}

/** Clocks alone do not tell: a value of the same clock may come in a file. */
function saysTheSame(before: Fields, after: Fields): boolean {
  const names = Object.keys(after);
  return (
    names.length === Object.keys(before).length &&
    names.every((name) => {
      const [old, now] = [before[name], after[name]];
      if (!old || !now || old[1] !== now[1]) return false;
      return old[0] === now[0] || JSON.stringify(old[0]) === JSON.stringify(now[0]);
    })
  );
}

import type { RecordRow } from './rows';
import { openRow, type StoredRecord } from './rowCodec';

interface Entry<T> {
  row: RecordRow;
  value: T;
}

/**
 * What rows came to when they were last read, for a query that is asked again after every change: a row that says
 * what it said before is not opened, and the very same value is returned, so that a screen draws only what changed.
 */
export class DecodeCache<T> {
  #entries = new Map<string, Entry<T>>();

  /** For each row what `read` makes of it, in their order. Rows that are not among these are forgotten. */
  valuesOf(rows: readonly RecordRow[], read: (record: StoredRecord) => T): T[] {
    const entries = new Map<string, Entry<T>>();
    const values = rows.map((row) => {
      const key = `${row.cycleId} ${row.type} ${row.id}`;
      const before = this.#entries.get(key);
      const entry = before && saysTheSame(before.row, row) ? before : { row, value: read(openRow(row)) };
      entries.set(key, entry);
      return entry.value;
    });
    this.#entries = entries;
    return values;
  }
}

/** Clocks alone do not tell: a value of the same clock may come in a file. */
function saysTheSame(before: RecordRow, after: RecordRow): boolean {
  return before.written === after.written && before.digest === after.digest;
}

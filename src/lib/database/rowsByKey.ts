import type { Table } from 'dexie';
import { keyOf } from '../replication/port';

interface Keyed {
  type: string;
  id: string;
}

/** Up to so many are asked for one by one, all at once. */
const FEW = 20;
/** Up to so many times the rows wanted are read, rather than each of them asked for by itself. */
const WORTH_READING_ALL = 2;

/**
 * The rows of these records in a table with the key [cycleId+type+id], undefined where there is none, in the order
 * asked for. To ask for five hundred rows one by one takes longer than to read them at once, and of what comes in most
 * is new or lies close together.
 */
export async function rowsByKey<Row extends Keyed>(
  table: Table<Row, [string, string, string]>,
  cycleId: string,
  wanted: readonly Keyed[],
): Promise<(Row | undefined)[]> {
  if (wanted.length <= FEW) return table.bulkGet(wanted.map(({ type, id }) => [cycleId, type, id]));
  const found = new Map<string, Row>();
  for (const [type, ids] of idsByType(wanted)) {
    const sorted = [...ids].sort();
    const range = table
      .where('[cycleId+type+id]')
      .between([cycleId, type, sorted[0]], [cycleId, type, sorted.at(-1)], true, true);
    const keys = await range.primaryKeys();
    const present = keys.filter(([, , id]) => ids.has(id));
    if (present.length === 0) continue;
    const inOne = keys.length <= present.length * WORTH_READING_ALL;
    const rows = inOne ? await range.toArray() : await table.bulkGet(present);
    for (const row of rows) if (row && ids.has(row.id)) found.set(keyOf(row), row);
  }
  return wanted.map((key) => found.get(keyOf(key)));
}

function idsByType(wanted: readonly Keyed[]): Map<string, Set<string>> {
  const byType = new Map<string, Set<string>>();
  for (const { type, id } of wanted) {
    const ids = byType.get(type);
    if (ids) ids.add(id);
    else byType.set(type, new Set([id]));
  }
  return byType;
}

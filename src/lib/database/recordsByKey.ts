import type { RecordRow } from './rows';
import { keyOf } from '../replication/port';
import type { TrainerDatabase } from './open';

interface Keyed {
  type: string;
  id: string;
}

/** Up to so many times the rows wanted are read, rather than each of them asked for by itself. */
const WORTH_READING_ALL = 2;

/**
 * The rows of these records, undefined where there is none, in the order asked for. To ask for five hundred rows one
 * by one takes longer than to read them at once, and of what comes in most is new or lies close together.
 */
export async function recordsByKey(
  { records }: TrainerDatabase,
  cycleId: string,
  wanted: readonly Keyed[],
): Promise<(RecordRow | undefined)[]> {
  const found = new Map<string, RecordRow>();
  for (const [type, ids] of idsByType(wanted)) {
    const sorted = [...ids].sort();
    const range = records
      .where('[cycleId+type+id]')
      .between([cycleId, type, sorted[0]], [cycleId, type, sorted.at(-1)], true, true);
    const keys = await range.primaryKeys();
    const present = keys.filter(([, , id]) => ids.has(id));
    const inOne = keys.length <= present.length * WORTH_READING_ALL;
    const rows = inOne ? await range.toArray() : await records.bulkGet(present);
    for (const row of rows) if (row) found.set(keyOf(row), row);
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

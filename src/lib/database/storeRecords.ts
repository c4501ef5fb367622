import type { RecordRow } from './rows';
import type { TrainerDatabase } from './open';

/** The types of record that the state of a cycle follows from, besides what it says of itself. */
export const STATE_TYPES = ['session', 'participant', 'attendance', 'runEvent'] as const;

/**
 * Of so many rows put at once Dexie (4.4) tells live queries which ones they are; of more only that any row may be
 * another, and every screen would read anew what it shows.
 */
const MOST_TOLD = 49;

/**
 * Puts records, within a transaction on records and cycleStates: everything that changes what is recorded does it
 * through this. What was reckoned from the records before goes along.
 */
export async function storeRecords(
  { records, cycleStates }: TrainerDatabase,
  rows: readonly RecordRow[],
): Promise<void> {
  const telling = rows.filter(({ type }) => type === 'cycle' || STATE_TYPES.some((one) => one === type));
  const changed = new Set(telling.map(({ cycleId }) => cycleId));
  const parts: Promise<unknown>[] = [cycleStates.bulkDelete([...changed])];
  for (let from = 0; from < rows.length; from += MOST_TOLD)
    parts.push(records.bulkPut(rows.slice(from, from + MOST_TOLD)));
  await Promise.all(parts);
}

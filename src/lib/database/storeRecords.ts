import type { RecordRow, TrainerDatabase } from './open';

/** The types of record that the state of a cycle follows from. */
export const STATE_TYPES = ['session', 'participant', 'attendance', 'runEvent'] as const;

/**
 * Puts records, within a transaction on records and cycleStates: everything that changes what is recorded does it
 * through this. What was reckoned from the records before goes along.
 */
export async function storeRecords(
  { records, cycleStates }: TrainerDatabase,
  rows: readonly RecordRow[],
): Promise<void> {
  const telling = rows.filter(({ type }) => STATE_TYPES.some((one) => one === type));
  const changed = new Set(telling.map(({ cycleId }) => cycleId));
  await Promise.all([records.bulkPut(rows), cycleStates.bulkDelete([...changed])]);
}

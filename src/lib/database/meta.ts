import type { Clock } from '../records/clock';
import type { TrainerDatabase } from './open';

/** Within a transaction: the greatest clock written or seen, and what is added to the wall clock (ms). */
export async function readMeta(
  db: TrainerDatabase,
): Promise<{ lastClock: Clock | null; clockOffset: number }> {
  const [last, offset] = await db.meta.bulkGet(['lastClock', 'clockOffset']);
  return {
    lastClock: last?.key === 'lastClock' ? last.value : null,
    clockOffset: offset?.key === 'clockOffset' ? offset.value : 0,
  };
}

import type { Clock } from '../records/clock';
import type { TrainerDatabase } from './open';

export interface Meta {
  /** The greatest clock written or seen. */
  lastClock: Clock | null;
  /** What is added to a wall clock that was found to be wrong (ms). */
  clockOffset: number;
  /** How far the endpoint's time is ahead of the wall clock (ms). */
  serverOffset: number;
}

/** Within a transaction. */
export async function readMeta(db: TrainerDatabase): Promise<Meta> {
  const rows = await db.meta.bulkGet(['lastClock', 'clockOffset', 'serverOffset']);
  const meta: Meta = { lastClock: null, clockOffset: 0, serverOffset: 0 };
  for (const row of rows) if (row) Object.assign(meta, { [row.key]: row.value });
  return meta;
}

/** How far the endpoint's time is ahead of the wall clock (ms). */
export async function readServerOffset(db: TrainerDatabase): Promise<number> {
  const row = await db.meta.get('serverOffset');
  return typeof row?.value === 'number' ? row.value : 0;
}

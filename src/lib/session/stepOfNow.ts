import { MINUTE_MS } from '../domain/calendar';

/**
 * Which of a block's steps should be under way, as an index: each takes its whole minutes in turn, counted from the
 * time spent in the block (ms). The last one stays until the block is left. Null where there are no steps.
 */
export function stepOfNow(steps: readonly { minutes: number }[], usedMs: number): number | null {
  if (steps.length === 0) return null;
  let ends = 0;
  const index = steps.findIndex(({ minutes }) => usedMs < (ends += minutes * MINUTE_MS));
  return index < 0 ? steps.length - 1 : index;
}

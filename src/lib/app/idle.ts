/** After so long without a touch the device is locked; for as long before it is said. */
export const WARNING_MS = 60_000;
const MINUTE_MS = 60_000;

export type IdleState = { kind: 'active' } | { kind: 'warned'; leftMs: number } | { kind: 'over' };

/** `lastTouch`, `now`: by the wall clock (ms since 1970), so that a tablet that slept is locked as it wakes. */
export function idleState(lastTouch: number, now: number, minutes: number): IdleState {
  const leftMs = lastTouch + minutes * MINUTE_MS - now;
  if (leftMs <= 0) return { kind: 'over' };
  return leftMs <= WARNING_MS ? { kind: 'warned', leftMs } : { kind: 'active' };
}

const FIRST_MS = 1_000;
const LONGEST_MS = 5 * 60_000;

/**
 * How long to wait (ms) after so many failures in a row (from 1): twice as long each time up to 5 minutes, less a
 * random part, so that tablets that came back together do not stay together. `random` from 0 up to 1.
 */
export function backoffMs(failures: number, random: number): number {
  const most = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures, 20));
  return Math.round(most * (0.5 + random / 2));
}

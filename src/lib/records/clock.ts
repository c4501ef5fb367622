/**
 * A hybrid logical clock (Kulkarni et al., 2014): wall clock, counter and device id as one text, in which greater
 * is later. The wall clock may stutter, jump or run backwards; a device's next clock is still greater than every
 * clock it has written or seen.
 *
 * Example: `0193a5c2f1b8-0001-7f3c9a2e1d4b5a60` = ms since 1970 in 12 hex digits, counter in 4, device id in 16.
 */
export type Clock = string;

const GREATEST_COUNTER = 0xffff;
const GREATEST_MS = 0xffff_ffff_ffff;

/**
 * The clock for the next change. `greatest` is the greatest clock written or seen so far (those of the values it
 * replaces among them), `now` the wall clock in ms since 1970. Throws a RangeError past the year 10889, when 12
 * hex digits are full.
 */
export function nextClock(greatest: Clock | null, now: number, deviceId: string): Clock {
  const wall = Math.max(0, Math.floor(now));
  const seen = greatest === null ? { ms: -1, counter: 0 } : partsOf(greatest);
  if (wall > seen.ms) return clockOf(wall, 0, deviceId);
  if (seen.counter < GREATEST_COUNTER) return clockOf(seen.ms, seen.counter + 1, deviceId);
  return clockOf(seen.ms + 1, 0, deviceId);
}

/** The wall clock part of a clock, in ms since 1970. */
export function clockMs(clock: Clock): number {
  return partsOf(clock).ms;
}

/** The id of the device on which it was made. */
export function deviceOf(clock: Clock): string {
  return clock.slice(18);
}

export function greatestClock(clocks: Iterable<Clock | null | undefined>): Clock | null {
  let greatest: Clock | null = null;
  for (const clock of clocks) if (clock && (greatest === null || clock > greatest)) greatest = clock;
  return greatest;
}

function partsOf(clock: Clock): { ms: number; counter: number } {
  return { ms: Number.parseInt(clock.slice(0, 12), 16), counter: Number.parseInt(clock.slice(13, 17), 16) };
}

function clockOf(ms: number, counter: number, deviceId: string): Clock {
  if (ms > GREATEST_MS) throw new RangeError('the clock is past its last millisecond');
  return `${ms.toString(16).padStart(12, '0')}-${counter.toString(16).padStart(4, '0')}-${deviceId}`;
}

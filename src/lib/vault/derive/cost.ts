/** How slow a key from a passphrase is to make; held within bounds on reading, so that nobody makes it cheap. */
export interface KeyCost {
  memoryKiB: number;
  passes: number;
}

export const LEAST: KeyCost = { memoryKiB: 64 * 1024, passes: 3 };
/** More would make a tablet stand still. */
const MOST: KeyCost = { memoryKiB: 256 * 1024, passes: 20 };
export const SALT_BYTES = 16;

/** So long (ms) a key should take on this device, if it is faster with the least. */
const WANTED_MS = 700;

export function isWithinBounds({ memoryKiB, passes }: KeyCost): boolean {
  const isBetween = (value: number, least: number, most: number) =>
    Number.isInteger(value) && value >= least && value <= most;
  return (
    isBetween(memoryKiB, LEAST.memoryKiB, MOST.memoryKiB) && isBetween(passes, LEAST.passes, MOST.passes)
  );
}

/** What a key may cost where the least took so long (ms). */
export function costAfter(leastMs: number): KeyCost {
  const passes = Math.floor((LEAST.passes * WANTED_MS) / Math.max(leastMs, 1));
  return { ...LEAST, passes: Math.min(Math.max(passes, LEAST.passes), MOST.passes) };
}

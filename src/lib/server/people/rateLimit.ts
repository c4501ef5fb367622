/** So many times within a window (ms) for each key; in memory, so each process counts for itself. */
export class RateLimit {
  /** Times of each key; the key used longest ago comes first. */
  readonly #times = new Map<string, number[]>();

  constructor(
    private readonly most: number,
    private readonly windowMs: number,
  ) {}

  /**
   * Counts one more for this key; where it has had its number, it counts nothing and gives the seconds to wait.
   * To be asked before the work, so that many at once are not all let through.
   */
  take(key: string, now: number): number | null {
    const times = (this.#times.get(key) ?? []).filter((time) => time > now - this.windowMs);
    const [oldest] = times;
    const wait = times.length < this.most || oldest === undefined ? null : oldest + this.windowMs - now;
    if (wait === null) times.push(now);
    this.#times.delete(key);
    this.#times.set(key, times);
    if (this.#times.size > MOST_KEYS) this.#forgetOldest();
    return wait === null ? null : Math.max(1, Math.ceil(wait / 1000));
  }

  /** Takes back the last one counted: it was none of those that are limited. */
  giveBack(key: string): void {
    this.#times.get(key)?.pop();
  }

  #forgetOldest(): void {
    const [oldest] = this.#times.keys();
    if (oldest !== undefined) this.#times.delete(oldest);
  }
}

const MOST_KEYS = 10_000;

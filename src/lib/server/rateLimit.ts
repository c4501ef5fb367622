/** So many times within a window (ms) for each key; in memory, so each process counts for itself. */
export class RateLimit {
  readonly #times = new Map<string, number[]>();

  constructor(
    private readonly most: number,
    private readonly windowMs: number,
  ) {}

  /** Seconds until this key is heard again, or null where it is heard now. Does not count. */
  wait(key: string, now: number): number | null {
    const times = this.#recent(key, now);
    const [oldest] = times;
    if (times.length < this.most || oldest === undefined) return null;
    return Math.max(1, Math.ceil((oldest + this.windowMs - now) / 1000));
  }

  count(key: string, now: number): void {
    const times = this.#recent(key, now);
    times.push(now);
    this.#times.set(key, times);
    if (this.#times.size > MOST_KEYS) this.#forget(now);
  }

  #recent(key: string, now: number): number[] {
    return (this.#times.get(key) ?? []).filter((time) => time > now - this.windowMs);
  }

  #forget(now: number): void {
    for (const key of this.#times.keys()) if (this.#recent(key, now).length === 0) this.#times.delete(key);
  }
}

const MOST_KEYS = 10_000;

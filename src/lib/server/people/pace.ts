export interface PaceOptions {
  perSecond: number;
  /** So many at once go on without waiting. */
  burst: number;
  /** Who would have to wait longer is told to come back. */
  mostWaitMs: number;
}

/** When a request goes on (ms), or after how many seconds its sender may come back. */
export type Turn = { waitMs: number } | { retryAfter: number };

/**
 * Spreads the requests of each key over time instead of cutting them off (the generic cell rate algorithm, ITU-T I.371):
 * who waits for each answer is slowed down to the pace and never refused. In memory, so each process counts for itself.
 */
export class Pace {
  /** When each key's requests so far have had their time (ms); the key used longest ago comes first. */
  readonly #due = new Map<string, number>();

  constructor(private readonly options: PaceOptions) {}

  take(key: string, now: number): Turn {
    const { perSecond, burst, mostWaitMs } = this.options;
    const interval = 1000 / perSecond;
    const due = Math.max(this.#due.get(key) ?? 0, now);
    const waitMs = Math.max(0, due - (burst - 1) * interval - now);
    if (waitMs > mostWaitMs) return { retryAfter: Math.max(1, Math.ceil((waitMs - mostWaitMs) / 1000)) };
    this.#due.delete(key);
    this.#due.set(key, due + interval);
    if (this.#due.size > MOST_KEYS) this.#forgetOldest();
    return { waitMs };
  }

  #forgetOldest(): void {
    const [oldest] = this.#due.keys();
    if (oldest !== undefined) this.#due.delete(oldest);
  }
}

const MOST_KEYS = 10_000;

import type { RoundStopped } from '../replication/wire';
import type { SyncProblem } from '../domain/problems';
import type { RecordStore } from '../database/open';
import { readPairing } from '../database/pairing';
import { StorageError } from '../database/storageError';
import { backoffMs } from './backoff';
import { runAll, type RunOptions } from './run';

/** A token that is refused does not get better by itself, nor does an app that is too old. */
export function isTriedAgain(reason: SyncProblem): boolean {
  return reason !== 'tokenInvalid' && reason !== 'protocolUnsupported';
}

/** What the last run came to. `done`: nothing stood in its way; whether all is in step is in the overview. */
export type SyncResult =
  | { state: 'never' }
  | { state: 'done'; at: number; skewMs: number | null }
  | { state: 'failed'; reason: SyncProblem };

/** Why to sync now. Only a tap and a network that came back do not wait for what a failure put off. */
export type Trigger = 'change' | 'visible' | 'network' | 'tap';

export interface EngineOptions extends Omit<RunOptions, 'mayFetchBlobs' | 'onReceived'> {
  store: RecordStore;
  /** One run at a time for all windows and the worker of this origin; null where nothing is left to do by then. */
  exclusively: <T>(work: () => Promise<T>) => Promise<T | null>;
  /** Calls back once after so many ms; returns how to take that back. */
  later: (ms: number, call: () => void) => () => void;
  random: () => number;
  /** `received`: how many records came in since the run began; `cycleId`: the last ones of which cycle. */
  onChange: (change: { busy: boolean; received?: number; cycleId?: string; result?: SyncResult }) => void;
}

/** Even a tap asks no more often than once in so long (ms; sync protocol, "The device's side"). */
const LEAST_MS = 2_000;

/** When to sync: one run at a time, again after it where somebody asked meanwhile, and later after a failure. */
export class SyncEngine {
  #running = false;
  #asked: Trigger | null = null;
  #failures = 0;
  #begunAt = -Infinity;
  /** Before this no change and no coming back to the app asks the endpoint (ms since 1970). */
  #notBefore = -Infinity;
  #cancel: () => void = () => undefined;
  /** When each cycle was last exchanged, counted in runs: who had no turn in one comes first in the next. */
  readonly #turns = new Map<string, number>();
  #runs = 0;

  constructor(private readonly options: EngineOptions) {}

  /** Syncs now, or as soon as it may, or right after the run that is under way. */
  async sync(trigger: Trigger): Promise<void> {
    if (this.#running) {
      if (this.#asked === null || isAtOnce(trigger)) this.#asked = trigger;
      return;
    }
    const wait = this.#waitFor(trigger);
    if (wait > 0) {
      this.#schedule(wait, trigger);
      return;
    }
    await this.#run();
  }

  stop(): void {
    this.#cancel();
  }

  #waitFor(trigger: Trigger): number {
    const now = this.options.store.now();
    const earliest = isAtOnce(trigger) ? this.#begunAt + LEAST_MS : this.#notBefore;
    // A clock that was set back meanwhile must not put it off for longer than any wait is.
    return Math.min(earliest - now, LONGEST_WAIT_MS);
  }

  #schedule(ms: number, trigger: Trigger): void {
    this.#cancel();
    this.#cancel = this.options.later(ms, () => void this.sync(trigger));
  }

  async #run(): Promise<void> {
    this.#running = true;
    this.#cancel();
    this.options.onChange({ busy: true });
    try {
      const run = await this.#result();
      if (run) this.#tell(run.result, run.retryAfter);
    } finally {
      this.#running = false;
      this.options.onChange({ busy: false });
    }
    const asked = this.#asked;
    this.#asked = null;
    if (asked) await this.sync(asked);
  }

  async #result(): Promise<{ result: SyncResult; retryAfter: number | null } | null> {
    const { store, exclusively } = this.options;
    try {
      const pairing = await readPairing(store);
      if (!pairing) return null;
      this.#begunAt = store.now();
      const run = await exclusively(() =>
        runAll(pairing, this.#turns, (this.#runs += 1), {
          ...this.options,
          // What was typed meanwhile goes first again.
          mayFetchBlobs: () => this.#asked === null,
          onReceived: (received, cycleId) => this.options.onChange({ busy: true, received, cycleId }),
        }),
      );
      return run && ('reason' in run ? failed(run) : { result: { state: 'done', ...run }, retryAfter: null });
    } catch (error) {
      // What was sent is remembered as in flight; the next run goes on from what is stored.
      if (!(error instanceof StorageError)) throw error;
      return { result: { state: 'failed', reason: 'storage' }, retryAfter: null };
    }
  }

  #tell(result: SyncResult, retryAfter: number | null): void {
    this.options.onChange({ busy: true, result });
    if (result.state !== 'failed') {
      this.#failures = 0;
      this.#notBefore = -Infinity;
      return;
    }
    this.#failures += 1;
    const wait = Math.max(backoffMs(this.#failures, this.options.random()), (retryAfter ?? 0) * 1000);
    this.#notBefore = this.options.store.now() + wait;
    if (isTriedAgain(result.reason)) this.#schedule(wait, 'change');
  }
}

/** No endpoint asks for more than a day, and no backoff comes near it. */
const LONGEST_WAIT_MS = 24 * 3600 * 1000;

function isAtOnce(trigger: Trigger): boolean {
  return trigger === 'tap' || trigger === 'network';
}

function failed({ reason, retryAfter }: RoundStopped): { result: SyncResult; retryAfter: number | null } {
  return { result: { state: 'failed', reason }, retryAfter };
}

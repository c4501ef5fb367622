import type { RoundStopped, Send, BlobWire } from '../replication/wire';
import type { SyncProblem } from '../domain/problems';
import type { RecordStore } from '../database/open';
import { StorageError } from '../database/storageError';
import { cyclesToSync, readPairing } from '../database/syncing';
import { withCycleOn } from '../database/syncRows';
import { backoffMs } from './backoff';
import { fetchBlobs } from '../replication/blobs';
import { syncCycle } from '../replication/round';
import type { EndpointAddress } from './transport';

/** A token that is refused does not get better by itself, nor does an app that is too old. */
export function isTriedAgain(reason: SyncProblem): boolean {
  return reason !== 'tokenInvalid' && reason !== 'protocolUnsupported';
}

/** What the last run came to. */
export type SyncResult =
  | { state: 'never' }
  | { state: 'done'; at: number; skewMs: number | null }
  | { state: 'failed'; reason: SyncProblem };

export interface EngineOptions {
  store: RecordStore;
  sender: (address: EndpointAddress) => Send;
  blobWire: (address: EndpointAddress) => BlobWire;
  /** One run at a time for all windows and the worker of this origin; null where nothing is left to do by then. */
  exclusively: <T>(work: () => Promise<T>) => Promise<T | null>;
  /** Calls back once after so many ms; gives back how to take that back. */
  later: (ms: number, call: () => void) => () => void;
  random: () => number;
  /** `received`: how many records came in since the run began. */
  onChange: (change: { busy: boolean; received?: number; result?: SyncResult }) => void;
}

/** When to sync: one run at a time, again after it where somebody asked meanwhile, and later after a failure. */
export class SyncEngine {
  #running = false;
  #askedAgain = false;
  #failures = 0;
  #cancelRetry: () => void = () => undefined;

  constructor(private readonly options: EngineOptions) {}

  /** Syncs now, or right after the run that is under way. `fresh` forgets earlier failures: a tap, a network again. */
  async sync({ fresh = false } = {}): Promise<void> {
    if (fresh) this.#failures = 0;
    if (this.#running) {
      this.#askedAgain = true;
      return;
    }
    this.#running = true;
    this.#cancelRetry();
    this.options.onChange({ busy: true });
    try {
      do {
        this.#askedAgain = false;
        const result = await this.#run();
        if (result) this.#tell(result.result, result.retryAfter);
      } while (this.#askedAgain);
    } finally {
      this.#running = false;
      this.options.onChange({ busy: false });
    }
  }

  stop(): void {
    this.#cancelRetry();
  }

  async #run(): Promise<{ result: SyncResult; retryAfter: number | null } | null> {
    const { store, exclusively } = this.options;
    try {
      const pairing = await readPairing(store);
      return pairing && (await exclusively(() => this.#allCycles(pairing)));
    } catch (error) {
      // What was sent is remembered as sent without an answer; the next run goes on from what is stored.
      if (!(error instanceof StorageError)) throw error;
      return { result: { state: 'failed', reason: 'storage' }, retryAfter: null };
    }
  }

  async #allCycles(address: EndpointAddress): Promise<{ result: SyncResult; retryAfter: number | null }> {
    const { store, sender, blobWire, onChange } = this.options;
    let received = 0;
    const options = {
      send: sender(address),
      blobs: blobWire(address),
      withCycle: withCycleOn(store),
      now: store.now,
      deviceId: store.deviceId,
      onReceived: (records: number) => {
        received += records;
        onChange({ busy: true, received });
      },
    };
    let skewMs: number | null = null;
    const synced: string[] = [];
    for (const cycleId of await cyclesToSync(store)) {
      const result = await syncCycle(cycleId, options);
      if (result.ok) {
        skewMs = result.skewMs ?? skewMs;
        synced.push(cycleId);
      } else if (!isOfOneCycle(result)) return failed(result);
    }
    // Photos come in once all records have: they are large, and a trainer can do without for longer. What was typed
    // meanwhile goes first again.
    const mayGoOn = () => !this.#askedAgain;
    for (const cycleId of synced) {
      const stopped = await fetchBlobs(cycleId, { ...options, mayGoOn });
      if (stopped && !isOfOneCycle(stopped)) return failed(stopped);
    }
    return { result: { state: 'done', at: store.now(), skewMs }, retryAfter: null };
  }

  #tell(result: SyncResult, retryAfter: number | null): void {
    this.options.onChange({ busy: true, result });
    if (result.state !== 'failed') {
      this.#failures = 0;
      return;
    }
    this.#failures += 1;
    if (!isTriedAgain(result.reason)) return;
    const wait = Math.max(backoffMs(this.#failures, this.options.random()), (retryAfter ?? 0) * 1000);
    this.#cancelRetry = this.options.later(wait, () => void this.sync());
  }
}

/** What is wrong with one cycle is kept with it; the others go on. */
function isOfOneCycle({ reason }: RoundStopped): boolean {
  return reason === 'erased' || reason === 'notOurs';
}

function failed({ reason, retryAfter }: RoundStopped): { result: SyncResult; retryAfter: number | null } {
  return { result: { state: 'failed', reason }, retryAfter };
}

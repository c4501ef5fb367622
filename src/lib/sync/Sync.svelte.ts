import { liveQuery } from 'dexie';
import type { Store } from '../database/open';
import { readSyncOverview, type SyncOverview } from '../database/syncing';
import { SyncEngine, type SyncResult } from './engine';
import { sender } from './transport';

/** After a change so long (ms) is waited for more before it is sent. */
const SETTLED_MS = 2_000;
const LOCK = 'mentorwijs-sync';

/** Syncing as the screens show it. */
class Sync {
  busy = $state(false);
  /** Records that came in since the run began that is under way. */
  received = $state(0);
  result: SyncResult = $state.raw({ state: 'never' });
  overview: SyncOverview | null = $state.raw(null);
  #engine: SyncEngine | null = null;

  /** Begins to sync at the right moments: the start, a network again, coming back to the app, a change. */
  start(store: Store): () => void {
    const engine = new SyncEngine({
      store,
      sender,
      exclusively: (work) =>
        navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => (lock ? work() : null)),
      later: (ms, call) => {
        const timer = setTimeout(call, ms);
        return () => clearTimeout(timer);
      },
      random: Math.random,
      onChange: ({ busy, received = 0, result }) => {
        this.busy = busy;
        this.received = received;
        if (result) this.result = result;
      },
    });
    this.#engine = engine;
    const fresh = () => void engine.sync({ fresh: true });
    const seen = () => {
      if (document.visibilityState === 'visible') fresh();
    };
    window.addEventListener('online', fresh);
    document.addEventListener('visibilitychange', seen);
    let settling: ReturnType<typeof setTimeout> | undefined;
    // Dexie follows a query over more than one await only where the function it is given is async itself.
    const watching = liveQuery(async () => readSyncOverview(store)).subscribe({
      next: (overview) => {
        const more = overview.waiting > 0 && overview.waiting !== this.overview?.waiting;
        this.overview = overview;
        if (!more || !overview.pairing) return;
        clearTimeout(settling);
        settling = setTimeout(() => void engine.sync(), SETTLED_MS);
      },
      // The screens that need it say so themselves; syncing begins anew with the app.
      error: () => (this.overview = null),
    });
    fresh();
    return () => {
      watching.unsubscribe();
      clearTimeout(settling);
      engine.stop();
      window.removeEventListener('online', fresh);
      document.removeEventListener('visibilitychange', seen);
    };
  }

  /** On a trainer's tap. */
  async now(): Promise<void> {
    await this.#engine?.sync({ fresh: true });
  }
}

export const sync = new Sync();

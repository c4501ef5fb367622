import type { Store } from '../database/open';
import type { SyncOverview } from '../database/syncOverview';
import type { SyncResult } from './engine';
import type { startSyncing } from './syncing';

type Syncing = ReturnType<typeof startSyncing>;

/** Syncing as the screens show it. */
class Sync {
  busy = $state(false);
  /** Records that came in since the run began that is under way. */
  received = $state(0);
  result: SyncResult = $state.raw({ state: 'never' });
  overview: SyncOverview | null = $state.raw(null);
  #syncing: Promise<Syncing> | null = null;

  /** Begins once `ready` is fulfilled: what syncs is loaded only then. Returns how to end it. */
  start(store: Store, ready: Promise<void>): () => void {
    const syncing = this.#begin(store, ready);
    this.#syncing = syncing;
    return () => void syncing.then(({ stop }) => stop());
  }

  /** On a trainer's tap. */
  async now(): Promise<void> {
    const { engine } = (await this.#syncing) ?? {};
    await engine?.sync('tap');
  }

  async #begin(store: Store, ready: Promise<void>): Promise<Syncing> {
    await ready;
    const syncing = await import('./syncing');
    return syncing.startSyncing(store, {
      onChange: ({ busy, received = 0, result }) => {
        this.busy = busy;
        this.received = received;
        if (result) this.result = result;
      },
      onOverview: (overview) => (this.overview = overview),
    });
  }
}

export const sync = new Sync();

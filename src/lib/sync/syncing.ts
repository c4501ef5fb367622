import { liveQuery } from 'dexie';
import type { Store } from '../database/open';
import { readSyncOverview, type SyncOverview } from '../database/syncing';
import { SyncEngine, type EngineOptions } from './engine';
import { sender } from './transport';

/** After a change so long (ms) is waited for more before it is sent. */
const SETTLED_MS = 2_000;
const LOCK = 'mentorwijs-sync';

interface Listener {
  onChange: EngineOptions['onChange'];
  /** Null where it cannot be read; the screens that need it say so themselves. */
  onOverview: (overview: SyncOverview | null) => void;
}

/** Syncs at the right moments: at once, with a network again, on coming back to the app, after a change. */
export function startSyncing(
  store: Store,
  { onChange, onOverview }: Listener,
): { engine: SyncEngine; stop: () => void } {
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
    onChange,
  });
  const fresh = () => void engine.sync({ fresh: true });
  const seen = () => {
    if (document.visibilityState === 'visible') fresh();
  };
  window.addEventListener('online', fresh);
  document.addEventListener('visibilitychange', seen);
  let settling: ReturnType<typeof setTimeout> | undefined;
  let waiting = 0;
  // Dexie follows a query over more than one await only where the function it is given is async itself.
  const watching = liveQuery(async () => readSyncOverview(store)).subscribe({
    next: (overview) => {
      const more = overview.waiting > 0 && overview.waiting !== waiting;
      waiting = overview.waiting;
      onOverview(overview);
      if (!more || !overview.pairing) return;
      clearTimeout(settling);
      settling = setTimeout(() => void engine.sync(), SETTLED_MS);
    },
    // Syncing begins anew with the app.
    error: () => onOverview(null),
  });
  fresh();
  const stop = () => {
    watching.unsubscribe();
    clearTimeout(settling);
    engine.stop();
    window.removeEventListener('online', fresh);
    document.removeEventListener('visibilitychange', seen);
  };
  return { engine, stop };
}

import { liveQuery } from 'dexie';
import type { Store } from '../database/open';
import { readSyncOverview, type SyncOverview } from '../database/syncing';
import { askForBackground } from './background';
import { blobWire } from './blobTransport';
import { SyncEngine, type EngineOptions } from './engine';
import { sender } from './transport';
import { inTurn, SETTLED_MS } from './lock';

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
  let waiting = 0;
  const engine = new SyncEngine({
    store,
    sender,
    blobWire,
    exclusively: inTurn,
    later: (ms, call) => {
      const timer = setTimeout(call, ms);
      return () => clearTimeout(timer);
    },
    random: Math.random,
    onChange: (change) => {
      onChange(change);
      // An endpoint that is busy is left alone; one that could not be reached is tried without this window too.
      const { result } = change;
      if (result?.state === 'failed' && result.reason === 'offline' && waiting > 0) void askForBackground();
    },
  });
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
      const before = waiting;
      waiting = overview.waiting + overview.photos.waiting;
      onOverview(overview);
      if (waiting === 0 || waiting === before) return;
      // This window may be gone before all is sent.
      if (before === 0) void askForBackground();
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

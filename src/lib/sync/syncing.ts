import { liveQuery } from 'dexie';
import type { Store } from '../database/open';
import { OVERVIEW_EVERY_MS, readSyncOverview, type SyncOverview } from '../database/syncOverview';
import { askForBackground } from './background';
import { blobWire } from './blobTransport';
import { SyncEngine, type EngineOptions } from './engine';
import { ErasingAgain } from './ErasingAgain';
import { listCycles, sender } from './transport';
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
  const erasing = new ErasingAgain(store);
  const engine = new SyncEngine({
    store,
    sender,
    blobWire,
    list: listCycles,
    exclusively: inTurn,
    later: (ms, call) => {
      const timer = setTimeout(call, ms);
      return () => clearTimeout(timer);
    },
    random: Math.random,
    onChange: (change) => {
      onChange(change);
      erasing.hear(change);
      // An endpoint that is busy is left alone; one that could not be reached is tried without this window too.
      const { result } = change;
      if (result?.state === 'failed' && result.reason === 'offline' && waiting > 0) void askForBackground();
    },
  });
  const online = () => void engine.sync('network');
  const visible = () => {
    if (document.visibilityState === 'visible') void engine.sync('visible');
  };
  window.addEventListener('online', online);
  document.addEventListener('visibilitychange', visible);
  let answeredAt = -Infinity;
  let settling: ReturnType<typeof setTimeout> | undefined;
  // Dexie follows a query over more than one await only where the function it is given is async itself.
  const watching = liveQuery(async () => {
    // A change meanwhile begins the query again: the wait is until a moment, so that it comes to an end.
    const wait = answeredAt + OVERVIEW_EVERY_MS - performance.now();
    if (wait > 0) await new Promise((done) => setTimeout(done, wait));
    return readSyncOverview(store);
  }).subscribe({
    next: (overview) => {
      answeredAt = performance.now();
      const before = waiting;
      waiting = overview.waiting + overview.photos.waiting;
      onOverview(overview);
      if (waiting === 0 || waiting === before) return;
      // This window may be gone before all is sent.
      if (before === 0) void askForBackground();
      clearTimeout(settling);
      settling = setTimeout(() => void engine.sync('change'), SETTLED_MS);
    },
    // Syncing begins again with the app.
    error: () => onOverview(null),
  });
  void engine.sync('visible');
  const stop = () => {
    watching.unsubscribe();
    clearTimeout(settling);
    engine.stop();
    window.removeEventListener('online', online);
    document.removeEventListener('visibilitychange', visible);
  };
  return { engine, stop };
}

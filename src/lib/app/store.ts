import { browser } from '$app/environment';
import { DATABASE, newDeviceId, openStore } from '../database/open';
import { pageFactory } from '../database/pageFactory';
import { steadyClock } from './steadyClock';
import { storageAtOnce } from './syncStorage';

const loadCodec = () => import('../vault/rowCodec');
// Most likely something was written here before: it is loaded while the database is opened.
if (browser && 'serviceWorker' in navigator && navigator.serviceWorker.controller)
  loadCodec().catch(() => undefined);

/** The storage of this device. */
export const store = openStore({
  name: DATABASE,
  factory: pageFactory(),
  loadSplit: async () => (await import('../database/splitOutbox')).splitOutbox,
  loadCodec,
  atOnce: storageAtOnce,
  deviceId: newDeviceId(),
  now: steadyClock(
    () => Date.now(),
    () => performance.now(),
  ),
});

// Opened while the first screen is being made. Where that fails, whoever reads or writes first hears of it.
store.db.open().catch(() => undefined);

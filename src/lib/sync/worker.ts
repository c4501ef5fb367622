import { DATABASE, newDeviceId, TrainerDatabase, type RecordStore } from '../database/open';
import { readSyncOverview } from '../database/syncOverview';
import * as codec from '../vault/rowCodec';
import { blobWire } from './blobTransport';
import { isTriedAgain, SyncEngine, type EngineOptions, type SyncResult } from './engine';
import { listCycles, sender } from './transport';
import { inTurn, WINDOWS_FIRST_MS } from './lock';

/** Syncs on behalf of a browser that woke the worker. Rejects where it should try again later. */
export async function syncInBackground(): Promise<void> {
  const store: RecordStore = {
    db: new TrainerDatabase(DATABASE, { loadCodec: () => Promise.resolve(codec) }),
    deviceId: newDeviceId(),
    now: () => Date.now(),
  };
  await new Promise((resolve) => setTimeout(resolve, WINDOWS_FIRST_MS));
  try {
    await syncWaiting({ store, sender, blobWire, list: listCycles, exclusively: inTurn });
  } finally {
    // A newer app that opens next may bring the database further.
    store.db.close();
  }
}

/** Syncs where anything waits and no passphrase locks it. Rejects where trying again is of use. */
export async function syncWaiting({
  store,
  sender,
  blobWire: wire,
  list,
  exclusively,
}: Pick<EngineOptions, 'store' | 'sender' | 'blobWire' | 'list' | 'exclusively'>): Promise<void> {
  // What waits, waits until somebody unlocks the device.
  await store.db.open();
  if (store.db.keyring.isLocked) return;
  const results: SyncResult[] = [];
  const engine = new SyncEngine({
    store,
    sender,
    blobWire: wire,
    list,
    // Whoever had its turn before may have sent all of it.
    exclusively: (work) =>
      exclusively(async () => {
        const { waiting, photos } = await readSyncOverview(store);
        return waiting + photos.waiting > 0 ? work() : null;
      }),
    // The browser does that.
    later: () => () => undefined,
    random: Math.random,
    onChange: ({ result }) => {
      if (result) results.push(result);
    },
  });
  await engine.sync('tap');
  const last = results.at(-1);
  if (last?.state === 'failed' && isTriedAgain(last.reason)) throw new Error(`not synced: ${last.reason}`);
}

import * as z from 'zod/mini';
import { forgetHistory } from '../replication/apply';
import { withConnection } from './connection';
import type { RecordStore, Store } from './open';
import { replicaOf, replicaTables } from './replica';

const pairingSchema = z.object({
  /** Origin of the endpoint. */
  endpoint: z.string(),
  token: z.string(),
  deviceName: z.string(),
  teamName: z.string(),
});
export type DevicePairing = z.infer<typeof pairingSchema>;

const PAIRING = 'pairing';

export async function readPairing(store: RecordStore): Promise<DevicePairing | null> {
  const row = await withConnection(store, () => store.db.deviceSettings.get(PAIRING));
  return pairingSchema.safeParse(row?.value).data ?? null;
}

/** Forgets the token; everything that was recorded stays. */
export async function removePairing(store: Store): Promise<void> {
  await withConnection(store, () => store.db.deviceSettings.delete(PAIRING));
}

/**
 * Remembers the pairing. Nothing is known of what another endpoint than before has: all goes to it again. On the same
 * endpoint another team may hold a cycle that was not ours: it is asked for again.
 */
export async function setPairing(store: Store, pairing: DevicePairing): Promise<void> {
  const { db } = store;
  await withConnection(store, () =>
    db.transaction('rw', [...replicaTables(db), db.deviceSettings], async () => {
      const before = pairingSchema.safeParse((await db.deviceSettings.get(PAIRING))?.value).data;
      await db.deviceSettings.put({ key: PAIRING, value: { ...pairing } });
      if (before && before.endpoint !== pairing.endpoint) {
        for (const cycleId of await db.tallies.toCollection().primaryKeys()) {
          const rows = replicaOf(store, cycleId);
          const state = await rows.state();
          if (state) await forgetHistory(rows, { ...state, digestReset: false });
        }
        await db.cycleSync.clear();
      }
      await db.cycleSync.filter(({ state }) => state === 'notOurs').modify({ state: 'open' });
    }),
  );
}

import { z } from 'zod';
import { withConnection } from './connection';
import type { CycleSyncRow, Store } from './open';
import { heldOf, recordRow } from './recordRow';

const pairingSchema = z.object({
  /** Origin of the endpoint. */
  endpoint: z.string(),
  token: z.string(),
  deviceName: z.string(),
  teamName: z.string(),
});
export type DevicePairing = z.infer<typeof pairingSchema>;

const PAIRING = 'pairing';

export async function readPairing(store: Store): Promise<DevicePairing | null> {
  const row = await withConnection(store, () => store.db.deviceSettings.get(PAIRING));
  return pairingSchema.safeParse(row?.value).data ?? null;
}

/** Remembers the pairing. With another endpoint than before, nothing is known of what that one has. */
export async function setPairing(store: Store, pairing: DevicePairing): Promise<void> {
  const { db } = store;
  const before = await readPairing(store);
  await withConnection(store, () =>
    db.transaction('rw', db.deviceSettings, db.cycleSync, async () => {
      await db.deviceSettings.put({ key: PAIRING, value: { ...pairing } });
      if (before && before.endpoint !== pairing.endpoint) await db.cycleSync.clear();
    }),
  );
}

/** Forgets the token; everything that was recorded stays. */
export async function removePairing(store: Store): Promise<void> {
  await withConnection(store, () => store.db.deviceSettings.delete(PAIRING));
}

/** What a trainer wants to know of syncing. */
export interface SyncOverview {
  pairing: DevicePairing | null;
  /** Records that wait to be sent. */
  waiting: number;
  rejected: { cycleId: string; type: string; id: string; reason: string }[];
  cycles: CycleSyncRow[];
}

export async function readSyncOverview(store: Store): Promise<SyncOverview> {
  const { db } = store;
  const pairing = await readPairing(store);
  return withConnection(store, () =>
    db.transaction('r', db.records, db.cycleSync, async () => {
      const demos = new Set(await demoCycles(store));
      const unsent = await db.records.where({ toSend: 1 }).toArray();
      const refused = await db.records.filter(({ rejected }) => rejected !== null).toArray();
      return {
        pairing,
        waiting: unsent.filter(({ cycleId }) => !demos.has(cycleId)).length,
        rejected: refused.map(({ cycleId, type, id, rejected }) => ({
          cycleId,
          type,
          id,
          reason: rejected ?? '',
        })),
        cycles: await db.cycleSync.toArray(),
      };
    }),
  );
}

/** The cycles to sync: all on this device but examples and what was erased, and those a trainer asked for. */
export async function cyclesToSync(store: Store): Promise<string[]> {
  const { db } = store;
  return withConnection(store, () =>
    db.transaction('r', db.records, db.cycleSync, async () => {
      const demos = new Set(await demoCycles(store));
      const states = await db.cycleSync.toArray();
      const over = new Set(states.filter(({ state }) => state !== 'open').map(({ cycleId }) => cycleId));
      const ids = new Set([
        ...(await db.records.orderBy('cycleId').uniqueKeys()).map(String),
        ...states.map(({ cycleId }) => cycleId),
      ]);
      return [...ids].filter((cycleId) => !demos.has(cycleId) && !over.has(cycleId));
    }),
  );
}

async function demoCycles({ db }: Store): Promise<string[]> {
  const cycles = await db.records.where({ type: 'cycle' }).toArray();
  return cycles.filter(({ fields }) => fields['demo']?.[0] === true).map(({ cycleId }) => cycleId);
}

/** Asks for a colleague's cycle: the next round brings it. */
export async function openCycle(store: Store, cycleId: string): Promise<void> {
  const row: CycleSyncRow = {
    cycleId,
    cursor: 0,
    epoch: null,
    mark: null,
    syncedAt: null,
    digestReset: false,
    state: 'open',
  };
  await withConnection(store, () => store.db.cycleSync.put(row));
}

/** Sends what was refused once more, on the trainer's tap. */
export async function retryRejected(store: Store): Promise<void> {
  const { db } = store;
  await withConnection(store, () =>
    db.transaction('rw', db.records, async () => {
      const refused = await db.records.filter(({ rejected }) => rejected !== null).toArray();
      await db.records.bulkPut(refused.map((row) => recordRow(row.cycleId, heldOf(row), null)));
    }),
  );
}

/** How much of a cycle the endpoint does not have: what waits and what it refused. */
export async function countWaiting(store: Store, cycleId: string): Promise<number> {
  const rows = await withConnection(store, () => store.db.records.where({ cycleId }).toArray());
  return rows.filter(({ toSend, rejected }) => toSend === 1 || rejected !== null).length;
}

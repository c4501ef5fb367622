/** Which cycles are on this device, as far as syncing goes. */
import { NEVER_SYNCED, type CycleSync } from '../replication/port';
import { withConnection } from './connection';
import type { RecordStore, Store, TrainerDatabase } from './open';

export interface DeviceCycle extends CycleSync {
  cycleId: string;
  /** Something of it waits to be sent: records or photos. */
  waits: boolean;
}

/** All cycles on this device, and those that a trainer asked for, without examples. */
export async function readDeviceCycles(store: RecordStore): Promise<DeviceCycle[]> {
  const { db } = store;
  return withConnection(store, () =>
    db.transaction('r', db.tallies, db.cycleSync, db.outbox, db.blobs, async () => {
      const [tallies, states, waiting] = await Promise.all([
        db.tallies.toArray(),
        db.cycleSync.toArray(),
        cyclesThatWait(db),
      ]);
      const byId = new Map<string, CycleSync>(states.map(({ cycleId, ...state }) => [cycleId, state]));
      const examples = new Set(tallies.flatMap(({ cycleId, keepHere }) => (keepHere ? [cycleId] : [])));
      const ids = new Set([...tallies, ...states].map(({ cycleId }) => cycleId));
      return [...ids]
        .filter((cycleId) => !examples.has(cycleId))
        .map((cycleId) => ({
          ...(byId.get(cycleId) ?? NEVER_SYNCED),
          cycleId,
          waits: waiting.has(cycleId),
        }));
    }),
  );
}

/** Jumps from one cycle to the next: what one of them has in the outbox may be thousands. */
async function cyclesThatWait({ outbox, blobs }: TrainerDatabase): Promise<Set<string>> {
  const found = new Set<string>();
  for (let last = ''; ;) {
    const next = (await outbox.where('[cycleId+type+id]').above([last, []]).limit(1).primaryKeys())[0];
    if (!next) break;
    [last] = next;
    found.add(last);
  }
  for (const [cycleId] of await blobs.where('[toSend+cycleId]').above([1]).primaryKeys()) found.add(cycleId);
  return found;
}

/** Asks for a colleague's cycle: the next round brings it. */
export async function openCycle(store: Store, cycleId: string): Promise<void> {
  await withConnection(store, () => store.db.cycleSync.put({ ...NEVER_SYNCED, incomplete: true, cycleId }));
}

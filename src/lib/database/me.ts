import { uuidSchema } from '../domain/identifier';
import { withConnection } from './connection';
import type { Store, TrainerDatabase } from './open';
import { transact } from './transact';

/** "Ik ben": which trainer of this cycle uses this device, or null where nobody said. */
export async function readMe(store: Store, cycleId: string): Promise<string | null> {
  return withConnection(store, () => meAmong(store.db, cycleId));
}

/** The same, for use within a transaction on the device's settings. */
export async function meAmong({ deviceSettings }: TrainerDatabase, cycleId: string): Promise<string | null> {
  const row = await deviceSettings.get(`${cycleId}/me`);
  return uuidSchema.safeParse(row?.value).data ?? null;
}

/** The others' tablets read it too, so that they can say who wrote something. */
export async function setMe(store: Store, cycleId: string, trainerId: string): Promise<void> {
  await transact(
    store,
    async (unit) => {
      await unit.db.deviceSettings.put({ key: `${cycleId}/me`, value: trainerId });
      unit.change({ cycleId, type: 'tablet', id: store.deviceId, set: { trainer: trainerId } });
    },
    { also: [store.db.deviceSettings] },
  );
}

import { uuidSchema } from '../domain/identifier';
import { withConnection } from './connection';
import type { Store } from './open';

/** "Ik ben": which trainer of this cycle uses this device, or null where nobody said. */
export async function readMe(store: Store, cycleId: string): Promise<string | null> {
  const row = await withConnection(store, () => store.db.deviceSettings.get(`${cycleId}/me`));
  return uuidSchema.safeParse(row?.value).data ?? null;
}

export async function setMe(store: Store, cycleId: string, trainerId: string): Promise<void> {
  await withConnection(store, () => store.db.deviceSettings.put({ key: `${cycleId}/me`, value: trainerId }));
}

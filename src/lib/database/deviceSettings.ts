import { slugSchema, uuidSchema } from '../domain/identifier';
import { withConnection } from './connection';
import type { Store, TrainerDatabase } from './open';

/** "Ik ben": which trainer of this cycle uses this device, or null where nobody said. */
export async function readMe(store: Store, cycleId: string): Promise<string | null> {
  return withConnection(store, () => meAmong(store.db, cycleId));
}

/** The same, for use within a transaction on the device's settings. */
export async function meAmong({ deviceSettings }: TrainerDatabase, cycleId: string): Promise<string | null> {
  const row = await deviceSettings.get(`${cycleId}/me`);
  return uuidSchema.safeParse(row?.value).data ?? null;
}

export async function setMe(store: Store, cycleId: string, trainerId: string): Promise<void> {
  await withConnection(store, () => store.db.deviceSettings.put({ key: `${cycleId}/me`, value: trainerId }));
}

/** The id of the pack that the handbook shows on this device, or null where nobody chose. */
export async function readCurrentPack(store: Store): Promise<string | null> {
  const row = await withConnection(store, () => store.db.deviceSettings.get(CURRENT_PACK));
  return slugSchema.safeParse(row?.value).data ?? null;
}

export async function setCurrentPack(store: Store, id: string): Promise<void> {
  await withConnection(store, () => store.db.deviceSettings.put({ key: CURRENT_PACK, value: id }));
}

const CURRENT_PACK = 'currentPack';

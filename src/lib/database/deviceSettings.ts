import { slugSchema } from '../domain/identifier';
import { withConnection } from './connection';
import type { Store } from './open';

/** The id of the pack that the handbook shows on this device, or null where nobody chose. */
export async function readCurrentPack(store: Store): Promise<string | null> {
  const row = await withConnection(store, () => store.db.deviceSettings.get(CURRENT_PACK));
  return slugSchema.safeParse(row?.value).data ?? null;
}

export async function setCurrentPack(store: Store, id: string): Promise<void> {
  await withConnection(store, () => store.db.deviceSettings.put({ key: CURRENT_PACK, value: id }));
}

const CURRENT_PACK = 'currentPack';

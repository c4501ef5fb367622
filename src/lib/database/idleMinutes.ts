import { IDLE_MINUTES, type IdleMinutes } from '../domain/idle';
import { withConnection } from './connection';
import type { Store } from './open';

const KEY = 'idleMinutes';

/** After how many minutes without a touch the device is locked; null where nobody chose. */
export async function readIdleMinutes(store: Store): Promise<IdleMinutes | null> {
  const row = await withConnection(store, () => store.db.deviceSettings.get(KEY));
  return IDLE_MINUTES.find((minutes) => minutes === row?.value) ?? null;
}

export async function setIdleMinutes(store: Store, minutes: IdleMinutes): Promise<void> {
  await withConnection(store, () => store.db.deviceSettings.put({ key: KEY, value: minutes }));
}

import * as z from 'zod/mini';
import { withConnection } from './connection';
import type { Store } from './open';

const KEY = 'vibrates';

/** Whether this device vibrates as a block comes to its end; not unless somebody asked for it. */
export async function readVibrates(store: Store): Promise<boolean> {
  const row = await withConnection(store, () => store.db.deviceSettings.get(KEY));
  return z.boolean().safeParse(row?.value).data ?? false;
}

export async function setVibrates(store: Store, vibrates: boolean): Promise<void> {
  await withConnection(store, () => store.db.deviceSettings.put({ key: KEY, value: vibrates }));
}

import { withConnection } from './connection';
import { instantSchema } from '../domain/instant';
import type { Store } from './open';

const keyOf = (cycleId: string) => `${cycleId}/copyMade`;

/** Notes that these trainings went into a file that leaves this device, at this instant (ms since 1970). */
export async function setCopyMade(store: Store, cycleIds: readonly string[], at: number): Promise<void> {
  const value = new Date(at).toISOString();
  const rows = cycleIds.map((id) => ({ key: keyOf(id), value }));
  await withConnection(store, () => store.db.deviceSettings.bulkPut(rows));
}

/** When a training last went into such a file (ms since 1970), or null where it never did. */
export async function readCopyMade(store: Store, cycleId: string): Promise<number | null> {
  const row = await withConnection(store, () => store.db.deviceSettings.get(keyOf(cycleId)));
  const at = instantSchema.safeParse(row?.value).data;
  return at === undefined ? null : Date.parse(at);
}

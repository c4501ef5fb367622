import { forgetHistory } from '../replication/apply';
import { withConnection } from './connection';
import type { Store } from './open';
import { recordsOfType } from './ranges';
import { PAIRING, readPairing, type DevicePairing } from './syncing';
import { rowsOf, tablesOfRows } from './syncRows';

/** Remembers the pairing. Nothing is known of what another endpoint than before has: all goes to it anew. */
export async function setPairing(store: Store, pairing: DevicePairing): Promise<void> {
  const { db } = store;
  const before = await readPairing(store);
  await withConnection(store, () =>
    db.transaction('rw', [...tablesOfRows(db), db.deviceSettings], async () => {
      await db.deviceSettings.put({ key: PAIRING, value: { ...pairing } });
      if (!before || before.endpoint === pairing.endpoint) return;
      const keys = await recordsOfType(db, 'cycle').primaryKeys();
      for (const [cycleId] of keys) await forgetHistory(rowsOf(store, cycleId));
      await db.cycleSync.clear();
    }),
  );
}

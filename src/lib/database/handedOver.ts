import { withConnection } from './connection';
import type { Store, TrainerDatabase } from './open';

/** Within a transaction on deviceSettings: from now on another tablet may have this cycle by a file. */
export async function setHandedOver(db: TrainerDatabase, cycleId: string): Promise<void> {
  await db.deviceSettings.put({ key: keyOf(cycleId), value: true });
}

/** Whether another tablet may have this cycle by a file. */
export async function wasHandedOver(store: Store, cycleId: string): Promise<boolean> {
  return withConnection(store, async () => (await store.db.deviceSettings.get(keyOf(cycleId))) !== undefined);
}

function keyOf(cycleId: string): string {
  return `${cycleId}/handedOver`;
}

import type { TrainerDatabase } from './open';

/** Within a transaction on deviceSettings: from now on another tablet may have this cycle by a file. */
export async function setHandedOver(db: TrainerDatabase, cycleId: string): Promise<void> {
  await db.deviceSettings.put({ key: keyOf(cycleId), value: true });
}

/** Within a transaction on deviceSettings: whether another tablet may have this cycle by a file. */
export async function isHandedOver(db: TrainerDatabase, cycleId: string): Promise<boolean> {
  return (await db.deviceSettings.get(keyOf(cycleId))) !== undefined;
}

function keyOf(cycleId: string): string {
  return `${cycleId}/handedOver`;
}

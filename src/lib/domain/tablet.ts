import * as z from 'zod/mini';
import { uuidSchema } from './identifier';
import type { Trainer } from './trainer';

/** Of a device, as it stands in the clocks of what was written on it. */
export const deviceIdSchema = z.string().check(z.regex(/^[0-9a-f]{16}$/));

/**
 * Which trainer works with a tablet ("Ik ben"), so that others read who wrote something. Its record's id is that of the
 * device.
 */
export const tabletSchema = z.object({ trainer: uuidSchema });

export interface Tablet {
  /** Of the device. */
  id: string;
  trainer: string;
}

/** The name of the trainer at a device, or null where nobody said so. */
export function trainerAt(
  deviceId: string | null,
  { tablets, trainers }: { tablets: readonly Tablet[]; trainers: readonly Pick<Trainer, 'id' | 'name'>[] },
): string | null {
  const tablet = tablets.find(({ id }) => id === deviceId);
  return trainers.find(({ id }) => id === tablet?.trainer)?.name ?? null;
}

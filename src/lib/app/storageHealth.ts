/** How the browser holds what is stored, in bytes; null where it does not tell (Safari before 17 tells half of it). */
export interface StorageHealth {
  /** It does not clear the data by itself when the device gets full. */
  persistent: boolean;
  used: number;
  quota: number;
}

export async function readStorageHealth(): Promise<StorageHealth | null> {
  if (typeof (navigator.storage as Partial<StorageManager> | undefined)?.estimate !== 'function') return null;
  const persistent = await navigator.storage.persisted();
  const { usage: used = 0, quota = 0 } = await navigator.storage.estimate();
  return { persistent, used, quota };
}

/** Below so much room (bytes), or above such a part of it, the next photos may not fit. */
const LEAST_ROOM = 50_000_000;
const FULLEST = 0.8;

export function isNearlyFull({ used, quota }: Pick<StorageHealth, 'used' | 'quota'>): boolean {
  return quota > 0 && (quota - used < LEAST_ROOM || used > FULLEST * quota);
}

import { dropUnneededBlobs } from '$lib/database/blobs';
import { sealStored } from '$lib/database/sealStored';
import { StorageError } from '$lib/database/storageError';
import { store } from '$lib/app/store';

/** Seals what an older app left as it was typed, and frees the room of photos that were deleted before today. */
export async function startStored(): Promise<void> {
  try {
    await store.db.keyring.prepare();
    if (store.db.isUnsealed) await sealStored(store);
    await dropUnneededBlobs(store);
  } catch (error) {
    // The next start goes on with it; what is wrong with the storage is told by the screens that need it.
    if (!(error instanceof StorageError)) throw error;
  }
}

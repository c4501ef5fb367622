import { dropUnneededBlobs } from '$lib/database/blobs';
import { StorageError } from '$lib/database/storageError';
import { store } from '$lib/app/store';

/** Frees the room of photos that were deleted before today. */
export async function startPhotos(): Promise<void> {
  try {
    await dropUnneededBlobs(store);
  } catch (error) {
    // The next start frees it; what is wrong with the storage is told by the screens that need it.
    if (!(error instanceof StorageError)) throw error;
  }
}

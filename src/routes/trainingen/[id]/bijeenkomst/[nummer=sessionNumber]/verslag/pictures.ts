import { readBlob } from '$lib/database/blobs';
import { store } from '$lib/app/store';
import type { Pictures } from '$lib/reports/making/task';
import type { ReportPhoto } from '$lib/reports/photoOrder';

/** The pictures of a report by their hashes; what is not on this device is left out. */
export async function picturesOf(cycleId: string, photos: readonly ReportPhoto[]): Promise<Pictures> {
  const pictures = new Map<string, Blob>();
  // One after the other, each in a task of its own: the page stays as quick as it was.
  for (const { blob } of photos) {
    const picture = await readBlob(store, cycleId, blob);
    if (picture) pictures.set(blob, picture);
  }
  return pictures;
}

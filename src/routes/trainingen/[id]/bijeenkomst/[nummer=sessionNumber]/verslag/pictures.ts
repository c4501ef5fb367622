import { readBlob } from '$lib/database/blobs';
import { dataUrlOf } from '$lib/reports/dataUrl';
import { pictureOf } from '$lib/app/picture';
import { store } from '$lib/app/store';
import type { ReportPhoto } from '$lib/reports/photoOrder';

/**
 * The pictures of a report by their hashes, as data URLs; what is not on this device is left out. Each is drawn anew:
 * what came from elsewhere may be of a kind, or broken in a way, that would stop the PDF maker.
 */
export async function picturesOf(
  cycleId: string,
  photos: readonly ReportPhoto[],
): Promise<Map<string, string>> {
  const pictures = new Map<string, string>();
  // One after the other: a picture that is being drawn takes much more memory than its file.
  for (const { blob } of photos) {
    const bytes = await readBlob(store, cycleId, blob);
    const read = bytes && (await pictureOf(bytes));
    if (read?.ok)
      pictures.set(blob, await dataUrlOf(new Blob([read.picture.bytes], { type: read.picture.type })));
  }
  return pictures;
}

import type { Picture } from '../database/photos';

/** What is written on a flip-over can be read at this size (pixels), on screen and on paper. */
const LONGEST_SIDE = 1600;
/** Tried one after the other until the picture is small enough; the last one is taken as it is. */
const QUALITIES = [0.82, 0.7, 0.6] as const;
const SMALL_ENOUGH_BYTES = 500_000;

/**
 * A picture as it is kept, or null where this browser cannot read the file as one. It is drawn anew, upright and no
 * larger than needed, so that nothing of what a camera writes beside it (place, time, device) stays.
 */
export async function pictureOf(file: Blob): Promise<Picture | null> {
  const bitmap = await bitmapOf(file);
  if (!bitmap) return null;
  try {
    return await keptOf(bitmap);
  } finally {
    bitmap.close();
  }
}

async function bitmapOf(file: Blob): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(file);
  } catch {
    // Not a picture, a broken one, or of a kind that this browser does not know: told beside the button.
    return null;
  }
}

async function keptOf(bitmap: ImageBitmap): Promise<Picture | null> {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  // JPEG has no see-through: without a ground it would be black.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const jpeg = await jpegOf(canvas);
  if (!jpeg) return null;
  const bytes = new Uint8Array(await jpeg.arrayBuffer());
  return { type: 'image/jpeg', bytes, width: canvas.width, height: canvas.height };
}

async function jpegOf(canvas: HTMLCanvasElement): Promise<Blob | null> {
  let jpeg: Blob | null = null;
  for (const quality of QUALITIES) {
    jpeg = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
    if (!jpeg || jpeg.size <= SMALL_ENOUGH_BYTES) break;
  }
  return jpeg;
}

/**
 * Photos for paper, drawn anew in the worker: what came from elsewhere may be of a kind, or broken in a way, that would
 * stop the PDF maker, and no printer shows more than this.
 */

/** What a photo may take on a page (points): its writing can be read, and two with their captions fit. */
export const PHOTO_ROOM = { width: 499, height: 310 } as const;
/** Dots to the inch at which what is written on a flip-over stays sharp. */
const DOTS = 220;
const POINTS = 72;
const QUALITY = 0.82;

/** A JPEG no larger than it is printed; null for what this browser cannot read as a picture. */
export async function jpegOf(picture: Blob): Promise<Uint8Array | null> {
  const bitmap = await bitmapOf(picture);
  if (!bitmap) return null;
  try {
    return await drawn(bitmap, picture);
  } finally {
    bitmap.close();
  }
}

async function bitmapOf(picture: Blob): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(picture);
  } catch {
    // Broken, or of a kind that this browser does not know: said in its place on the page.
    return null;
  }
}

/** The size in dots at which a picture of this size is put on paper; nothing becomes larger than it was. */
export function printedSize({ width, height }: { width: number; height: number }) {
  const scale = Math.min(
    1,
    ((PHOTO_ROOM.width / POINTS) * DOTS) / width,
    ((PHOTO_ROOM.height / POINTS) * DOTS) / height,
  );
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

async function drawn(bitmap: ImageBitmap, picture: Blob): Promise<Uint8Array | null> {
  const { width, height } = printedSize(bitmap);
  // Safari before 16.4 draws nothing in a worker. What this app keeps is a JPEG that a page drew, and goes as it is.
  if (typeof OffscreenCanvas === 'undefined')
    return picture.type === 'image/jpeg' ? new Uint8Array(await picture.arrayBuffer()) : null;
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  // JPEG has no see-through: without a ground it would be black.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(bitmap, 0, 0, width, height);
  const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
  return new Uint8Array(await jpeg.arrayBuffer());
}

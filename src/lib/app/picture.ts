import type { Picture } from '../database/photos';
import { keptSize, type Size } from '../domain/pictureSize';
import { isHeic } from './heic';

/** Tried one after the other until the picture is small enough; the last one is taken as it is. */
const QUALITIES = [0.82, 0.7, 0.6] as const;
const SMALL_ENOUGH_BYTES = 500_000;

export type PictureResult = { ok: true; picture: Picture } | { ok: false; reason: 'unreadable' | 'heic' };

/**
 * A picture as it is kept, or why this browser cannot read the file as one. It is drawn anew, upright and no larger
 * than needed, so that nothing of what a camera writes beside it (place, time, device) stays.
 */
export async function pictureOf(file: Blob): Promise<PictureResult> {
  const size = await sizeOf(file);
  const kept = size && keptSize(size);
  const bitmap = size && kept && (await bitmapOf(file, size, kept));
  const picture = bitmap && (await drawn(bitmap, kept));
  bitmap?.close();
  if (picture) return { ok: true, picture };
  return { ok: false, reason: (await isHeic(file)) ? 'heic' : 'unreadable' };
}

/** Upright, and read without decoding all of it; null where the file is no picture that this browser knows. */
async function sizeOf(file: Blob): Promise<Size | null> {
  const url = URL.createObjectURL(file);
  const image = new Image();
  const isKnown = await new Promise<boolean>((resolve) => {
    image.onload = () => resolve(true);
    image.onerror = () => resolve(false);
    image.src = url;
  });
  URL.revokeObjectURL(url);
  const { naturalWidth: width, naturalHeight: height } = image;
  return isKnown && width > 0 && height > 0 ? { width, height } : null;
}

/**
 * Decoded at the size at which it is kept: a photo of 48 megapixels takes 192 MB otherwise. Browsers without that option
 * pass over it and give all of it.
 */
async function bitmapOf(file: Blob, size: Size, kept: Size): Promise<ImageBitmap | null> {
  if (isSize(kept, size)) return decoded(file);
  const bitmap = await decoded(file, {
    resizeWidth: kept.width,
    resizeHeight: kept.height,
    resizeQuality: 'high',
  });
  if (bitmap && (isSize(bitmap, kept) || isSize(bitmap, size))) return bitmap;
  // Options are refused, or a photo that lies on its side was made smaller before it was turned, which deforms it.
  bitmap?.close();
  return decoded(file);
}

async function decoded(file: Blob, options: ImageBitmapOptions = {}): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(file, options);
  } catch {
    // Broken, or of a kind that this browser does not know: told beside the button.
    return null;
  }
}

function isSize(one: Size, other: Size): boolean {
  return one.width === other.width && one.height === other.height;
}

async function drawn(bitmap: ImageBitmap, { width, height }: Size): Promise<Picture | null> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  // JPEG has no see-through: without a ground it would be black.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(bitmap, 0, 0, width, height);
  const jpeg = await jpegOf(canvas);
  if (!jpeg) return null;
  const bytes = new Uint8Array(await jpeg.arrayBuffer());
  return { type: 'image/jpeg', bytes, width, height };
}

async function jpegOf(canvas: HTMLCanvasElement): Promise<Blob | null> {
  let jpeg: Blob | null = null;
  for (const quality of QUALITIES) {
    jpeg = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
    if (!jpeg || jpeg.size <= SMALL_ENOUGH_BYTES) break;
  }
  return jpeg;
}

import decodeQR from 'qr/decode.js';

interface Drawable {
  width: number;
  height: number;
}

/** A dense code that cannot be read at one size often can at another; the size of the longer side (px). */
const SIDES = [1600, 2400, 1100, 800] as const;

/** What the QR code on a picture says, or null where none can be read. */
export function readQr(picture: ImageBitmap): string | null {
  for (const side of SIDES) {
    const text = readAt(picture, Math.min(1.5, side / Math.max(picture.width, picture.height)));
    if (text !== null) return text;
  }
  return null;
}

/** The same of a frame of a camera, once. */
export function readFrame(video: HTMLVideoElement): string | null {
  const { videoWidth: width, videoHeight: height } = video;
  return width > 0 && height > 0 ? readAt(video, 1, { width, height }) : null;
}

function readAt(
  source: ImageBitmap | HTMLVideoElement,
  scale: number,
  { width, height }: Drawable = source,
): string | null {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) return null;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(source, 0, 0, canvas.width, canvas.height);
  try {
    return decodeQR(pen.getImageData(0, 0, canvas.width, canvas.height));
  } catch {
    // No code on it, or none that can be read at this size.
    return null;
  }
}

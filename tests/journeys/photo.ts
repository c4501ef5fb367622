import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page } from '@playwright/test';
import { expect } from './app';

/** What a camera writes beside the picture, and nobody means to keep. */
export const CAMERA_NOTE = 'camera-note-51.886N-5.429E';

/**
 * A photo of a flip-over as a tablet's camera makes it: larger than is kept, stored on its side with a mark that says
 * so (Exif 2.32, tag 0x0112, value 6), and with a note of the camera's own in it.
 */
export async function cameraPhoto(page: Page, path: string, words: string): Promise<string> {
  return keptByCamera(path, await page.evaluate(flipOver, words));
}

/** Runs in a page: the flip-over with these words, lying on its side, as a JPEG in base64. */
export function flipOver(words: string): string {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [2400, 1800];
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  pen.fillStyle = '#f4f1e6';
  pen.fillRect(0, 0, 2400, 1800);
  // Lying on its side: the top of the sheet is at the left.
  pen.translate(0, 1800);
  pen.rotate(-Math.PI / 2);
  pen.fillStyle = '#b3202c';
  pen.fillRect(0, 0, 1800, 120);
  pen.fillStyle = '#123';
  pen.font = '140px sans-serif';
  words.split(' ').forEach((word, line) => pen.fillText(word, 120, 400 + line * 220));
  return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '';
}

/** Writes a JPEG (base64) with what a camera writes beside it; gives the path. */
export function keptByCamera(path: string, base64: string): string {
  const jpeg = Buffer.from(base64, 'base64');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, Buffer.concat([jpeg.subarray(0, 2), exif(), jpeg.subarray(2)]));
  return path;
}

/** A photo of this size (pixels). */
export async function plainPhoto(
  page: Page,
  path: string,
  size: { width: number; height: number },
): Promise<string> {
  const base64 = await page.evaluate(({ width, height }) => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [width, height];
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('no canvas');
    pen.fillStyle = '#f4f1e6';
    pen.fillRect(0, 0, width, height);
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '';
  }, size);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, Buffer.from(base64, 'base64'));
  return path;
}

function exif(): Buffer {
  const note = Buffer.from(`${CAMERA_NOTE}\0`, 'latin1');
  const entries = Buffer.alloc(2 + 2 * 12 + 4);
  entries.writeUInt16LE(2, 0);
  // 0x010E, ImageDescription: ASCII, behind the entries.
  entries.writeUInt16LE(0x010e, 2);
  entries.writeUInt16LE(2, 4);
  entries.writeUInt32LE(note.length, 6);
  entries.writeUInt32LE(8 + entries.length, 10);
  // 0x0112, Orientation: one SHORT, 6.
  entries.writeUInt16LE(0x0112, 14);
  entries.writeUInt16LE(3, 16);
  entries.writeUInt32LE(1, 18);
  entries.writeUInt16LE(6, 22);
  const tiff = Buffer.concat([Buffer.from('II*\0\x08\0\0\0', 'latin1'), entries, note]);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** Takes a photo on the page with notes, with this caption. */
export async function takePhoto(page: Page, path: string, caption: string): Promise<void> {
  await pickPhoto(page, path);
  await page.getByRole('textbox', { name: 'Bijschrift' }).fill(caption);
  const photos = page.getByRole('region', { name: 'Foto’s' });
  await photos.getByRole('button', { name: 'Bewaren' }).click();
  await expect(page.getByRole('button', { name: `Vergroten: ${caption}` })).toBeVisible();
}

export async function pickPhoto(page: Page, path: string): Promise<void> {
  const [picker] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Foto toevoegen' }).click(),
  ]);
  await picker.setFiles(path);
}

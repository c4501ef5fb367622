import { expect, it } from 'vitest';
import { isHeic } from '../../../src/lib/app/heic';

const box = (kind: string) => new Blob([new Uint8Array([0, 0, 0, 24]), kind, new Uint8Array(16)]);

it('knows a HEIC photo by what the system calls it and by how it begins, and takes nothing else for one', async () => {
  expect(await isHeic(new Blob(['?'], { type: 'image/heic' }))).toBe(true);
  expect(await isHeic(new Blob(['?'], { type: 'image/heif-sequence' }))).toBe(true);
  expect(await isHeic(box('ftypheic'))).toBe(true);
  expect(await isHeic(box('ftypmif1'))).toBe(true);
  expect(await isHeic(box('ftypavif'))).toBe(false);
  expect(await isHeic(box('ftypmp42'))).toBe(false);
  expect(await isHeic(new Blob(['heic'], { type: 'image/jpeg' }))).toBe(false);
  expect(await isHeic(new Blob([]))).toBe(false);
});

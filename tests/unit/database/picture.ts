import type { Picture } from '../../../src/lib/database/photos';

/** The first bytes of a JPEG, and whatever makes it another picture than the next. */
export function picture(said = 'flip-over'): Picture {
  const bytes = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, ...new TextEncoder().encode(said)]);
  return { type: 'image/jpeg', bytes, width: 1600, height: 1200 };
}

import type { ImageType } from '../../domain/content';

/** First bytes of each kind of picture (PNG, third edition, 5.2; JPEG, ISO/IEC 10918-1, B.1.1.3). */
const SIGNATURES: readonly { type: ImageType; bytes: readonly number[] }[] = [
  { type: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
];

/** What a picture is by its bytes, whatever its name says; null for anything that is not shown. */
export function imageTypeOf(bytes: Uint8Array): ImageType | null {
  const fits = SIGNATURES.find((signature) => signature.bytes.every((byte, at) => bytes[at] === byte));
  return fits?.type ?? null;
}

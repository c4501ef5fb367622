import { crc32 as zlibCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../../src/lib/content/pack/crc32';

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('the sum that a zip keeps of each file', () => {
  it.each([
    ['', 0],
    ['a', 0xe8b7be43],
    ['123456789', 0xcbf43926],
    ['The quick brown fox jumps over the lazy dog', 0x414fa339],
  ])('of %j is the published one', (text, sum) => {
    expect(crc32(bytesOf(text))).toBe(sum);
  });

  it('is what zlib reckons, in one piece or in two', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), (first, second) => {
        const whole = new Uint8Array([...first, ...second]);
        expect(crc32(whole)).toBe(zlibCrc32(whole));
        expect(crc32(second, crc32(first))).toBe(zlibCrc32(whole));
      }),
    );
  });
});

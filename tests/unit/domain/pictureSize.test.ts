import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptSize } from '../../../src/lib/domain/pictureSize';

describe('the size at which a photo is kept', () => {
  it.each([
    ['a photo of a flip-over', [4000, 3000], [1600, 1200]],
    ['the same, upright', [3000, 4000], [1200, 1600]],
    ['one of 48 megapixels', [8064, 6048], [1600, 1200]],
    ['a square one', [3000, 3000], [1386, 1386]],
    ['a panorama', [16_000, 900], [8262, 465]],
    ['a long screenshot', [300, 12_000], [300, 12_000]],
    ['a wide photo', [4000, 2250], [1848, 1039]],
    ['a small one', [800, 600], [800, 600]],
    ['a line of pixels', [60_000, 1], [16_000, 1]],
  ])('%s', (_, [width = 0, height = 0], [keptWidth, keptHeight]) => {
    expect(keptSize({ width, height })).toEqual({ width: keptWidth, height: keptHeight });
  });

  it('is never larger than the photo, never more than 3.84 megapixels and a rounding, and keeps its shape', () => {
    const side = fc.integer({ min: 1, max: 65_535 });
    fc.assert(
      fc.property(side, side, (width, height) => {
        const kept = keptSize({ width, height });
        expect(kept.width).toBeLessThanOrEqual(width);
        expect(kept.height).toBeLessThanOrEqual(height);
        expect(Math.max(kept.width, kept.height)).toBeLessThanOrEqual(16_000);
        expect(kept.width * kept.height).toBeLessThanOrEqual(3_840_000 + kept.width + kept.height);
        // Within the pixel that rounding takes or gives.
        expect(Math.abs(kept.width - (kept.height * width) / height)).toBeLessThanOrEqual(1 + width / height);
      }),
      { seed: 2311 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fitted,
  isSignature,
  otherDaySigned,
  signatureSchema,
  SIGN_FIELD,
  strokesSchema,
  thinned,
  type Stroke,
} from '../../../src/lib/domain/signature';

const point = fc.tuple(
  fc.integer({ min: 0, max: SIGN_FIELD.width }),
  fc.integer({ min: 0, max: SIGN_FIELD.height }),
);
const strokes = fc.array(fc.array(point, { minLength: 1, maxLength: 60 }), { minLength: 1, maxLength: 20 });

describe('a signature', () => {
  it('is more than a dot, however often somebody taps', () => {
    expect(isSignature([])).toBe(false);
    expect(isSignature([[[500, 200]], [[510, 200]], [[900, 20]]])).toBe(false);
    expect(
      isSignature([
        [
          [500, 200],
          [503, 201],
        ],
      ]),
    ).toBe(false);
    expect(
      isSignature([
        [
          [100, 200],
          [180, 240],
        ],
      ]),
    ).toBe(true);
  });

  it('holds where the pen went, and nothing that could tell who held it', () => {
    const drawn = {
      strokes: [
        [
          [1, 2],
          [3, 4],
        ],
      ],
      witness: null,
      signedAt: '2026-11-24T17:20:00.000Z',
    };
    expect(signatureSchema.parse({ ...drawn, pressure: [0.4], times: [12] })).toEqual(drawn);
    expect(strokesSchema.safeParse([[[1, 2, 0.5]]]).success).toBe(false);
    expect(strokesSchema.safeParse([[[1001, 2]]]).success).toBe(false);
    expect(strokesSchema.safeParse([[]]).success).toBe(false);
  });

  it('can be stored, however long somebody draws', () => {
    const endless: Stroke[] = [Array.from({ length: 30_000 }, (_, at) => [at % 1000, (at * 7) % 400])];
    const dots: Stroke[] = Array.from({ length: 9000 }, () => [[999, 399]]);
    for (const drawn of [endless, dots]) {
      const kept = thinned(drawn);
      expect(strokesSchema.safeParse(kept).success).toBe(true);
      expect(JSON.stringify(kept).length).toBeLessThan(64 * 1024);
    }
    expect(isSignature(thinned(endless))).toBe(true);
  });

  it('fits in any room without being stretched', () => {
    fc.assert(
      fc.property(strokes, (drawn) => {
        for (const [x, y] of fitted(drawn, 88, 26).flat()) {
          expect(x).toBeGreaterThanOrEqual(-0.001);
          expect(x).toBeLessThanOrEqual(88.001);
          expect(y).toBeGreaterThanOrEqual(-0.001);
          expect(y).toBeLessThanOrEqual(26.001);
        }
      }),
      { seed: 20261127 },
    );
    expect(
      fitted(
        [
          [
            [0, 0],
            [100, 50],
          ],
        ],
        88,
        26,
      ),
    ).toEqual([
      [
        [18, 0],
        [70, 26],
      ],
    ]);
  });

  it('tells the day where that is not the day of the session, by clocks in the Netherlands', () => {
    const signed = { id: 's', session: 'c:1', participant: 'p', strokes: [], witness: null };
    expect(otherDaySigned({ ...signed, signedAt: '2026-11-24T22:59:00.000Z' }, '2026-11-24')).toBeNull();
    expect(otherDaySigned({ ...signed, signedAt: '2026-11-24T23:30:00.000Z' }, '2026-11-24')).toBe(
      '2026-11-25',
    );
  });
});

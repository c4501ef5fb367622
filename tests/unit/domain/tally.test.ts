import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averages } from '$lib/domain/measurement';
import { formsOfTally } from '$lib/domain/tally';

describe('hands that were counted', () => {
  it('become as many forms as the question that most people answered', () => {
    expect(
      formsOfTally([
        [1, 0, 0, 2, 0],
        [0, 0, 0, 0, 1],
      ]),
    ).toEqual([
      [1, 5],
      [4, null],
      [4, null],
    ]);
    expect(formsOfTally([[0, 0, 0, 0, 0]])).toEqual([]);
  });

  it('come to the same averages as were counted', () => {
    const tally = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(tally, { minLength: 1, maxLength: 7 }), (counts) => {
        const told = averages(
          formsOfTally(counts).map((answers) => ({ answers })),
          counts.length,
        );
        counts.forEach((marks, question) => {
          const count = marks.reduce((sum, one) => sum + one, 0);
          const sum = marks.reduce((total, one, index) => total + one * (index + 1), 0);
          expect(told[question]?.count).toBe(count);
          if (count >= 5) expect(told[question]?.mean).toBeCloseTo(sum / count);
        });
      }),
      { seed: 20261128 },
    );
  });
});

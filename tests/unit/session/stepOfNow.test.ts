import { describe, expect, it } from 'vitest';
import { stepOfNow } from '$lib/session/stepOfNow';

const minutes = (...lengths: number[]) => lengths.map((one) => ({ minutes: one }));

describe('the step of a guide that should be under way', () => {
  it('is the one in whose minutes the block is', () => {
    const steps = minutes(2, 4, 12);
    expect(stepOfNow(steps, 0)).toBe(0);
    expect(stepOfNow(steps, 2 * 60_000 - 1)).toBe(0);
    expect(stepOfNow(steps, 2 * 60_000)).toBe(1);
    expect(stepOfNow(steps, 6 * 60_000)).toBe(2);
  });

  it('is the last one when the block goes over time', () => {
    expect(stepOfNow(minutes(2, 4), 60 * 60_000)).toBe(1);
  });

  it('is none where a guide has no steps', () => {
    expect(stepOfNow([], 0)).toBeNull();
  });
});

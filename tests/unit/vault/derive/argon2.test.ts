import { argon2id } from 'hash-wasm';
import { describe, expect, it } from 'vitest';
import { keyOf } from '../../../../src/lib/vault/derive/argon2';
import { costAfter, isWithinBounds, LEAST } from '../../../../src/lib/vault/derive/cost';

const salt = new Uint8Array(16).fill(2);

describe('a key from a passphrase', () => {
  it('is made by Argon2id with at least 64 MiB and three passes', async () => {
    expect(LEAST).toEqual({ memoryKiB: 65_536, passes: 3 });
    const key = await keyOf('een twee drie vier', salt, LEAST);
    const same = await argon2id({
      ...{ password: 'een twee drie vier', salt, parallelism: 1, iterations: 3 },
      ...{ memorySize: 65_536, hashLength: 32, outputType: 'hex' },
    });
    expect(Buffer.from(key).toString('hex')).toBe(same);
  });

  it.each([
    { memoryKiB: 65_535, passes: 3 },
    { memoryKiB: 65_536, passes: 2 },
    { memoryKiB: 1_048_576, passes: 3 },
    { memoryKiB: 65_536, passes: 1_000 },
    { memoryKiB: 65_536.5, passes: 3 },
    { memoryKiB: NaN, passes: 3 },
  ])('is not made with $memoryKiB KiB and $passes passes', async (cost) => {
    expect(isWithinBounds(cost)).toBe(false);
    await expect(keyOf('een twee drie vier', salt, cost)).rejects.toThrow('not a cost');
  });

  it('is not made with a shorter salt', async () => {
    await expect(keyOf('een twee drie vier', new Uint8Array(8), LEAST)).rejects.toThrow('not a cost');
  });

  it('takes a fast device more passes, and never less than three', () => {
    expect(costAfter(2_000).passes).toBe(3);
    expect(costAfter(350).passes).toBe(6);
    expect(costAfter(0).passes).toBe(20);
    expect([0, 1, 50, 350, 9_000].map(costAfter).every(isWithinBounds)).toBe(true);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endsWith, keyOfSecret, recoveryWords, secretIn } from '../../../src/lib/vault/recoveryKey';

const secrets = fc.uint8Array({ minLength: 16, maxLength: 16 });

describe('a recovery key', () => {
  it('is eight groups of four signs that say the same again, however they are typed', async () => {
    await fc.assert(
      fc.asyncProperty(secrets, async (secret) => {
        const words = await recoveryWords(secret);
        expect(words).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
        expect(await secretIn(words)).toEqual(secret);
        expect(await secretIn(words.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o'))).toEqual(secret);
        expect(await secretIn(words.replaceAll('1', 'l'))).toEqual(secret);
      }),
    );
  });

  it('with a sign that is another, missing or too many is refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        secrets,
        fc.nat(38),
        fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'),
        async (secret, at, sign) => {
          const words = await recoveryWords(secret);
          fc.pre(words[at] !== '-' && words[at] !== sign);
          expect(await secretIn(words.slice(0, at) + sign + words.slice(at + 1))).toBeNull();
          expect(await secretIn(words.slice(0, at) + words.slice(at + 1))).toBeNull();
          expect(await secretIn(words + sign)).toBeNull();
        },
      ),
    );
    expect(await secretIn('')).toBeNull();
    expect(await secretIn('U'.repeat(32))).toBeNull();
  });

  it('counts as written down once its last two groups were typed', async () => {
    const words = await recoveryWords(new Uint8Array(16).fill(7));
    const groups = words.split('-');
    expect(endsWith(words, groups.slice(-2).join(' ').toLowerCase())).toBe(true);
    expect(endsWith(words, groups.slice(-1).join())).toBe(false);
    expect(endsWith(words, groups.slice(0, 2).join('-'))).toBe(false);
    expect(endsWith(words, '')).toBe(false);
  });

  it('gives one key, and another one another', async () => {
    const key = await keyOfSecret(new Uint8Array(16).fill(1));
    expect(key).toHaveLength(32);
    expect(await keyOfSecret(new Uint8Array(16).fill(1))).toEqual(key);
    expect(await keyOfSecret(new Uint8Array(16).fill(2))).not.toEqual(key);
  });
});

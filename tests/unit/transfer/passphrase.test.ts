import { describe, expect, it } from 'vitest';
import { isLongEnough, newPassphrase, plainPassphrase } from '../../../src/lib/transfer/passphrase';
import { words } from '../../../src/lib/transfer/words';

describe('a passphrase', () => {
  it('is the same with the capitals and spaces that a tablet puts in', () => {
    expect(plainPassphrase('  Appel  Zebra toren ')).toBe('appel zebra toren');
  });

  it('has twelve characters that count', () => {
    expect(isLongEnough('abcdefghijkl')).toBe(true);
    expect(isLongEnough('  abcdefghijk   ')).toBe(false);
  });

  it('made by the app is five words, each of them as likely', () => {
    const numbers = [0xffff, 0, 1, 2, 3, words.length + 4];
    const random = (count: number) => Uint16Array.from(numbers.splice(0, count));
    expect(newPassphrase(random)).toBe([0, 1, 2, 3, 4].map((index) => words[index]).join(' '));
  });

  it('made by the app takes more than 2^43 guesses, of words that are easily told', () => {
    expect(new Set(words).size).toBe(words.length);
    expect(5 * Math.log2(words.length)).toBeGreaterThan(43);
    for (const word of words) expect(word).toMatch(/^[a-z]{3,9}$/);
  });
});

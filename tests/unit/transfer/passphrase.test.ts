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

  it.each([
    'Ezel eland adem hemel grind',
    'ezel  eland\u00A0adem hemel\ngrind',
    'ezel eland adem hemel grind.',
    'Ezel. Eland. Adem. Hemel. Grind. ',
    'ezel-eland-adem-hemel-grind',
    'ezel – eland – adem – hemel – grind',
    'ezel, eland, adem, hemel, grind',
    'ezelelandademhemelgrind',
    'EzelElandAdem HemelGrind',
    '“ezel eland adem hemel grind”',
    'ezel \u200Beland adem hemel grind',
  ])('of words of the list is the same however they are parted: %j', (typed) => {
    expect(plainPassphrase(typed)).toBe('ezel eland adem hemel grind');
  });

  it('that somebody thought up keeps its marks', () => {
    expect(plainPassphrase('Geheim-2026!')).toBe('geheim-2026!');
    expect(plainPassphrase('ezel eland xyz.')).toBe('ezel eland xyz.');
    expect(plainPassphrase(' 12-34 ')).toBe('12-34');
  });

  it('made by the app is six words, each of them as likely', () => {
    const numbers = [0xffff, 0, 1, 2, 3, 4, words.length + 5];
    const random = (count: number) => Uint16Array.from(numbers.splice(0, count));
    expect(newPassphrase(random)).toBe([0, 1, 2, 3, 4, 5].map((index) => words[index]).join(' '));
  });

  it('made by the app takes more than 2^52 guesses, of words that are easily told', () => {
    expect(new Set(words).size).toBe(words.length);
    expect(newPassphrase((count) => new Uint16Array(count)).split(' ')).toHaveLength(6);
    expect(6 * Math.log2(words.length)).toBeGreaterThan(52);
    for (const word of words) expect(word).toMatch(/^[a-z]{3,9}$/);
  });

  it('is read in one way only, since no word begins another', () => {
    for (const word of words)
      expect(words.filter((other) => other !== word && other.startsWith(word))).toEqual([]);
  });
});

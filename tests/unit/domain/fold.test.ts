import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldLine, slugOf } from '../../../src/lib/domain/fold';

const alike: readonly [written: string, typed: string][] = [
  ['Één', 'een'],
  ['Yıldız', 'yildiz'],
  ['İstanbul', 'istanbul'],
  ['Łukasz', 'lukasz'],
  ['Đorđe', 'dorde'],
  ['Søren', 'soren'],
  ['Ærø', 'aero'],
  ['Œuvre', 'oeuvre'],
  ['Straße', 'strasse'],
  ['STRAẞE', 'strasse'],
  ['Ĳmuiden', 'ijmuiden'],
  ['ĳs', 'ijs'],
  ['Þórður', 'thordur'],
  ['proﬁel', 'profiel'],
  ['oﬃce', 'office'],
  ['leer\u00ADwerkplek', 'leerwerkplek'],
  ['nul\u200Bbreedte', 'nulbreedte'],
  ['\u202Bnaam\u202C', 'naam'],
  ['Ｆｕｌｌ', 'full'],
  ['e\u0301e\u0301n', 'een'],
];

describe('the fold by which texts are compared', () => {
  it.each(alike)('takes %s for %s', (written, typed) => {
    expect(fold(written)).toBe(typed);
  });

  it('folds what is folded no further', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(foldLine(foldLine(text))).toBe(foldLine(text));
      }),
      { numRuns: 1000, seed: 20261128, examples: [['ŉ']] },
    );
  });

  it('takes capitals and small letters alike', () => {
    for (let point = 0x41; point < 0x250; point += 1) {
      const letter = String.fromCodePoint(point);
      expect(fold(letter.toUpperCase()), letter).toBe(fold(letter));
    }
  });
});

describe('a line that is compared', () => {
  it.each([
    ['O’Neill', "o'neill"],
    ['O´Neill', "o'neill"],
    ['Jansen–Bos', 'jansen-bos'],
    ['  Anna\u00A0 de  Vries ', 'anna de vries'],
  ])('%s is %s', (written, compared) => {
    expect(foldLine(written)).toBe(compared);
  });
});

describe('a text in an address', () => {
  it('is its words', () => {
    expect(slugOf('Vijf kaarten, vijf ideeën')).toBe('vijf-kaarten-vijf-ideeen');
    expect(slugOf('Vóór de start: “één” vraag?')).toBe('voor-de-start-een-vraag');
    expect(slugOf('🙂')).toBe('');
  });
});

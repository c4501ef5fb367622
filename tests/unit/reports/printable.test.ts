import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { fontCovers } from '../../../src/lib/reports/fontCoverage';
import { breakable } from '../../../src/lib/reports/layout/breakable';
import { MISSING_SIGN, printable } from '../../../src/lib/reports/printable';

describe('the coverage of the report’s typeface', () => {
  it('is that of the fonts in the repository', () => {
    for (const style of ['400Regular', '600SemiBold', '400Regular_Italic']) {
      const font = create(readFileSync(`static/fonts/SourceSans3_${style}.ttf`));
      if (!('hasGlyphForCodePoint' in font)) throw new Error('not a single font');
      for (let point = 32; point < 0x2_0000; point += 1) {
        if (fontCovers(point) && !font.hasGlyphForCodePoint(point))
          throw new Error(`${style} lacks ${point}`);
      }
    }
    expect(fontCovers(MISSING_SIGN.codePointAt(0) ?? 0)).toBe(true);
  });
});

describe('text on paper', () => {
  it('keeps what the typeface has, quotes and brackets too', () => {
    const text = 'Şahin, Koëter, naïef, é, “ja” <b>&amp;</b> – 5 €';
    expect(printable(text, fontCovers)).toEqual({ text, replaced: false });
  });

  it('composes a letter and its accent before it looks', () => {
    expect(printable('e\u0301', fontCovers)).toEqual({ text: 'é', replaced: false });
  });

  it('shows one sign for one emoji, however it is built, and for each Hebrew or Arabic letter', () => {
    expect(printable('a👨‍👩‍👧‍👦b🙂', fontCovers)).toEqual({
      text: `a${MISSING_SIGN}b${MISSING_SIGN}`,
      replaced: true,
    });
    expect(printable('שלום', fontCovers).text).toBe(MISSING_SIGN.repeat(4));
  });

  it('leaves out marks that print nothing, and keeps the ends of lines', () => {
    expect(printable('a\u202Eb\r\nc\td\u0007', fontCovers)).toEqual({ text: 'ab\nc d', replaced: false });
    expect(printable('een\u000Btwee\u2028drie\u2029vier\u0085vijf', fontCovers)).toEqual({
      text: 'een\ntwee\ndrie\nvier\nvijf',
      replaced: false,
    });
  });

  it('is always covered, and the same when made printable again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const { text } = printable(typed, fontCovers);
        expect([...text].every((letter) => letter === '\n' || fontCovers(letter.codePointAt(0) ?? 0))).toBe(
          true,
        );
        expect(printable(text, fontCovers)).toEqual({ text, replaced: false });
      }),
    );
  });

  it('can be broken in a word of 400 letters, and loses no letter by it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (typed) => {
        const text = typed.replaceAll('\u200B', '');
        expect(breakable(text, 130).replaceAll('\u200B', '')).toBe(text);
      }),
    );
    expect(
      breakable('W'.repeat(30), 105)
        .split('\u200B')
        .map((part) => part.length),
    ).toEqual([10, 10, 10]);
    expect(breakable('Gemeente Voorbeeldstad', 130)).toBe('Gemeente Voorbeeldstad');
  });
});

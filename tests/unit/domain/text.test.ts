import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText, requiredLine, requiredText } from '../../../src/lib/domain/text';

describe('what is typed or pasted', () => {
  it.each([
    ['Word', '\u000B'],
    ['a web page', '\u2028'],
    ['a paragraph of a web page', '\u2029'],
    ['a mainframe', '\u0085'],
    ['a printer', '\f'],
    ['Windows', '\r\n'],
    ['an old Mac', '\r'],
  ])('has the line breaks of %s as line breaks', (_source, mark) => {
    expect(cleanText(`Eerste regel${mark}Tweede regel`)).toBe('Eerste regel\nTweede regel');
    expect(cleanLine(`Anna${mark}de Vries`)).toBe('Anna de Vries');
  });

  it('loses what cannot be seen', () => {
    expect(cleanText('\uFEFFleer\u00ADwerk\u200Bplek\u202E\u0007\0 ')).toBe('leerwerkplek');
    expect(cleanLine('Anna\tBos')).toBe('Anna Bos');
    expect(cleanText('een\ttwee')).toBe('een\ttwee');
  });

  it('is nothing where nothing in it can be seen', () => {
    for (const unseen of ['\u200B\u200B', '\u200D', ' \u200C \u2060', '\u00AD\n\u000B']) {
      expect(cleanText(unseen)).toBe('');
      expect(requiredText(10).safeParse(unseen).success).toBe(false);
      expect(requiredLine(10).safeParse(unseen).success).toBe(false);
    }
  });

  it('keeps emoji and letters that are joined from several', () => {
    for (const kept of ['👩‍👩‍👧', '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}', 'می\u200Cخواهم'])
      expect(cleanText(`a ${kept}`)).toBe(`a ${kept}`);
  });

  it('is well-formed, cleaned once for all, and no longer than it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        for (const clean of [cleanText, cleanLine]) {
          const cleaned = clean(typed);
          expect(clean(cleaned)).toBe(cleaned);
          expect(cleaned.isWellFormed()).toBe(true);
          expect(cleaned.length).toBeLessThanOrEqual(typed.length);
        }
        expect(cleanLine(typed)).not.toMatch(/[\n\t\u2028]/);
      }),
      { numRuns: 1000 },
    );
  });
});

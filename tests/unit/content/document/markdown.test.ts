import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  inlinesOf,
  plainText,
  textOfPart,
  wordCount,
  type Part,
} from '../../../../src/lib/content/document/document';
import { readLine, readMarkdown } from '../../../../src/lib/content/document/markdown';
import { placesIn } from '../../../../src/lib/content/document/places';
import { hostileMarkdown } from './hostileMarkdown';

function kinds(text: string): string[] {
  return readMarkdown(text).document.map(({ kind }) => kind);
}

describe('a text of a pack', () => {
  it('holds headings, paragraphs, lists, tables, boxes, pictures and lines to write on', () => {
    const text = [
      '## Kop',
      'Een **sterke** en *zachte* zin.',
      '- [ ] vinkje',
      '1. een',
      '| a | b |\n|---|---|\n| 1 |  |',
      '> **Probeer dit**\n>\n> Tekst.',
      '![Een zaal](afbeeldingen/zaal.png)',
      '___',
    ].join('\n\n');
    expect(kinds(text)).toEqual(['heading', 'paragraph', 'list', 'list', 'table', 'box', 'image', 'line']);
    expect(readMarkdown(text).refusals).toEqual([]);
  });

  it('leads into the pack, to the web and to a mail address, and nowhere else', () => {
    const text =
      '[a](hoofdstuk:x-y) [b](https://example.org/) [c](mailto:a@example.org) [d](http://example.org)';
    const { document, refusals } = readMarkdown(text);
    const targets = [...inlinesOf(document)].flatMap((inline) => (inline.kind === 'link' ? [inline.to] : []));
    expect(targets).toEqual([
      { kind: 'hoofdstuk', id: 'x-y' },
      { kind: 'web', url: 'https://example.org/' },
      { kind: 'web', url: 'mailto:a@example.org' },
    ]);
    expect(refusals).toMatchObject([{ line: 1 }]);
  });

  it('names its sources, with the place in them', () => {
    const { content } = readLine('Dat bleek.[^schaap, p. 12] En meer.[^schaap]');
    expect(content.filter(({ kind }) => kind === 'source')).toEqual([
      { kind: 'source', source: 'schaap', place: 'p. 12' },
      { kind: 'source', source: 'schaap', place: null },
    ]);
    expect(plainText(content)).toBe('Dat bleek. En meer.');
  });

  it('tells on which line something stands that a pack may not hold', () => {
    const { refusals } = readMarkdown('Goed.\n\n## Kop\n\n<b>vet</b>\n\n```\ncode\n```\n');
    expect(refusals.map(({ line }) => line)).toEqual([5, 5, 7]);
  });

  it('gives every place a name of its own, which a change further on does not change', () => {
    const before = placesIn(readMarkdown('## Een\n\na\n\nb\n\n## Twee\n\nc').document);
    const after = placesIn(readMarkdown('## Een\n\na\n\nb\n\n## Nieuw\n\nx\n\n## Twee\n\nc').document);
    const names = after.map(({ anchor }) => anchor);
    expect(new Set(names).size).toBe(names.length);
    for (const { anchor } of before) expect(names).toContain(anchor);
  });

  it('counts its words as a writer does', () => {
    expect(wordCount(readMarkdown("## Twee woorden\n\nDrie foto's, op-en-top.").document)).toBe(5);
  });
});

describe('a heading', () => {
  it('has an address of its words, accents and ligatures as they are typed', () => {
    const { document } = readMarkdown(
      '## Vijf ideeën\n\n## Vóór de pauze\n\n## Een proﬁel\n\n## Vijf ideeën',
    );
    expect(document.map((part) => part.kind === 'heading' && part.id)).toEqual([
      'vijf-ideeen',
      'voor-de-pauze',
      'een-profiel',
      'vijf-ideeen-2',
    ]);
  });
});

/** Everything that a part says of itself besides its words; the id of a heading is made of its letters. */
function shapes(part: Part): string {
  return JSON.stringify(part, (name, value: unknown) => (['text', 'alt', 'id'].includes(name) ? '' : value));
}

describe('what would harm a reader', () => {
  it.each(hostileMarkdown)('is words and nothing else: %s', (hostile) => {
    const { document } = readMarkdown(hostile);
    for (const part of document) {
      expect(shapes(part)).not.toMatch(/script|onerror|onload|javascript|data:|vbscript|<|srcdoc/i);
    }
  });

  it('is refused in any text, whatever it is, and reading it never fails', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: 'grapheme' }), (text) => {
        for (const part of readMarkdown(text).document) {
          expect(typeof textOfPart(part)).toBe('string');
          for (const inline of inlinesOf([part]))
            if (inline.kind === 'link' && inline.to.kind === 'web')
              expect(inline.to.url).toMatch(/^(https|mailto):/);
        }
      }),
    );
  });
});

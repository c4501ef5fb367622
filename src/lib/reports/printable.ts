import { withPlainBreaks } from '../domain/text';

/** Stands for every letter or symbol that the report's typeface does not have: the PDF maker drops those in silence. */
export const MISSING_SIGN = '\u25A1';

const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/**
 * The text as the typeface can print it, and whether something had to be replaced. Letters are composed where they
 * can be (NFC); a cluster that holds anything else becomes one sign; control and direction marks, which print
 * nothing, are left out.
 */
export function printable(
  text: string,
  covers: (codePoint: number) => boolean,
): { text: string; replaced: boolean } {
  let replaced = false;
  let result = '';
  for (const { segment } of graphemes.segment(withPlainBreaks(text.normalize('NFC')).replaceAll('\t', ' '))) {
    const visible = segment.replace(/(?!\n)[\p{Cc}\p{Cf}]/gu, '');
    if (visible === '') continue;
    if (visible === '\n' || [...visible].every((letter) => covers(letter.codePointAt(0) ?? 0))) {
      result += visible;
    } else {
      result += MISSING_SIGN;
      replaced = true;
    }
  }
  return { text: result, replaced };
}

/** The same value with every text in it printable, and whether anything was replaced. */
export function printableDeep<T>(
  value: T,
  covers: (codePoint: number) => boolean,
): { value: T; replaced: boolean } {
  let replaced = false;
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') {
      const made = printable(part, covers);
      replaced ||= made.replaced;
      return made.text;
    }
    if (Array.isArray(part)) return part.map(walk);
    if (part === null || typeof part !== 'object') return part;
    return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, walk(inner)]));
  };
  // The walk keeps every shape and only changes texts into texts.
  const result = walk(value) as T;
  return { value: result, replaced };
}

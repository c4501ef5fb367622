import * as z from 'zod/mini';

/** Text of several lines as a trainer typed it, cleaned, not empty, of at most `longest` characters (UTF-16 units). */
export function requiredText(longest: number) {
  return z.string().check(z.overwrite(cleanText), z.minLength(1), z.maxLength(longest));
}

/** As requiredText, and may be empty. */
export function typedText(longest: number) {
  return z.string().check(z.overwrite(cleanText), z.maxLength(longest));
}

/** One line (a name, a place) as a trainer typed it, cleaned, of at most `longest` characters (UTF-16 units). */
export function typedLine(longest: number) {
  return z.string().check(z.overwrite(cleanLine), z.maxLength(longest));
}

/** As typedLine, and not empty. */
export function requiredLine(longest: number) {
  return z.string().check(z.overwrite(cleanLine), z.minLength(1), z.maxLength(longest));
}

/** Where a line ends: also as Word (U+000B), a mainframe (U+0085) or a web page (U+2028, U+2029) says it. */
const LINE_BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/**
 * What cannot be seen and means nothing in a text: control characters, soft hyphens, spaces without width, marks of
 * direction. Not the joiners (U+200C, U+200D) and tags (U+E0020 to U+E007F) of which letters and emoji are made.
 */
const UNSEEN = /(?![\n\t\u200C\u200D\u{E0020}-\u{E007F}])[\p{Cc}\p{Cf}]/gu;

/** The same text with every line break as \n, and nothing else changed. */
export function withPlainBreaks(text: string): string {
  return text.replace(LINE_BREAK, '\n');
}

const SUSPECT = /(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/u;

/**
 * Everything that is typed or pasted, before it is kept, compared or read: every line break as \n, without what
 * cannot be seen, without white space around. A half surrogate (left by a cut emoji) becomes U+FFFD, since UTF-8
 * cannot carry it.
 */
export function cleanText(typed: string): string {
  // Most texts hold nothing to take away, and a training of a thousand notes is read at once.
  if (!SUSPECT.test(typed)) return typed.toWellFormed().trim();
  return (
    withPlainBreaks(typed)
      .replace(UNSEEN, '')
      // A joiner with nothing to join is as unseen.
      .replace(/(^|\s)[\u200C\u200D]+/g, '$1')
      .replace(/[\u200C\u200D]+(\s|$)/g, '$1')
      .toWellFormed()
      .trim()
  );
}

/** As cleanText, on one line: a line break or a tab within is a space. */
export function cleanLine(typed: string): string {
  return cleanText(typed).replace(/\s*[\n\t]\s*/g, ' ');
}

/** Longest line of a form (a name, a place); longest text of a note. */
export const LONGEST_LINE = 400;
export const LONGEST_TEXT = 10_000;
/** What was learned of a training: no more than a page of it is read. */
export const LONGEST_LESSONS = 3000;

/** A line of content as its writer wrote it. */
export const sentenceSchema = z.string().check(z.trim(), z.minLength(1));

/** Many lines of content in Markdown; may be empty. */
export const markdownSchema = z.string().check(z.trim());

import * as z from 'zod/mini';

/**
 * Text as a trainer typed it, of at most `longest` characters (UTF-16 units).
 * NUL is taken out since no text field can mean it and databases and JSON readers refuse it; a half surrogate
 * (left by a cut emoji) becomes U+FFFD, since UTF-8 cannot carry it.
 */
export function typedText(longest: number) {
  return z.string().check(z.overwrite(clean), z.maxLength(longest));
}

/** As typedText, and not empty. */
export function requiredText(longest: number) {
  return z.string().check(z.overwrite(clean), z.minLength(1), z.maxLength(longest));
}

function clean(typed: string): string {
  return typed.replaceAll('\0', '').toWellFormed().trim();
}

/** Longest line of a form (a name, a place); longest text of a note. */
export const LONGEST_LINE = 400;
export const LONGEST_TEXT = 10_000;

/** A line of content as its writer wrote it. */
export const sentenceSchema = z.string().check(z.trim(), z.minLength(1));

/** Many lines of content in Markdown; may be empty. */
export const markdownSchema = z.string().check(z.trim());

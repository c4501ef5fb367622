import type { Word } from './words';

/** A stretch of text; marked where it holds what was searched for. */
export interface Segment {
  text: string;
  marked: boolean;
}

const BEFORE = 60;
const LONGEST = 220;

/** The part of a text around the first of these words, cut at spaces, with them marked; its beginning without any. */
export function excerptAround(text: string, matches: readonly Word[]): Segment[] {
  const first = matches[0]?.start ?? 0;
  const start = first <= BEFORE ? 0 : text.indexOf(' ', first - BEFORE) + 1;
  const end = start + LONGEST >= text.length ? text.length : text.lastIndexOf(' ', start + LONGEST);
  const segments: Segment[] = start > 0 ? [{ text: '… ', marked: false }] : [];
  let at = start;
  for (const word of matches) {
    if (word.start < at || word.end > end) continue;
    if (word.start > at) segments.push({ text: text.slice(at, word.start), marked: false });
    segments.push({ text: text.slice(word.start, word.end), marked: true });
    at = word.end;
  }
  if (at < end) segments.push({ text: text.slice(at, end), marked: false });
  if (end < text.length) segments.push({ text: ' …', marked: false });
  return segments;
}

import { stemmer } from '@orama/stemmers/dutch';
import { fold } from '../../domain/fold';

/** A word of a text and where it stands in it. */
export interface Word {
  start: number;
  end: number;
  /** As it is compared. */
  folded: string;
}

/** The words of a text in order, soft hyphens and the like within them; "leer-werkplek" is two, "'s" one. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*/gu), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: fold(match[0]),
  }));
}

const stems = new Map<string, string>();

/** What the forms of a Dutch word have in common (Snowball's Dutch stemmer): "oefeningen" and "oefenen" give "oefen". */
export function stemOf(folded: string): string {
  const known = stems.get(folded);
  if (known !== undefined) return known;
  const stem = stemmer(folded);
  stems.set(folded, stem);
  return stem;
}

const SHORTEST_PART = 4;

/**
 * The last part of a compound, where both its parts are words of the text too: "groepsgesprek" has "gesprek" as
 * "groep" and "gesprek" are known. The first part needs no help, since a search finds beginnings of words.
 */
export function lastPartOf(folded: string, known: ReadonlySet<string>): string | null {
  for (let at = SHORTEST_PART; at <= folded.length - SHORTEST_PART; at += 1) {
    const last = folded.slice(at);
    if (!known.has(last)) continue;
    const first = folded.slice(0, at);
    if (known.has(first) || known.has(first.replace(/(s|e|en)$/, ''))) return last;
  }
  return null;
}

const SHORTEST_SLIP = 5;

/** What a word may have been meant to be, where two of its letters stand in each other's place: words of the texts. */
export function withLettersSwapped(word: string, known: ReadonlySet<string>): string[] {
  if (word.length < SHORTEST_SLIP) return [];
  return Array.from({ length: word.length - 1 }, (_, at) => at)
    .map((at) => `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`)
    .filter((other) => other !== word && known.has(other));
}

/** Two words of the texts that were typed as one, each of four letters or more: "startgesprek" is "start gesprek". */
export function partsOf(word: string, known: ReadonlySet<string>): [string, string] | null {
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at += 1) {
    const [first, last] = [word.slice(0, at), word.slice(at)];
    if (known.has(first) && known.has(last)) return [first, last];
  }
  return null;
}

/** Neighbours that the texts write as one word are one: "werk plek" is "werkplek". */
export function joined(words: readonly string[], known: ReadonlySet<string>): string[] {
  const result: string[] = [];
  for (const word of words) {
    const together = `${result.at(-1) ?? ''}${word}`;
    if (result.length > 0 && known.has(together)) result[result.length - 1] = together;
    else result.push(word);
  }
  return result;
}

import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import { fold } from '../../domain/fold';
import { Hit } from './Hit';
import type { Passage } from './passage';
import { joined, lastPartOf, partsOf, stemOf, withLettersSwapped, wordsOf } from './words';

const MOST_HITS = 40;
/** Passages indexed before the screen gets its turn: a few milliseconds on a cheap tablet. */
const SLICE = 20;

/**
 * Finds passages by the words in them: by beginnings of words while somebody types, by other forms of a word
 * (stems), by the last part of a compound, and with one slip of the pen in words of five letters and more: a letter
 * wrong, left out or too many, two letters swapped, two words written as one or one as two.
 */
export class SearchIndex {
  readonly #passages = new Map<string, Passage>();
  readonly #known = new Set<string>();
  readonly #terms = new Map<string, string[]>();
  /** The last hit on each passage: most of them are found again by the next key, by the same words. */
  readonly #hits = new Map<Passage, Hit>();
  readonly #search: MiniSearch<Passage>;

  private constructor() {
    this.#search = new MiniSearch<Passage>({
      fields: ['title', 'heading', 'text'],
      tokenize: (text) => wordsOf(text).map(({ folded }) => folded),
      processTerm: (word) => [...this.#termsOf(word)],
    });
  }

  /** Builds the index in slices, with `pause` between them, so that typing never waits for it. */
  static async build(passages: Iterable<Passage[]>, pause: () => Promise<void>): Promise<SearchIndex> {
    const index = new SearchIndex();
    for (const slice of passages) {
      for (const { title, heading, text } of slice)
        for (const { folded } of wordsOf(`${title} ${heading} ${text}`)) index.#known.add(folded);
      for (const passage of slice) index.#passages.set(passage.id, passage);
      await pause();
    }
    const all = [...index.#passages.values()];
    for (let at = 0; at < all.length; at += SLICE) {
      index.#search.addAll(all.slice(at, at + SLICE));
      await pause();
    }
    return index;
  }

  /**
   * The passages that hold all of the words, best first. Where none does, words with a slip of the pen are looked
   * for as well, and after that passages that hold some of them.
   */
  find(typed: string): Hit[] {
    const words = wordsOf(typed).map(({ folded }) => folded);
    if (words.length === 0) return [];
    for (const how of TRIES) {
      const found = this.#try(words, how);
      if (found.length === 0) continue;
      return found.slice(0, MOST_HITS).flatMap(({ id, terms }) => {
        const passage = this.#passages.get(String(id));
        return passage ? [this.#hit(passage, terms)] : [];
      });
    }
    return [];
  }

  #try(typed: readonly string[], { combineWith, forgiving }: Try): SearchResult[] {
    const words = forgiving ? joined(typed, this.#known) : typed;
    const queries = words.map((word) => (forgiving ? this.#meant(word) : queryOf(word, false)));
    if (combineWith === 'OR' || words.length < 2)
      return this.#search.search({ combineWith, queries }, SEARCH);
    // What a short word begins, hundreds of words do: it is looked for only in passages that hold the longest one.
    const longest = words.reduce((long, word) => (word.length > long.length ? word : long));
    const holders = new Set(
      this.#search
        .search(forgiving ? this.#meant(longest) : queryOf(longest, false), SEARCH)
        .map(({ id }) => String(id)),
    );
    if (holders.size === 0) return [];
    const boostDocument = (id: unknown) => (holders.has(String(id)) ? 1 : 0);
    return this.#search.search({ combineWith, queries }, { ...SEARCH, boostDocument });
  }

  /** A word with one slip of the pen, with two letters swapped, or two words that were typed as one. */
  #meant(word: string): Query {
    const parts = partsOf(word, this.#known);
    const others = withLettersSwapped(word, this.#known).map((other) => queryOf(other, false));
    if (parts) others.push({ combineWith: 'AND', queries: parts.map((part) => queryOf(part, false)) });
    const slip = queryOf(word, true);
    return others.length === 0 ? slip : { combineWith: 'OR', queries: [slip, ...others] };
  }

  /** The one that was given before where the same words are marked in it, so that nobody draws it again. */
  #hit(passage: Passage, terms: readonly string[]): Hit {
    const known = this.#hits.get(passage);
    if (known?.isBy(terms)) return known;
    const hit = new Hit(passage, terms, this.#termsOf);
    this.#hits.set(passage, hit);
    return hit;
  }

  /** What a word of a text is found by. */
  readonly #termsOf = (folded: string): readonly string[] => {
    const known = this.#terms.get(folded);
    if (known) return known;
    const last = lastPartOf(folded, this.#known);
    const terms = [folded, stemOf(folded)];
    if (last !== null) terms.push(last, stemOf(last));
    const unique = [...new Set(terms)];
    this.#terms.set(folded, unique);
    return unique;
  };
}

interface Try {
  combineWith: 'AND' | 'OR';
  /** Whether words with one slip of the pen are found too. */
  forgiving: boolean;
}

const TRIES: readonly Try[] = [
  { combineWith: 'AND', forgiving: false },
  { combineWith: 'AND', forgiving: true },
  { combineWith: 'OR', forgiving: true },
];

const SEARCH = {
  boost: { title: 4, heading: 2 },
  processTerm: (term: string) => term,
  tokenize: (text: string) => [text],
};

/** A word that was typed, as the beginning of one, or any form of it; with one slip of the pen where forgiven. */
function queryOf(word: string, forgiving: boolean): Query {
  const stem = stemOf(word);
  const fuzzy = forgiving && word.length >= 5 ? 1 : false;
  const [asWord, asStem] = [
    { queries: [word], prefix: true, fuzzy },
    { queries: [stem], prefix: stem.length >= 4, fuzzy },
  ];
  // Looked up once where both ask the same, and counted twice as the others are.
  if (stem === word && asStem.prefix) return { ...asWord, boostTerm: () => 2 };
  return { combineWith: 'OR', queries: [asWord, asStem] };
}

/** Whether anything is searched for by what was typed. */
export function isQuestion(typed: string): boolean {
  return fold(typed).trim().length >= 2;
}

import MiniSearch, { type Query } from 'minisearch';
import { excerptAround, type Segment } from './excerpt';
import type { Passage } from './passage';
import { fold, lastPartOf, stemOf, wordsOf, type Word } from './words';

/** A passage that was found, with the words that were searched for marked. */
export interface Hit {
  passage: Passage;
  title: Segment[];
  excerpt: Segment[];
}

/** A word of a passage with what it is found by. */
type FoundWord = Word & { terms: string[] };

const MOST_HITS = 40;
/** Passages indexed before the screen gets its turn: a few milliseconds on a cheap tablet. */
const SLICE = 20;

/**
 * Finds passages by the words in them: by beginnings of words while somebody types, by other forms of a word
 * (stems), by the last part of a compound, and with one slip of the pen in words of five letters and more.
 */
export class SearchIndex {
  readonly #passages = new Map<string, Passage>();
  readonly #known = new Set<string>();
  /** The words of passages that were found before: most of them are found again by the next key. */
  readonly #read = new Map<Passage, { title: FoundWord[]; text: FoundWord[] }>();
  readonly #search: MiniSearch<Passage>;

  private constructor() {
    this.#search = new MiniSearch<Passage>({
      fields: ['title', 'heading', 'text'],
      tokenize: (text) => wordsOf(text).map(({ folded }) => folded),
      processTerm: (word) => this.#termsOf(word),
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
    for (const { combineWith, forgiving } of TRIES) {
      const queries = words.map((word) => queryOf(word, forgiving));
      const found = this.#search.search({ combineWith, queries }, SEARCH);
      if (found.length === 0) continue;
      return found.slice(0, MOST_HITS).flatMap(({ id, terms }) => {
        const passage = this.#passages.get(String(id));
        return passage ? [this.#hit(passage, new Set(terms))] : [];
      });
    }
    return [];
  }

  #hit(passage: Passage, terms: ReadonlySet<string>): Hit {
    const words = this.#wordsIn(passage);
    const marked = (found: readonly FoundWord[]) =>
      found.filter((word) => word.terms.some((term) => terms.has(term)));
    return {
      passage,
      title: excerptAround(passage.title, marked(words.title)),
      excerpt: excerptAround(passage.text, marked(words.text)),
    };
  }

  #wordsIn(passage: Passage): { title: FoundWord[]; text: FoundWord[] } {
    const known = this.#read.get(passage);
    if (known) return known;
    const found = (text: string) =>
      wordsOf(text).map((word) => ({ ...word, terms: this.#termsOf(word.folded) }));
    const words = { title: found(passage.title), text: found(passage.text) };
    this.#read.set(passage, words);
    return words;
  }

  /** What a word of a text is found by. */
  #termsOf(folded: string): string[] {
    const last = lastPartOf(folded, this.#known);
    const terms = [folded, stemOf(folded)];
    if (last !== null) terms.push(last, stemOf(last));
    return [...new Set(terms)];
  }
}

const TRIES = [
  { combineWith: 'AND', forgiving: false },
  { combineWith: 'AND', forgiving: true },
  { combineWith: 'OR', forgiving: true },
] as const;

const SEARCH = {
  boost: { title: 4, heading: 2 },
  processTerm: (term: string) => term,
  tokenize: (text: string) => [text],
};

/** A word that was typed, as the beginning of one, or any form of it; with one slip of the pen where forgiven. */
function queryOf(word: string, forgiving: boolean): Query {
  const stem = stemOf(word);
  const fuzzy = forgiving && word.length >= 5 ? 1 : false;
  return {
    combineWith: 'OR',
    queries: [
      { queries: [word], prefix: true, fuzzy },
      { queries: [stem], prefix: stem.length >= 4, fuzzy },
    ],
  };
}

/** Whether anything is searched for by what was typed. */
export function isQuestion(typed: string): boolean {
  return fold(typed).trim().length >= 2;
}

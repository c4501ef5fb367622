import { excerptAround, type Segment } from './excerpt';
import type { Passage } from './passage';
import { wordsOf, type Word } from './words';

/**
 * A passage that was found, with the words that were searched for marked. Its pieces are made when they are first
 * asked for: of forty hits a screen shows a handful.
 */
export class Hit {
  readonly passage: Passage;
  readonly #terms: readonly string[];
  readonly #termsOf: (folded: string) => readonly string[];
  #title: Segment[] | undefined;
  #excerpt: Segment[] | undefined;

  /** `terms` are what it was found by; `termsOf` gives what a word of it can be found by. */
  constructor(passage: Passage, terms: readonly string[], termsOf: (folded: string) => readonly string[]) {
    this.passage = passage;
    this.#terms = terms;
    this.#termsOf = termsOf;
  }

  get title(): Segment[] {
    return (this.#title ??= this.#marked(this.passage.title));
  }

  get excerpt(): Segment[] {
    return (this.#excerpt ??= this.#marked(this.passage.text));
  }

  /** Whether the same is marked when it was found by these. */
  isBy(terms: readonly string[]): boolean {
    return terms.length === this.#terms.length && terms.every((term) => this.#terms.includes(term));
  }

  #marked(text: string): Segment[] {
    const found = (word: Word) => this.#termsOf(word.folded).some((term) => this.#terms.includes(term));
    return excerptAround(text, wordsOf(text).filter(found));
  }
}

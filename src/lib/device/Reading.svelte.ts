import { SvelteSet } from 'svelte/reactivity';

/** The queries of what is on the screen that got no answer: where there is one, nothing is said to be safe. */
class Reading {
  #failed = new SvelteSet<object>();

  get failed(): boolean {
    return this.#failed.size > 0;
  }

  fails(query: object): void {
    this.#failed.add(query);
  }

  /** The query was answered, or is no longer asked. */
  settles(query: object): void {
    this.#failed.delete(query);
  }
}

export const reading = new Reading();

/** The queries of what is on the screen that got no answer: where there is one, nothing is said to be safe. */
class Reading {
  #unanswered: readonly object[] = [];
  #failed = $state(false);

  get failed(): boolean {
    return this.#failed;
  }

  fails(query: object): void {
    this.settles(query);
    this.#unanswered = [...this.#unanswered, query];
    this.#failed = true;
  }

  /** The query was answered, or is no longer asked. */
  settles(query: object): void {
    this.#unanswered = this.#unanswered.filter((one) => one !== query);
    this.#failed = this.#unanswered.length > 0;
  }
}

export const reading = new Reading();

interface Query {
  askAgain: () => void;
}

/** The queries of what is on the screen that got no answer: where there is one, nothing is said to be safe. */
class Reading {
  #unanswered: readonly Query[] = [];
  #failed = $state(false);

  get failed(): boolean {
    return this.#failed;
  }

  fails(query: Query): void {
    this.settles(query);
    this.#unanswered = [...this.#unanswered, query];
    this.#failed = true;
  }

  /** The query was answered, or is no longer asked. */
  settles(query: Query): void {
    this.#unanswered = this.#unanswered.filter((one) => one !== query);
    this.#failed = this.#unanswered.length > 0;
  }

  /** Asks all of them anew: what stood in the way of one stood in the way of the others, also out of sight. */
  askAgain(): void {
    for (const query of this.#unanswered) query.askAgain();
  }
}

export const reading = new Reading();

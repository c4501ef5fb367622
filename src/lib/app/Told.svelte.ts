/** So long after a dialog closed, what stands behind it can be heard again (ms). */
const HEARD_AFTER_MS = 100;

/**
 * What came of an action where the screen alone shows it, for who hears the screen: said once, also where it is the
 * same as the last time. What is said within that moment takes the place of what was to be said.
 */
class Told {
  /** Null: that it is saved, and no more. */
  said: string | null = $state('');
  #waits: ReturnType<typeof setTimeout> | undefined;

  say(outcome: string | null): void {
    clearTimeout(this.#waits);
    this.said = '';
    this.#waits = setTimeout(() => (this.said = outcome), HEARD_AFTER_MS);
  }
}

export const told = new Told();

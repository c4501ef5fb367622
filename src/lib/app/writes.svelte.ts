import type { StorageProblem } from '../domain/problems';
import { StorageError } from '../database/storageError';

/** What a write is for: a later write of the same control takes the place of one that failed. */
export interface Written {
  /** Names one control or form among all of them, such as `attendance/<session>:<participant>`. */
  control: string;
  /** What is not saved, in the trainer's words: then it can be tried again from the status line. */
  what?: string;
}

interface Failure {
  control: string;
  what: string | null;
  problem: StorageProblem;
  retry: () => Promise<unknown>;
}

/** What the status line says of the data: the writes under way, and each that failed until it is settled. */
class Writes {
  #underWay = $state(0);
  #failures: readonly Failure[] = $state.raw([]);

  get busy(): boolean {
    return this.#underWay > 0;
  }

  /** What the last write that is not settled ran into; null where all that was asked for is on the device. */
  get failed(): StorageProblem | null {
    return this.#failures.at(-1)?.problem ?? null;
  }

  /** What is not saved, each once. */
  get unsaved(): string[] {
    return [...new Set(this.#failures.flatMap(({ what }) => what ?? []))];
  }

  /** Whether all that failed can be tried again as it was; else only the trainer knows what it was. */
  get canRetry(): boolean {
    return this.#failures.length > 0 && this.#failures.every(({ what }) => what !== null);
  }

  problemOf(control: string): StorageProblem | null {
    return this.#failures.find((failure) => failure.control === control)?.problem ?? null;
  }

  /**
   * True once the write is on the device, false where the storage refused it; the caller keeps what was typed. A
   * failure stays until a write of the same control succeeds, or it is given up. Any other error passes on.
   */
  async run(write: () => Promise<unknown>, { control, what }: Written): Promise<boolean> {
    this.#underWay += 1;
    try {
      await write();
      this.#settle(control);
      return true;
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      this.#settle(control);
      const failure = { control, what: what ?? null, problem: error.problem, retry: write };
      this.#failures = [...this.#failures, failure];
      return false;
    } finally {
      this.#underWay -= 1;
    }
  }

  /** Tries again all that failed, in the order in which it was asked for. */
  async retry(): Promise<void> {
    const failures = this.#failures;
    for (const failure of failures) {
      // Settled meanwhile by a newer write of the same control.
      if (!this.#failures.includes(failure)) continue;
      this.#failures = this.#failures.filter((other) => other !== failure);
      const { control, what, retry } = failure;
      await this.run(retry, { control, ...(what !== null && { what }) });
    }
  }

  /** The trainer has read what is not saved, and lets it be. */
  giveUp(): void {
    this.#failures = [];
  }

  /** The form or control is gone, and with it what it wanted to write. */
  forget(control: string): void {
    this.#settle(control);
  }

  #settle(control: string): void {
    if (this.problemOf(control) === null) return;
    this.#failures = this.#failures.filter((failure) => failure.control !== control);
  }
}

export const saving = new Writes();

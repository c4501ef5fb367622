import type { StorageProblem } from '../domain/problems';
import { StorageError } from '../database/storageError';

/** What the status line says of the data: all writes that were asked for, and whether the last one failed. */
class Saving {
  #underWay = $state(0);
  #failed: StorageProblem | null = $state(null);

  get busy(): boolean {
    return this.#underWay > 0;
  }

  /** What the last write that failed ran into; null after one that went well. */
  get failed(): StorageProblem | null {
    return this.#failed;
  }

  /**
   * True once the write is on the device, false where the storage refused it; the caller keeps what was typed.
   * Any other error passes on.
   */
  async run(write: () => Promise<unknown>): Promise<boolean> {
    this.#underWay += 1;
    try {
      await write();
      this.#failed = null;
      return true;
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      this.#failed = error.problem;
      return false;
    } finally {
      this.#underWay -= 1;
    }
  }
}

export const saving = new Saving();

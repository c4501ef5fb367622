import type { Store } from '../database/open';
import { StorageError } from '../database/storageError';
import type { EngineOptions } from './engine';

type SyncChange = Parameters<EngineOptions['onChange']>[0];

/**
 * An erasure holds on every tablet: what came in, or was made here meanwhile, of a participant who was erased elsewhere
 * goes as soon as a run has ended, and is sent with the next one. After a start once for all trainings, since a worker
 * may have received some while no page was open.
 */
export class ErasingAgain {
  readonly #changed = new Set<string>();
  #isFirst = true;

  constructor(private readonly store: Store) {}

  hear({ cycleId, result }: SyncChange): void {
    if (cycleId) this.#changed.add(cycleId);
    if (result?.state !== 'done' || (!this.#isFirst && this.#changed.size === 0)) return;
    void this.#erase();
  }

  async #erase(): Promise<void> {
    const changed = new Set(this.#changed);
    this.#changed.clear();
    try {
      const { eraseAgain, readCyclesWithErased } = await import('../database/erasePerson');
      const withErased = await readCyclesWithErased(this.store);
      for (const cycleId of withErased.filter((id) => this.#isFirst || changed.has(id)))
        await eraseAgain(this.store, cycleId);
      this.#isFirst = false;
    } catch (error) {
      // It is done after the next run that ends well.
      if (!(error instanceof StorageError)) throw error;
      for (const cycleId of changed) this.#changed.add(cycleId);
    }
  }
}

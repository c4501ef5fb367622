import type { StorageProblem } from '../domain/problems';
import { Dexie, liveQuery } from 'dexie';
import { storageProblemOf } from '../database/storageError';
import { reading } from './failedQueries.svelte';

export type LiveState<T> =
  { status: 'loading' } | { status: 'ready'; value: T } | { status: 'failed'; problem: StorageProblem };

/**
 * The answer of a query, kept up to date while the component lives. A query that dies is said to be dead: its last
 * answer is no longer shown as if it were the truth.
 */
export class Live<T> {
  #state: LiveState<T> = $state.raw({ status: 'loading' });
  #attempt = $state(0);

  /**
   * `question` reads what reactive state the query depends on, and gives the query; it is asked anew when that state
   * changes. Inside the query itself nothing reactive is seen. `known`: its answer as it was read a moment ago. `restMs`: it is
   * asked no more often than once in so long.
   */
  constructor(question: () => () => Promise<T>, known: T | null = null, restMs = 0) {
    if (known !== null) this.#state = { status: 'ready', value: known };
    $effect(() => {
      void this.#attempt;
      const query = question();
      // Where the browser blocks IndexedDB, Dexie asks nothing and says nothing.
      if (!Dexie.dependencies.indexedDB) {
        this.#fail('unavailable');
        return () => reading.settles(this);
      }
      let asked = false;
      let answeredAt = -Infinity;
      // Dexie follows a query over more than one await only where the function it is given is async itself.
      const subscription = liveQuery(async () => {
        // A change meanwhile begins the query again: the wait is until a moment, so that it comes to an end.
        if (asked) await writerTold(Math.max(0, answeredAt + restMs - performance.now()));
        asked = true;
        return query();
      }).subscribe({
        next: (value) => {
          answeredAt = performance.now();
          this.#state = { status: 'ready', value };
          reading.settles(this);
        },
        error: (error: unknown) => this.#fail(storageProblemOf(error)),
      });
      return () => {
        subscription.unsubscribe();
        reading.settles(this);
      };
    });
  }

  get state(): LiveState<T> {
    return this.#state;
  }

  /** The answer, or undefined while there is none. */
  get value(): T | undefined {
    return this.#state.status === 'ready' ? this.#state.value : undefined;
  }

  #fail(problem: StorageProblem): void {
    this.#state = { status: 'failed', problem };
    reading.fails(this);
  }

  /** What a trainer's tap asks: this query anew, and with it every other that got no answer. */
  retry(): void {
    if (this.#state.status !== 'failed') this.askAgain();
    reading.askAgain();
  }

  askAgain(): void {
    this.#state = { status: 'loading' };
    this.#attempt += 1;
  }
}

/**
 * Dexie asks a query anew before it tells who wrote that the change is on the device; but that is what a finger waits
 * for, and the screen says it first.
 */
function writerTold(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

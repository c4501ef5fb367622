import type { RecordStore } from './open';
import { StorageError, storageProblemOf } from './storageError';

const MOST_TRIES = 3;

/**
 * Does a piece of work on the database, and where the connection was lost (a tablet that slept) opens it anew and
 * does the work again; so the work must be harmless to repeat. Throws a StorageError when it did not happen.
 * Errors that are not the storage's own pass as they are.
 */
export async function withConnection<T>(store: RecordStore, work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    const { openings } = store.db;
    try {
      return await work();
    } catch (error) {
      if (!isStorageFailure(error)) throw error;
      const problem = storageProblemOf(error);
      if (problem !== 'connectionLost' || tries === MOST_TRIES) throw new StorageError(problem, error);
      await store.db.reopen(openings);
    }
  }
}

/** Dexie's own errors and the browser's; a broken promise of our code is neither. */
function isStorageFailure(error: unknown): boolean {
  if (isOfBrowser(error)) return true;
  return error instanceof Error && (storageProblemOf(error) !== 'unknown' || error.name === 'AbortError');
}

/** Asked by name: what the factory of another document throws is no DOMException of this one. */
function isOfBrowser(error: unknown): boolean {
  return Object.prototype.toString.call(error) === '[object DOMException]';
}

import { sql, type Kysely, type Transaction } from 'kysely';
import type { Schema } from './schema';

interface Piece {
  work: (transaction: Transaction<Schema>) => Promise<unknown>;
  resolve: (result: never) => void;
  reject: (error: unknown) => void;
}

/** So many pieces of work at most wait for each other. */
const MOST_TOGETHER = 100;

/**
 * Puts pieces of work that come at once on disk together: one transaction, one flush of the disk, for all of them. Each
 * stands in a savepoint of its own, so that one that fails takes back only what it did itself; and each is told that it
 * is done only after the commit, so that nobody hears of what a loss of power could still undo.
 */
export class GroupCommit {
  #waiting: Piece[] = [];
  #running = false;

  constructor(private readonly db: Kysely<Schema>) {}

  add<T>(work: (transaction: Transaction<Schema>) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ work, resolve, reject });
      if (this.#running) return;
      this.#running = true;
      // After the requests that have come in by now have been read, so that they go along.
      setImmediate(() => void this.#run());
    });
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      const pieces = this.#waiting.splice(0, MOST_TOGETHER);
      try {
        const results = await this.db.transaction().execute((transaction) => together(transaction, pieces));
        results.forEach((tell) => tell());
      } catch (error) {
        for (const { reject } of pieces) reject(error);
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.#running = false;
  }
}

/** Does one after the other; gives back how to tell each what it came to. */
async function together(transaction: Transaction<Schema>, pieces: readonly Piece[]): Promise<(() => void)[]> {
  const results: (() => void)[] = [];
  for (const { work, resolve, reject } of pieces) {
    await sql`savepoint piece`.execute(transaction);
    try {
      const result = await work(transaction);
      results.push(() => resolve(result as never));
    } catch (error) {
      await sql`rollback to piece`.execute(transaction);
      results.push(() => reject(error));
    }
    await sql`release piece`.execute(transaction);
  }
  return results;
}

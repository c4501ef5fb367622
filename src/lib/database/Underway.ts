import type { DBCore, Middleware } from 'dexie';

/** The transactions of a database that are not over yet. */
export class Underway {
  readonly #all = new Set<IDBTransaction>();

  /** To be handed to the database, once: it sees every transaction begin. */
  readonly middleware: Middleware<DBCore> = {
    stack: 'dbcore',
    name: 'underway',
    create: (core) => ({
      ...core,
      transaction: (...asked) => {
        const begun = core.transaction(...asked);
        // What Dexie hands on is the browser's own.
        this.#watch(begun as unknown as IDBTransaction);
        return begun;
      },
    }),
  };

  /** Nothing of them takes place. */
  abort(): void {
    for (const transaction of this.#all)
      try {
        transaction.abort();
      } catch {
        // It is over, and only the word of it is still to come.
      }
  }

  #watch(transaction: IDBTransaction): void {
    this.#all.add(transaction);
    const over = () => this.#all.delete(transaction);
    transaction.addEventListener('complete', over);
    transaction.addEventListener('abort', over);
  }
}

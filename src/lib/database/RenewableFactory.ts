/**
 * What a database is opened with, and can be exchanged under it. WebKit never again answers a document whose storage
 * process died ("Connection to Indexed Database server lost. Refresh the page to try again"): neither connections
 * that were open nor new ones, though that process is back at once. A document made after that it does answer.
 */
export class RenewableFactory implements IDBFactory {
  #current: IDBFactory;

  constructor(
    first: IDBFactory,
    private readonly fresh: () => IDBFactory | null,
  ) {
    this.#current = first;
  }

  /** False where there is no other to be had. */
  renew(): boolean {
    const other = this.fresh();
    if (other) this.#current = other;
    return other !== null;
  }

  open(name: string, version?: number): IDBOpenDBRequest {
    return this.#current.open(name, version);
  }

  deleteDatabase(name: string): IDBOpenDBRequest {
    return this.#current.deleteDatabase(name);
  }

  databases(): Promise<IDBDatabaseInfo[]> {
    return this.#current.databases();
  }

  cmp(first: unknown, second: unknown): number {
    return this.#current.cmp(first, second);
  }
}

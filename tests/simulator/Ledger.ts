import type { MemoryDevice } from './MemoryDevice';

/** A value that a device wrote, so that it can be looked for at the end. */
export interface Written {
  type: string;
  id: string;
  field: string;
  value: string;
}

export interface Deleted {
  type: string;
  id: string;
  by: MemoryDevice;
}

/** What was written, overwritten and deleted in a story. */
export class Ledger {
  readonly written: Written[] = [];
  /** Values that somebody overwrote who had them before them. */
  readonly replaced = new Set<string>();
  readonly #deleted = new Map<string, Deleted>();

  get deleted(): Deleted[] {
    return [...this.#deleted.values()];
  }

  delete({ type, id }: { type: string; id: string }, by: MemoryDevice): void {
    this.#deleted.set(`${type} ${id}`, { type, id, by });
  }

  isDeleted({ type, id }: { type: string; id: string }): boolean {
    return this.#deleted.has(`${type} ${id}`);
  }
}

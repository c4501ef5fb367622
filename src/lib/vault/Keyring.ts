import type { VersionedKey } from './envelope';
import type * as RowCodec from './rowCodec';

/** What seals and opens. It is large, and a device on which nothing was ever written begins without it. */
export type Codec = typeof RowCodec;

export const KEY_BYTES = 32;

/** What is sealed cannot be read or written now: this document has no key. */
export class LockedError extends Error {
  constructor() {
    super('the vault is locked');
    this.name = 'LockedError';
  }
}

/** The data key while this document has it. Nobody else keeps its bytes. */
export class Keyring {
  #key: VersionedKey | null = null;
  #codec: Codec | null = null;

  constructor(private readonly load: () => Promise<Codec>) {}

  get isLocked(): boolean {
    return this.#key === null;
  }

  /** Whether it can seal and open here and now. */
  get isReady(): boolean {
    return this.#key !== null && this.#codec !== null;
  }

  /** Loads what seals and opens. Rejects where it cannot be had, and may be asked again. */
  async prepare(): Promise<void> {
    this.#codec ??= await this.load();
  }

  /** Takes these bytes as its own. Throws where they cannot be a key. */
  unlock(version: number, bytes: Uint8Array): void {
    if (bytes.length !== KEY_BYTES) throw new Error(`a data key of ${bytes.length} bytes`);
    this.lock();
    this.#key = { version, bytes };
  }

  /** Forgets the key: its bytes are overwritten. */
  lock(): void {
    this.#key?.bytes.fill(0);
    this.#key = null;
  }

  /** To be used at once, and not kept. Throws a LockedError. */
  get key(): VersionedKey {
    if (!this.#key) throw new LockedError();
    return this.#key;
  }

  /** Throws where the keyring was not prepared. */
  get codec(): Codec {
    if (!this.#codec) throw new Error('the keyring was not prepared');
    return this.#codec;
  }
}

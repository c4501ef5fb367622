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

/** The data keys while this document has them, the newest first. Nobody else keeps their bytes. */
export class Keyring {
  #keys: readonly VersionedKey[] = [];
  #codec: Codec | null = null;

  constructor(private readonly load: () => Promise<Codec>) {}

  get isLocked(): boolean {
    return this.#keys.length === 0;
  }

  /** Whether it can seal and open here and now. */
  get isReady(): boolean {
    return !this.isLocked && this.#codec !== null;
  }

  /** Loads what seals and opens. Rejects where it cannot be had, and may be asked again. */
  async prepare(): Promise<void> {
    this.#codec ??= await this.load();
  }

  /** Takes these as its own: with the first it seals, the others open what was sealed before. Throws for what is no key. */
  unlock(...keys: VersionedKey[]): void {
    if (keys.some(({ bytes }) => bytes.length !== KEY_BYTES)) throw new Error('a data key of another length');
    this.lock();
    this.#keys = keys;
  }

  /** Forgets the keys: their bytes are overwritten. */
  lock(): void {
    for (const { bytes } of this.#keys) bytes.fill(0);
    this.#keys = [];
  }

  /** To be used at once, and not kept. Throws a LockedError. */
  get key(): VersionedKey {
    const [newest] = this.#keys;
    if (!newest) throw new LockedError();
    return newest;
  }

  /** All of them, likewise. */
  get keys(): readonly VersionedKey[] {
    if (this.isLocked) throw new LockedError();
    return this.#keys;
  }

  /** Throws where the keyring was not prepared. */
  get codec(): Codec {
    if (!this.#codec) throw new Error('the keyring was not prepared');
    return this.#codec;
  }
}

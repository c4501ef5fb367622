/** A key from a passphrase, by Argon2id (RFC 9106): slow, and with much memory, so that guessing costs as much. */
import { argon2id } from 'hash-wasm';
import { isWithinBounds, SALT_BYTES, type KeyCost } from './cost';

const KEY_BYTES = 32;

/** Throws for a cost out of bounds, or a salt of another length. */
export async function keyOf(passphrase: string, salt: Uint8Array, cost: KeyCost): Promise<Uint8Array> {
  if (!isWithinBounds(cost) || salt.length !== SALT_BYTES) throw new Error('not a cost that this app sets');
  return argon2id({
    ...{ password: passphrase, salt, parallelism: 1, iterations: cost.passes, memorySize: cost.memoryKiB },
    ...{ hashLength: KEY_BYTES, outputType: 'binary' },
  });
}

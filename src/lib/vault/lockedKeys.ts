/**
 * How the data keys lie on a device that has a passphrase: sealed with a master key, which is sealed twice itself: with a
 * key from the passphrase, and with one from the recovery key. So a passphrase changes without anything else.
 */
import { isWithinBounds, SALT_BYTES, type KeyCost } from './derive/cost';
import type { Derive } from './derive/derive';
import { open, seal, type VersionedKey } from './envelope';
import { keyOfSecret } from './recoveryKey';

export interface LockedKeys {
  salt: Uint8Array<ArrayBuffer>;
  cost: KeyCost;
  byPassphrase: Uint8Array<ArrayBuffer>;
  byRecoveryKey: Uint8Array<ArrayBuffer>;
  dataKeys: Uint8Array<ArrayBuffer>;
}

const MASTER_BYTES = 32;
const FIRST = 1;
const encoder = new TextEncoder();
const about = {
  passphrase: (cost: KeyCost) => encoder.encode(`master by passphrase ${cost.memoryKiB} ${cost.passes}`),
  recoveryKey: encoder.encode('master by recovery key'),
  dataKeys: encoder.encode('data keys'),
};

/** `passphrase`: as `plainPassphrase` gives it. `secret`: of the recovery key. */
export async function lockKeys(
  master: Uint8Array,
  keys: readonly VersionedKey[],
  by: { passphrase: string; secret: Uint8Array<ArrayBuffer>; derive: Derive },
): Promise<LockedKeys> {
  return {
    ...(await sealedByPassphrase(master, by.passphrase, by.derive)),
    byRecoveryKey: seal(first(await keyOfSecret(by.secret)), master, about.recoveryKey),
    dataKeys: sealedDataKeys(master, keys),
  };
}

export function newMaster(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(MASTER_BYTES));
}

/** The same under another passphrase. */
export async function withPassphrase(
  locked: LockedKeys,
  master: Uint8Array,
  by: { passphrase: string; derive: Derive },
): Promise<LockedKeys> {
  return { ...locked, ...(await sealedByPassphrase(master, by.passphrase, by.derive)) };
}

/** Null for another passphrase, and for a cost that this app never set. */
export async function masterByPassphrase(
  { salt, cost, byPassphrase }: LockedKeys,
  { passphrase, derive }: { passphrase: string; derive: Derive },
): Promise<Uint8Array | null> {
  if (!isWithinBounds(cost) || salt.length !== SALT_BYTES) return null;
  const { key } = await derive({ passphrase, salt, cost });
  return open(first(key), byPassphrase, about.passphrase(cost));
}

export async function masterBySecret(
  { byRecoveryKey }: LockedKeys,
  secret: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array | null> {
  return open(first(await keyOfSecret(secret)), byRecoveryKey, about.recoveryKey);
}

/** The data keys, newest first; null where this is not their master. */
export function dataKeysIn({ dataKeys }: LockedKeys, master: Uint8Array): VersionedKey[] | null {
  const plain = open(first(master), dataKeys, about.dataKeys);
  if (!plain) return null;
  const size = MASTER_BYTES + 1;
  return Array.from({ length: plain.length / size }, (_, at) => ({
    version: plain[at * size] ?? 0,
    bytes: plain.slice(at * size + 1, (at + 1) * size),
  }));
}

function sealedDataKeys(master: Uint8Array, keys: readonly VersionedKey[]): Uint8Array<ArrayBuffer> {
  const plain = new Uint8Array(keys.flatMap(({ version, bytes }) => [version, ...bytes]));
  return seal(first(master), plain, about.dataKeys);
}

async function sealedByPassphrase(
  master: Uint8Array,
  passphrase: string,
  derive: Derive,
): Promise<Pick<LockedKeys, 'salt' | 'cost' | 'byPassphrase'>> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const { key, cost } = await derive({ passphrase, salt, cost: null });
  return { salt, cost, byPassphrase: seal(first(key), master, about.passphrase(cost)) };
}

function first(bytes: Uint8Array): VersionedKey {
  return { version: FIRST, bytes };
}

/** The passphrase of this device: set, tried, changed, and set anew with the recovery key. */
import type { Derive } from '../vault/derive/derive';
import type { VersionedKey } from '../vault/envelope';
import { KEY_BYTES } from '../vault/Keyring';
import {
  dataKeysIn,
  lockKeys,
  masterByPassphrase,
  masterBySecret,
  newMaster,
  withPassphrase,
  type LockedKeys,
} from '../vault/lockedKeys';
import { withConnection } from './connection';
import type { Store } from './open';
import type { UnsealedRow } from './rows';

/** `wait`: too many were wrong; so many ms until the next may be tried. */
export type Tried = { ok: true } | { ok: false; reason: 'wrong' } | { ok: false; reason: 'wait'; ms: number };

/** So many may be wrong before the next has to wait; each wrong one after that doubles the wait, up to the longest. */
const FREE_TRIES = 3;
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 300_000;

const LAST_VERSION = 255;

/**
 * Locks the device with a passphrase (as `plainPassphrase` gives it) and the secret of a recovery key. A new data key
 * takes the place of the one that lay beside the data: `sealStored` seals all rows anew. Throws a StorageError where
 * nothing changed.
 */
export async function turnOnLock(
  store: Store,
  by: { passphrase: string; secret: Uint8Array<ArrayBuffer>; derive: Derive },
): Promise<void> {
  const { db } = store;
  const bytes = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  const next: VersionedKey = { version: (db.keyring.key.version % LAST_VERSION) + 1, bytes };
  const keys = [next, ...db.keyring.keys.map(copyOf)];
  const master = newMaster();
  const locked = await lockKeys(master, keys, by);
  master.fill(0);
  const unsealed: UnsealedRow = { key: 'unsealed', table: 'records', after: null, again: 1 };
  await withConnection(store, () => db.keys.bulkPut([{ key: 'data', locked }, unsealed]));
  db.keyring.unlock(...keys);
  db.areSealedAnew(unsealed);
}

/** Gives the keyring its keys. */
export async function unlock(store: Store, by: { passphrase: string; derive: Derive }): Promise<Tried> {
  return tried(store, async (locked) => {
    const master = await masterByPassphrase(locked, by);
    return master !== null && takeKeys(store, locked, master);
  });
}

/** Whether this is the passphrase; nothing else changes by it. */
export async function isPassphrase(store: Store, by: { passphrase: string; derive: Derive }): Promise<Tried> {
  return tried(store, async (locked) => (await masterByPassphrase(locked, by)) !== null);
}

export async function changePassphrase(
  store: Store,
  { before, after, derive }: { before: string; after: string; derive: Derive },
): Promise<Tried> {
  return tried(store, async (locked) => {
    const master = await masterByPassphrase(locked, { passphrase: before, derive });
    if (!master) return false;
    await putLocked(store, await withPassphrase(locked, master, { passphrase: after, derive }));
    return true;
  });
}

/** For who forgot the passphrase: sets another one, and gives the keyring its keys. */
export async function recover(
  store: Store,
  { secret, passphrase, derive }: { secret: Uint8Array<ArrayBuffer>; passphrase: string; derive: Derive },
): Promise<Tried> {
  return tried(store, async (locked) => {
    const master = await masterBySecret(locked, secret);
    if (!master) return false;
    await putLocked(store, await withPassphrase(locked, master, { passphrase, derive }));
    return takeKeys(store, locked, master);
  });
}

/** Each wrong one makes the next wait longer, also after a new start; nothing is ever erased by it. */
async function tried(store: Store, work: (locked: LockedKeys) => Promise<boolean>): Promise<Tried> {
  const { keys } = store.db;
  const [data, tries] = await withConnection(store, () => keys.bulkGet(['data', 'tries']));
  if (data?.key !== 'data' || !('locked' in data)) throw new Error('there is no passphrase');
  const { failed, at } = tries?.key === 'tries' ? tries : { failed: 0, at: 0 };
  const ms = waitOf(failed, store.now() - at);
  if (ms > 0) return { ok: false, reason: 'wait', ms };
  if (await work(data.locked)) {
    await withConnection(store, () => keys.delete('tries'));
    return { ok: true };
  }
  await withConnection(store, () => keys.put({ key: 'tries', failed: failed + 1, at: store.now() }));
  return { ok: false, reason: 'wrong' };
}

/** How long (ms) the next has to wait, so long after the last. A clock that was set back does not shorten it. */
function waitOf(failed: number, sinceMs: number): number {
  if (failed < FREE_TRIES) return 0;
  const wait = Math.min(FIRST_WAIT_MS * 2 ** (failed - FREE_TRIES), LONGEST_WAIT_MS);
  return Math.max(0, wait - Math.max(0, sinceMs));
}

function takeKeys({ db }: Store, locked: LockedKeys, master: Uint8Array): boolean {
  const keys = dataKeysIn(locked, master);
  master.fill(0);
  if (!keys) return false;
  db.keyring.unlock(...keys);
  return true;
}

async function putLocked(store: Store, locked: LockedKeys): Promise<void> {
  await withConnection(store, () => store.db.keys.put({ key: 'data', locked }));
}

function copyOf({ version, bytes }: VersionedKey): VersionedKey {
  return { version, bytes: bytes.slice() };
}

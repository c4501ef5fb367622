import type { Dexie } from 'dexie';
import { KEY_BYTES, type Keyring } from '../vault/Keyring';
import type { DataKeyRow, KeyRow, UnsealedRow } from './rows';

const FIRST_VERSION = 1;

/**
 * Gives the keyring the data key of this device, made here where there is none yet, and has it prepared where there is.
 * Where a passphrase locks it the keyring stays as it is. To be called before anything else of the database is read.
 */
export async function takeDataKey(
  db: Dexie,
  keyring: Keyring,
): Promise<{ unsealed: UnsealedRow | null; hasPassphrase: boolean }> {
  const keys = db.table<KeyRow, string>('keys');
  const [found, unsealed] = (await keys.bulkGet(['data', 'unsealed'])) as [DataKeyRow?, UnsealedRow?];
  if (found) await keyring.prepare();
  const row = found ?? (await newDataKey(db));
  const hasPassphrase = 'locked' in row;
  if (!hasPassphrase) keyring.unlock({ version: row.version, bytes: row.bytes });
  return { unsealed: unsealed ?? null, hasPassphrase };
}

/** Two pages that begin at the same moment come to have the same. */
function newDataKey(db: Dexie): Promise<DataKeyRow> {
  return db.transaction('rw', 'keys', async (change) => {
    const keys = change.table<DataKeyRow, string>('keys');
    const other = await keys.get('data');
    if (other) return other;
    const bytes = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
    const made: DataKeyRow = { key: 'data', version: FIRST_VERSION, bytes };
    await keys.add(made);
    return made;
  });
}

import type { Dexie } from 'dexie';
import { KEY_BYTES, type Keyring } from '../vault/Keyring';
import type { KeyRow } from './rows';

const FIRST_VERSION = 1;

/**
 * Gives the keyring the data key of this device, made here where there is none yet, and has it prepared where there is. To be called before anything else
 * of the database is read. Returns whether rows of an older app are still to be sealed.
 */
export async function takeDataKey(db: Dexie, keyring: Keyring): Promise<boolean> {
  const keys = db.table<KeyRow, string>('keys');
  const [found, unsealed] = await keys.bulkGet(['data', 'unsealed']);
  if (found) await keyring.prepare();
  const row = found ?? (await newDataKey(db));
  if (row.key === 'data') keyring.unlock(row.version, row.bytes);
  return unsealed !== undefined;
}

/** Two pages that begin at the same moment come to have the same. */
function newDataKey(db: Dexie): Promise<KeyRow> {
  return db.transaction('rw', 'keys', async (change) => {
    const keys = change.table<KeyRow, string>('keys');
    const other = await keys.get('data');
    if (other) return other;
    const bytes = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
    const made: KeyRow = { key: 'data', version: FIRST_VERSION, bytes };
    await keys.add(made);
    return made;
  });
}

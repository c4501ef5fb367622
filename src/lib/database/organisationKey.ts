import { withConnection } from './connection';
import type { Store } from './open';

const KEY = 'backupRecipient';

/** The organisation's public key (`age1…`), which opens every new backup too; null where none was set. */
export async function readOrganisationKey(store: Store): Promise<string | null> {
  const row = await withConnection(store, () => store.db.deviceSettings.get(KEY));
  return typeof row?.value === 'string' ? row.value : null;
}

/** Null takes it away. */
export async function setOrganisationKey(store: Store, key: string | null): Promise<void> {
  const { deviceSettings } = store.db;
  await withConnection<unknown>(store, () =>
    key === null ? deviceSettings.delete(KEY) : deviceSettings.put({ key: KEY, value: key }),
  );
}

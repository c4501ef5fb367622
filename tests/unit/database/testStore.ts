import { newDeviceId, openStore, type StorageAtOnce, type Store } from '../../../src/lib/database/open';

let made = 0;

export const loadCodec = () => import('../../../src/lib/vault/rowCodec');

function memoryStorage(): StorageAtOnce {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}

/** A store on an empty database, with a clock that a test sets. */
export function testStore(now = Date.parse('2026-11-24T15:00:00Z')): Store & { time: number } {
  made += 1;
  const store: Store & { time: number } = {
    ...openStore({
      name: `test-${made}-${newDeviceId()}`,
      ...{ loadCodec, atOnce: memoryStorage() },
      deviceId: newDeviceId(),
      now: () => store.time,
    }),
    time: now,
  };
  return store;
}

/** The same device after its app was closed and begun again. */
export function reopened({ db, atOnce, deviceId, now }: Store): Store {
  return openStore({ name: db.name, loadCodec, atOnce, deviceId, now });
}

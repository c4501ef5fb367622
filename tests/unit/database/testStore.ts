import 'fake-indexeddb/auto';
import { newDeviceId, openStore, type Store } from '../../../src/lib/database/open';

let made = 0;

/** A store on an empty database, with a clock that a test sets. */
export function testStore(now = Date.parse('2026-11-24T15:00:00Z')): Store & { time: number } {
  made += 1;
  const store: Store & { time: number } = {
    ...openStore({ name: `test-${made}-${newDeviceId()}`, deviceId: newDeviceId(), now: () => store.time }),
    time: now,
  };
  return store;
}

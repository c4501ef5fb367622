import { afterEach, expect, it, vi } from 'vitest';
import { addNote } from '../../../src/lib/database/notes';
import type { Store } from '../../../src/lib/database/open';
import { setPairing } from '../../../src/lib/database/pairing';
import type { SyncOverview } from '../../../src/lib/database/syncOverview';
import { startSyncing } from '../../../src/lib/sync/syncing';
import { testStore } from '../../unit/database/testStore';

const session = '0193a5c2-f1b8-7000-8000-000000000001:1';
const note = { session, text: 'Hallo', about: { kind: 'session' }, keepHere: false } as const;

/** A browser in which the worker can be woken; tells how often that was asked for. */
function wakeable() {
  const register = vi.fn(() => Promise.resolve());
  vi.stubGlobal('navigator', {
    locks: { request: (_: string, work: () => unknown) => work() },
    serviceWorker: { ready: Promise.resolve({ sync: { register } }) },
  });
  return register;
}

function pair(store: Store): Promise<void> {
  return setPairing(store, { endpoint: 'http://endpoint', token: 't', deviceName: 'a', teamName: 'b' });
}

afterEach(() => vi.unstubAllGlobals());

it('the browser is asked to wake the worker once something waits on a paired device, and after being offline', async () => {
  const register = wakeable();
  let cut: (reason: Error) => void = () => undefined;
  const network = new Promise<Response>((_, reject) => (cut = reject));
  vi.stubGlobal('fetch', () => network);
  const store = testStore();
  await addNote(store, note);
  let seen: SyncOverview | null = null as SyncOverview | null;
  const { engine, stop } = startSyncing(store, {
    onChange: () => undefined,
    onOverview: (overview) => (seen = overview),
  });
  await vi.waitFor(() => expect(seen).not.toBeNull(), 5_000);
  expect(register).not.toHaveBeenCalled();

  await pair(store);
  await vi.waitFor(() => expect(register).toHaveBeenCalledTimes(1), 5_000);
  void engine.sync('tap');
  await addNote(store, note);
  // What waits is counted once a second.
  await vi.waitFor(() => expect(seen?.waiting).toBe(2), 5_000);
  expect(register).toHaveBeenCalledTimes(1);

  cut(new TypeError('Failed to fetch'));
  await vi.waitFor(() => expect(register).toHaveBeenCalledTimes(2), 5_000);
  stop();
});

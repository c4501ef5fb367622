import type { Send } from '$lib/replication/wire';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/lib/database/open';
import { addNote } from '../../../src/lib/database/notes';
import { removePairing, setPairing } from '../../../src/lib/database/pairing';
import { readSyncOverview } from '../../../src/lib/database/syncOverview';
import { digestOf } from '../../../src/lib/records/digest';
import type { HeldRecord } from '../../../src/lib/records/heldRecord';
import { syncWaiting } from '../../../src/lib/sync/worker';
import { testStore } from '../database/testStore';
import { noBlobs } from './noBlobs';

const session = '0193a5c2-f1b8-7000-8000-000000000001:1';

/** A paired device on which one note waits. */
async function deviceWithNote(): Promise<Store> {
  const store = testStore();
  await addNote(store, { session, text: 'Hallo', about: { kind: 'session' }, keepHere: false });
  await setPairing(store, { endpoint: 'http://endpoint', token: 't', deviceName: 'a', teamName: 'b' });
  return store;
}

/** An endpoint that takes what it is given. */
const accepts: Send = (_, { cursor, records }) =>
  Promise.resolve({
    status: 200,
    retryAfter: null,
    body: {
      ...{ protocol: 1, epoch: 'e', mark: 'm', serverTime: '2026-11-24T15:00:00.000Z' },
      ...{ accepted: true, records: [], more: false, rejected: [] },
      ...{ cursor: cursor + records.length, digest: digestOf(records as HeldRecord[]) },
    },
  });

const refuses =
  (status: number, code: string): Send =>
  () =>
    Promise.resolve({
      status,
      retryAfter: null,
      body: { type: `urn:mentorwijs:problem:${code}`, title: '', status, detail: '' },
    });

const offline: Send = () => Promise.reject(new Error('offline'));

interface Circumstances {
  send?: Send;
  /** What happened while another one had its turn. */
  before?: () => Promise<unknown>;
}

/** A browser wakes the worker; gives back how often the endpoint was asked. */
async function wake(store: Store, { send = accepts, before = async () => undefined }: Circumstances = {}) {
  let asked = 0;
  const sender =
    () =>
    (...args: Parameters<Send>) => {
      asked += 1;
      return send(...args);
    };
  const list = () => Promise.resolve({ ok: true as const, value: [] });
  await syncWaiting({
    store,
    sender,
    list,
    blobWire: () => noBlobs,
    exclusively: (work) => before().then(work),
  });
  return asked;
}

describe('a worker that the browser wakes', () => {
  it('sends what waits', async () => {
    const store = await deviceWithNote();
    await wake(store);
    expect((await readSyncOverview(store)).waiting).toBe(0);
  });

  it.each([
    ['that is out of reach', offline],
    ['that is busy', refuses(503, 'unavailable')],
    ['behind a captive portal', () => Promise.resolve({ status: 200, retryAfter: null, body: null })],
  ] as [string, Send][])('asks to be woken again for an endpoint %s', async (_, send) => {
    const store = await deviceWithNote();
    await expect(wake(store, { send })).rejects.toThrow('not synced');
    expect((await readSyncOverview(store)).waiting).toBe(1);
  });

  it.each([
    ['refuses its token', refuses(401, 'token-invalid')],
    ['speaks another protocol', refuses(426, 'protocol-unsupported')],
  ])('leaves it to the trainer where the endpoint %s', async (_, send) => {
    const store = await deviceWithNote();
    await wake(store, { send });
    expect((await readSyncOverview(store)).waiting).toBe(1);
  });

  it('asks the endpoint nothing where a window has sent everything before its turn came', async () => {
    const store = await deviceWithNote();
    expect(await wake(store, { before: () => wake(store) })).toBe(0);
  });

  it('asks nothing where the device is no longer paired', async () => {
    const store = await deviceWithNote();
    await removePairing(store);
    expect(await wake(store)).toBe(0);
  });
});

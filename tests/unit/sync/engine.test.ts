import type { Send } from '$lib/replication/wire';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { addNote } from '../../../src/lib/database/notes';
import { setPairing } from '../../../src/lib/database/pairing';
import { backoffMs } from '../../../src/lib/sync/backoff';
import { SyncEngine, type EngineOptions, type SyncResult } from '../../../src/lib/sync/engine';
import { NO_DIGEST } from '../../../src/lib/records/digest';
import type { SyncReply } from '../../../src/lib/replication/protocol';
import { testStore } from '../database/testStore';
import { noBlobs } from './noBlobs';

const session = '0193a5c2-f1b8-7000-8000-000000000001:1';

/** An engine on a device with one note, that sends by `send`; what it told and what it put off are kept. */
async function engineWith(send: Send) {
  const store = testStore();
  await addNote(store, { session, text: 'Hallo', about: { kind: 'session' }, keepHere: false });
  await setPairing(store, { endpoint: 'http://endpoint', token: 't', deviceName: 'a', teamName: 'b' });
  const results: SyncResult[] = [];
  const waits: number[] = [];
  const put: (() => void)[] = [];
  const received: number[] = [];
  let atOnce = 0;
  let most = 0;
  const options: EngineOptions = {
    store,
    sender: () => async (cycleId, request) => {
      atOnce += 1;
      most = Math.max(most, atOnce);
      try {
        return await send(cycleId, request);
      } finally {
        atOnce -= 1;
      }
    },
    blobWire: () => noBlobs,
    list: () => Promise.resolve({ ok: true, value: [] }),
    exclusively: (work) => work(),
    later: (ms, call) => {
      waits.push(ms);
      put.push(call);
      return () => undefined;
    },
    random: () => 0.5,
    onChange: (change) => {
      if (change.result) results.push(change.result);
      if (change.received) received.push(change.received);
    },
  };
  return { store, engine: new SyncEngine(options), results, waits, put, received, most: () => most };
}

/** Two notes of a cycle that has six, as the endpoint gives them. */
function pageAfter(cursor: number): SyncReply {
  const clock = '0193a5c2f1b8-0000-aaaaaaaaaaaaaaaa';
  const records = [1, 2].map((at) => ({
    type: 'note',
    id: `0193a5c2-f1b8-7000-8000-00000000000${cursor + at}`,
    fields: { text: ['Hoi', clock] as [string, string] },
  }));
  const more = cursor < 4;
  return {
    ...{ protocol: 1, epoch: 'e', mark: 'm', serverTime: '2026-11-24T15:00:00.000Z', accepted: false },
    ...{
      cursor: cursor + 2,
      records: cursor < 6 ? records : [],
      more,
      rejected: [],
      digest: more ? null : NO_DIGEST,
    },
  };
}

const refused = (status: number, code: string, retryAfter: number | null = null): Send => {
  const body = { type: `urn:mentorwijs:problem:${code}`, title: '', status, detail: '' };
  return () => Promise.resolve({ status, retryAfter, body });
};

describe('when a device syncs', () => {
  it('one round runs at a time, however often and from wherever it is asked for', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.integer({ min: 2, max: 6 }), async (scheduler, times) => {
        const offline = scheduler.scheduleFunction(() => Promise.reject<never>(new Error('offline')));
        const { engine, most } = await engineWith(() => offline());
        const asked = Array.from({ length: times }, () => engine.sync('change'));
        await scheduler.waitFor(Promise.all(asked));
        expect(most()).toBeLessThanOrEqual(1);
      }),
      { numRuns: 20 },
    );
  });

  it('a captive portal is being offline, not success', async () => {
    const { engine, results } = await engineWith(() =>
      Promise.resolve({ status: 200, retryAfter: null, body: null }),
    );
    await engine.sync('change');
    expect(results).toEqual([{ state: 'failed', reason: 'offline' }]);
  });

  it('a refused token is told, and not tried again by itself', async () => {
    const { engine, results, waits } = await engineWith(refused(401, 'token-invalid'));
    await engine.sync('change');
    expect(results).toEqual([{ state: 'failed', reason: 'tokenInvalid' }]);
    expect(waits).toEqual([]);
  });

  it('a busy endpoint is left alone as long as it asks for', async () => {
    const { engine, waits } = await engineWith(refused(503, 'unavailable', 120));
    await engine.sync('change');
    expect(waits).toEqual([120_000]);
  });

  it('a long run tells how much came in, page by page', async () => {
    const { engine, received } = await engineWith((_, { cursor }) =>
      Promise.resolve({ status: 200, retryAfter: null, body: pageAfter(cursor) }),
    );
    await engine.sync('change');
    expect(received.slice(0, 3)).toEqual([2, 4, 6]);
  });

  it('a storage that gives no answer is told, and tried again later', async () => {
    const { engine, results, waits } = await engineWith(refused(503, 'unavailable'));
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await engine.sync('change');
    vi.restoreAllMocks();
    expect(results).toEqual([{ state: 'failed', reason: 'storage' }]);
    expect(waits).toHaveLength(1);
  });

  it('ten changes while a busy endpoint is left alone ask nothing; a tap does, and not more than once in two seconds', async () => {
    let asked = 0;
    const busy = refused(503, 'unavailable', 120);
    const { engine, store, waits } = await engineWith((...call) => {
      asked += 1;
      return busy(...call);
    });
    for (let change = 0; change < 10; change += 1) await engine.sync('change');
    await engine.sync('visible');
    expect(asked).toBe(1);
    await engine.sync('tap');
    expect([asked, waits.at(-1)]).toEqual([1, 2_000]);
    store.time += 2_000;
    await engine.sync('tap');
    expect(asked).toBe(2);
  });

  it('a change during a run that fails waits as long as the failure makes it', async () => {
    let asked = 0;
    const { engine } = await engineWith(async () => {
      asked += 1;
      await engine.sync('change');
      throw new Error('offline');
    });
    await engine.sync('change');
    expect(asked).toBe(1);
  });

  it('each failure makes the wait longer, up to five minutes', async () => {
    const { engine, store, waits } = await engineWith(() => Promise.reject(new Error('offline')));
    for (let tries = 0; tries < 12; tries += 1) {
      await engine.sync('change');
      store.time += waits.at(-1) ?? 0;
    }
    expect(waits).toHaveLength(12);
    for (let at = 1; at < waits.length; at += 1) expect(waits[at]).toBeGreaterThanOrEqual(waits[at - 1] ?? 0);
    expect(Math.max(...waits)).toBeLessThanOrEqual(300_000);
  });
});

it('the wait is between half and the whole of what is due', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (failures, random) => {
        const due = Math.min(300_000, 1000 * 2 ** failures);
        expect(backoffMs(failures, random)).toBeGreaterThanOrEqual(due / 2 - 1);
        expect(backoffMs(failures, random)).toBeLessThanOrEqual(due);
      },
    ),
  );
});

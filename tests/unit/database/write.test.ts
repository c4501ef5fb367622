import { afterEach, describe, expect, it, vi } from 'vitest';
import { StorageError } from '../../../src/lib/database/storageError';
import { InvalidChangeError, type Change } from '../../../src/lib/database/change';
import { write } from '../../../src/lib/database/write';
import { newId } from '../../../src/lib/database/newId';
import type { Fields } from '../../../src/lib/records/record';
import { putRecords, storedRecord, waitingOn } from './tablets';
import { testStore } from './testStore';

const cycleId = newId();

function person(set: Record<string, unknown>, id = newId()): Change {
  return { cycleId, type: 'participant', id, set } as Change;
}

afterEach(() => vi.restoreAllMocks());

describe('a write', () => {
  it('stamps all fields of one change with one clock and marks the record as to send', async () => {
    const store = testStore();
    const change = person({ name: 'Aylin', organisation: '', role: '', withdrawn: false });
    await write(store, [change]);
    const row = await storedRecord(store, [cycleId, 'participant', change.id]);
    const clocks = new Set(Object.values(row?.fields ?? {}).map(([, clock]) => clock));
    expect(clocks.size).toBe(1);
    expect(row?.fields['name']?.[0]).toBe('Aylin');
    expect(await waitingOn(store)).toEqual(['participant']);
  });

  it('gives a new clock to the field that changed and leaves the others', async () => {
    const store = testStore();
    const change = person({ name: 'Aylin', withdrawn: false });
    await write(store, [change]);
    const before = (await storedRecord(store, [cycleId, 'participant', change.id]))?.fields;
    store.time -= 1_000_000;
    await write(store, [person({ name: 'Aylin Şahin', withdrawn: false }, change.id)]);
    const after = (await storedRecord(store, [cycleId, 'participant', change.id]))?.fields;
    expect(after?.['withdrawn']).toEqual(before?.['withdrawn']);
    expect((after?.['name']?.[1] ?? '') > (before?.['name']?.[1] ?? '')).toBe(true);
  });

  it('that changes nothing writes nothing', async () => {
    const store = testStore();
    const change = person({ name: 'Aylin', withdrawn: false });
    await write(store, [change]);
    const clock = await store.db.meta.get('lastClock');
    await write(store, [change]);
    expect(await store.db.meta.get('lastClock')).toEqual(clock);
  });

  it('keeps a note for this device alone from being sent', async () => {
    const store = testStore();
    const id = newId();
    const set = {
      session: `${cycleId}:1`,
      text: 'Voor mezelf',
      about: { kind: 'session' as const },
      createdAt: '2026-11-24T15:00:00Z',
    };
    await write(store, [{ cycleId, type: 'note', id, set, keepHere: true }]);
    expect((await storedRecord(store, [cycleId, 'note', id]))?.keepHere).toBe(true);
    expect(await waitingOn(store)).toEqual([]);
  });

  it('takes deleting back, and editing a deleted record does not bring it back', async () => {
    const store = testStore();
    const { id } = person({});
    await write(store, [person({ name: 'Aylin', withdrawn: false }, id)]);
    await write(store, [{ cycleId, type: 'participant', id, deleted: true }]);
    await write(store, [person({ name: 'A.' }, id)]);
    expect((await storedRecord(store, [cycleId, 'participant', id]))?.fields['deleted']?.[0]).toBe(true);
    await write(store, [{ cycleId, type: 'participant', id, deleted: false }]);
    expect((await storedRecord(store, [cycleId, 'participant', id]))?.fields['deleted']?.[0]).toBe(false);
  });

  it('keeps fields that a newer app has written', async () => {
    const store = testStore();
    const { id } = person({});
    const clock = '0193a5c2f1b8-0000-aaaaaaaaaaaaaaaa';
    const fields = { name: ['Aylin', clock], withdrawn: [false, clock], shoeSize: [42, clock] } as Fields;
    await putRecords(store, cycleId, [{ type: 'participant', id, fields }]);
    await write(store, [person({ role: 'Teamleider' }, id)]);
    expect((await storedRecord(store, [cycleId, 'participant', id]))?.fields['shoeSize']).toEqual([
      42,
      clock,
    ]);
  });

  it('of several changes writes all or none', async () => {
    const store = testStore();
    const good = person({ name: 'Aylin', withdrawn: false });
    await expect(write(store, [good, person({ name: '', withdrawn: false })])).rejects.toThrow(
      InvalidChangeError,
    );
    expect(await store.db.records.count()).toBe(0);
  });

  it('refuses what the protocol refuses', async () => {
    const store = testStore();
    const note = (text: string): Change => ({
      cycleId,
      type: 'note',
      id: newId(),
      set: { session: `${cycleId}:1`, text, about: { kind: 'session' }, createdAt: '2026-11-24T15:00:00Z' },
    });
    await expect(write(store, [note('x'.repeat(10_001))])).rejects.toThrow('text');
    const value = 'x'.repeat(64 * 1024);
    const journal = {
      recordType: 'note',
      ...{ recordId: 'n', field: 'text', value, valueClock: '', cause: 'conflict' as const },
    };
    await expect(
      write(store, [{ cycleId, type: 'journal', id: 'conflict:1', set: journal }]),
    ).rejects.toThrow('value: too-large');
    await expect(write(store, [person({ name: 'A', withdrawn: false }, 'not an id')])).rejects.toThrow(
      'record id',
    );
    expect(await store.db.records.count()).toBe(0);
  });

  it('takes NUL and half an emoji out of what was typed, and keeps the rest as it is', async () => {
    const store = testStore();
    const change = person({ name: `A\0y<b>"lin" 🙂 \uD83D שלום`, withdrawn: false });
    await write(store, [change]);
    const row = await storedRecord(store, [cycleId, 'participant', change.id]);
    expect(row?.fields['name']?.[0]).toBe(`Ay<b>"lin" 🙂 \uFFFD שלום`);
  });
});

describe('a write that fails', () => {
  it('for lack of space says so and leaves nothing half written', async () => {
    const store = testStore();
    await store.db.open();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const failed = await write(store, [person({ name: 'Aylin', withdrawn: false })]).catch(
      (error: unknown) => error,
    );
    expect(failed).toBeInstanceOf(StorageError);
    expect(failed).toMatchObject({ problem: 'quota' });
    vi.restoreAllMocks();
    expect(await store.db.records.count()).toBe(0);
  });

  it('because the connection was lost is done again on a new one', async () => {
    const store = testStore();
    await store.db.open();
    const real = IDBObjectStore.prototype.put;
    let lost = 1;
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      value,
    ) {
      if (lost-- > 0) throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
      return real.call(this, value);
    });
    const change = person({ name: 'Aylin', withdrawn: false });
    await write(store, [change]);
    expect(put.mock.calls.length).toBeGreaterThan(1);
    expect(await storedRecord(store, [cycleId, 'participant', change.id])).toBeDefined();
  });

  it('again and again is told, not swallowed', async () => {
    const store = testStore();
    await store.db.open();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
    });
    await expect(write(store, [person({ name: 'A', withdrawn: false })])).rejects.toMatchObject({
      problem: 'connectionLost',
    });
  });
});

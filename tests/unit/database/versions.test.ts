import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { addNote } from '../../../src/lib/database/notes';
import { splitOutbox } from '../../../src/lib/database/splitOutbox';
import { TrainerDatabase } from '../../../src/lib/database/open';
import { NO_DIGEST, recordDigest, xorDigests } from '../../../src/lib/records/digest';
import type { Fields } from '../../../src/lib/records/record';
import { loadCodec, testStore } from './testStore';

const loadSplit = () => Promise.resolve(splitOutbox);

const session = '0193a5c2-f1b8-7000-8000-000000000001:1';
const clock = '0193a5c2f1b8-0000-aaaaaaaaaaaaaaaa';

/** What each version of the app that ever was added to the one before it. */
const history: Record<string, string | null>[] = [
  {
    ...{ records: '[cycleId+type+id], cycleId, type', meta: 'key', drafts: 'key', deviceSettings: 'key' },
    ...{ packs: 'id', packItems: 'sha256' },
  },
  { packs: null, installedPacks: '[id+version]', bookmarks: 'key', remarks: 'key' },
  { records: '[cycleId+type+id], cycleId, type, [cycleId+toSend], toSend', cycleSync: 'cycleId' },
  {},
  { records: '[cycleId+type+id], type, [toSend+cycleId+type], rejected' },
  { cycleStates: 'cycleId' },
  { blobs: '[cycleId+sha256], [toSend+cycleId]' },
  {
    records: '[cycleId+type+id], type',
    ...{ outbox: '[cycleId+type+id], rejected', tallies: 'cycleId', summaries: 'cycleId', cycleStates: null },
  },
  { keys: 'key' },
];

function tablesOf(database: Dexie): string[] {
  const native = database.backendDB();
  const names = [...native.objectStoreNames];
  const change = native.transaction(names);
  return names.map((name) => [name, ...change.objectStore(name).indexNames].join(' ')).sort();
}

describe('a database of an older app', () => {
  it.each(history.map((_, index) => index + 1))(
    'of version %i comes to have the tables of today',
    async (last) => {
      const older = new Dexie(`version ${last}`);
      history.slice(0, last).forEach((stores, index) => older.version(index + 1).stores(stores));
      await older.open();
      older.close();
      const opened = new TrainerDatabase(older.name, { loadSplit, loadCodec });
      const fresh = new TrainerDatabase(`fresh ${last}`, { loadCodec });
      await Promise.all([opened.open(), fresh.open()]);
      expect(tablesOf(opened)).toEqual(tablesOf(fresh));
      opened.close();
      fresh.close();
    },
  );

  it('opens in this one with every record in today’s shape', async () => {
    const older = new Dexie('older');
    older
      .version(1)
      .stores({ records: '[cycleId+type+id], cycleId, type', packs: 'id', packItems: 'sha256' });
    const row = { cycleId: 'c', type: 'note', id: 'n', fields: { text: ['Hier', clock] }, toSend: 1 };
    await older.table('records').put(row);
    older.close();
    const opened = new TrainerDatabase('older', { loadSplit, loadCodec });
    const key = { cycleId: 'c', type: 'note', id: 'n' };
    const fields: Fields = { text: ['Hier', clock] };
    const digest = recordDigest('note', 'n', fields);
    expect(await opened.records.toArray()).toEqual([
      { ...key, digest, body: { fields, ancestors: {} }, written: 0 },
    ]);
    expect(await opened.outbox.toArray()).toEqual([{ ...key, acked: { text: null } }]);
    expect(await opened.tallies.toArray()).toEqual([{ cycleId: 'c', digest, writes: 0 }]);
    opened.close();
  });

  it('keeps here what was to stay here, sends what waits, and leaves an example alone', async () => {
    const older = new Dexie('seven');
    history.slice(0, 7).forEach((stores, index) => older.version(index + 1).stores(stores));
    const row = (cycleId: string, id: string, others: object) => ({
      ...{ cycleId, type: 'note', id, base: { text: null }, seen: {}, rejected: null },
      fields: { text: ['Hier', clock], keepHere: [false, clock] },
      ...others,
    });
    await older.table('records').bulkPut([
      row('c', 'shared', { base: {} }),
      row('c', 'waiting', { toSend: 1 }),
      row('c', 'refused', { rejected: 'too-large' }),
      row('c', 'mine', { fields: { text: ['Mijn', clock], keepHere: [true, clock] } }),
      row('d', 'd', {
        type: 'cycle',
        fields: { title: ['Voorbeeld', clock], demo: [true, clock] },
        toSend: 1,
      }),
      row('e', 'e', {
        type: 'cycle',
        fields: { title: ['Van buiten', clock], demo: [true, clock] },
        base: {},
      }),
    ]);
    await older.table('cycleSync').bulkPut([
      { cycleId: 'c', cursor: 3, underWay: ['note waiting'] },
      { cycleId: 'e', cursor: 1 },
    ]);
    older.close();
    const opened = new TrainerDatabase('seven', { loadSplit, loadCodec });
    const outbox = await opened.outbox.toArray();
    expect(outbox.map(({ id, rejected }) => [id, rejected])).toEqual([
      ['refused', 'too-large'],
      ['waiting', undefined],
    ]);
    const kept = (await opened.records.toArray()).filter(({ keepHere }) => keepHere === 1);
    expect(kept.map(({ id }) => id)).toEqual(['mine', 'd']);
    expect(kept[0]?.body?.fields).toEqual({ text: ['Mijn', clock] });
    const shared = (await opened.records.toArray()).filter((one) => one.cycleId === 'c' && one.id !== 'mine');
    const digest = shared.reduce((sum, one) => xorDigests(sum, one.digest), NO_DIGEST);
    expect(await opened.tallies.get('c')).toEqual({ cycleId: 'c', digest, writes: 0 });
    expect(await opened.tallies.get('d')).toMatchObject({ digest: NO_DIGEST, keepHere: 1 });
    expect(await opened.cycleSync.get('c')).toMatchObject({ cursor: 3, inFlight: ['note waiting'] });
    opened.close();
  });
});

describe('a database that a newer app brought further', () => {
  it('is left alone by this one, which tells so', async () => {
    const store = testStore();
    const newer = new TrainerDatabase(store.db.name, { loadCodec });
    newer.version(newer.verno + 1).stores({});
    await newer.open();
    const note = { session, text: 'Hallo', about: { kind: 'session' }, keepHere: false } as const;
    await expect(addNote(store, note)).rejects.toMatchObject({ problem: 'newerVersion' });
    expect(await newer.records.count()).toBe(0);
    newer.close();
  });

  it('while a tab of this one was open on it is not written by that tab either', async () => {
    const store = testStore();
    const note = { session, text: 'Hallo', about: { kind: 'session' }, keepHere: false } as const;
    await addNote(store, note);
    const newer = new TrainerDatabase(store.db.name, { loadCodec });
    newer.version(newer.verno + 1).stores({});
    await newer.open();
    await expect(addNote(store, note)).rejects.toMatchObject({ problem: 'newerVersion' });
    await expect(addNote(store, note)).rejects.toMatchObject({ problem: 'newerVersion' });
    expect(await newer.records.count()).toBe(1);
    newer.close();
  });
});

import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { addNote } from '../../../src/lib/database/notes';
import { TrainerDatabase } from '../../../src/lib/database/open';
import { testStore } from './testStore';

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
      const opened = new TrainerDatabase(older.name);
      const fresh = new TrainerDatabase(`fresh ${last}`);
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
    const opened = new TrainerDatabase('older');
    expect(await opened.records.toArray()).toEqual([
      { ...row, base: { text: null }, seen: {}, rejected: null },
    ]);
    opened.close();
  });
});

describe('a database that a newer app brought further', () => {
  it('is left alone by this one, which tells so', async () => {
    const store = testStore();
    const newer = new TrainerDatabase(store.db.name);
    newer.version(newer.verno + 1).stores({});
    await newer.open();
    const note = { session, text: 'Hallo', about: { kind: 'session' }, keepHere: false } as const;
    await expect(addNote(store, note)).rejects.toMatchObject({ problem: 'newerVersion' });
    expect(await newer.records.count()).toBe(0);
    newer.close();
  });
});

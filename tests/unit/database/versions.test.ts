import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { addNote } from '../../../src/lib/database/notes';
import { TrainerDatabase } from '../../../src/lib/database/open';
import { testStore } from './testStore';

const session = '0193a5c2-f1b8-7000-8000-000000000001:1';
const clock = '0193a5c2f1b8-0000-aaaaaaaaaaaaaaaa';

describe('a database of an older app', () => {
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

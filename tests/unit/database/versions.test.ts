import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { TrainerDatabase } from '../../../src/lib/database/open';

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

import { expect, it } from 'vitest';
import { recordRow } from '../../../src/lib/database/recordRow';
import { withCycleOn } from '../../../src/lib/database/syncRows';
import { edited, newRecord } from '../../../src/lib/records/heldRecord';
import { testStore } from './testStore';

const cycleId = '0193a5c2-f1b8-7000-8000-000000000001';
const clock = '0193a5c2f1b8-0000-00112233aabbccdd';

function note(number: number, keepHere: boolean) {
  const held = edited(newRecord('note', `n${String(number).padStart(4, '0')}`), { keepHere }, clock);
  if (!held) throw new Error('a new note changes nothing');
  return recordRow(cycleId, held, null);
}

it('hundreds of records are looked at in pieces, each once, and none that stays here', async () => {
  const store = testStore();
  await store.db.records.bulkPut(Array.from({ length: 600 }, (_, at) => note(at, at % 7 === 0)));
  await withCycleOn(store)(cycleId, async (rows) => {
    const pieces: string[][] = [];
    await rows.eachShared((some) => pieces.push(some.map(({ id }) => id)));
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.flat()).toEqual((await rows.shared()).map(({ id }) => id));
  });
});

import { describe, expect, it } from 'vitest';
import { readCycle } from '../../../src/lib/database/cycleContents';
import { addTimeEntry, deleteTimeEntry, takeProposed } from '../../../src/lib/database/timeEntries';
import type { TimeEntryFields } from '../../../src/lib/domain/timeEntry';
import { tabletWithCycle } from './tablets';

async function tablet() {
  const { store, id } = await tabletWithCycle();
  const read = async () => (await readCycle(store, id))?.timeEntries ?? [];
  const trainer = (await readCycle(store, id))?.trainers[0]?.id ?? '';
  const fields: TimeEntryFields = { trainer, category: 'delivery', date: '2026-11-24', minutes: 150 };
  return { store, id, read, fields, proposed: { ...fields, id: `${id}:1:${trainer}` } };
}

describe('hours', () => {
  it('of a session are booked once, whoever taps first', async () => {
    const { store, id, read, proposed } = await tablet();
    await takeProposed(store, id, [proposed]);
    const again = await takeProposed(store, id, [{ ...proposed, minutes: 120 }]);
    expect(again).toEqual([]);
    expect(await read()).toEqual([proposed]);
  });

  it('that were deleted can be booked anew', async () => {
    const { store, id, read, proposed } = await tablet();
    await takeProposed(store, id, [proposed]);
    await deleteTimeEntry(store, id, proposed.id);
    expect(await read()).toEqual([]);
    await takeProposed(store, id, [{ ...proposed, minutes: 120 }]);
    expect(await read()).toMatchObject([{ minutes: 120 }]);
  });

  it('of anything else are an entry each time', async () => {
    const { store, id, read, fields } = await tablet();
    await addTimeEntry(store, id, { ...fields, category: 'travel', minutes: 40 });
    await addTimeEntry(store, id, { ...fields, category: 'travel', minutes: 40 });
    expect(await read()).toHaveLength(2);
  });
});

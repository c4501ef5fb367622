import { describe, expect, it } from 'vitest';
import { readCycle } from '../../../src/lib/database/cycleContents';
import { createCycle, deleteCycle } from '../../../src/lib/database/cycles';
import {
  addTimeEntry,
  deleteTimeEntry,
  readIntroductionMinutes,
  takeProposed,
} from '../../../src/lib/database/timeEntries';
import type { TimeEntryFields } from '../../../src/lib/domain/timeEntry';
import { tabletWithCycle } from './tablets';

const another = {
  title: 'Voorjaar',
  employer: '',
  commissioner: '',
  location: '',
  trainers: ['Marieke'],
  dates: ['2027-03-02', '2027-03-09', '2027-03-16', '2027-03-23', '2027-03-30'],
  startTime: '16:00',
  packId: 'p',
  packVersion: '1.0.0',
};

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

  it('of introducing it in the organisation are one budget over all trainings but those that were deleted', async () => {
    const { store, id, fields } = await tablet();
    const introduction = { ...fields, category: 'introduction' as const, minutes: 90 };
    const others = [await createCycle(store, another), await createCycle(store, another)];
    await addTimeEntry(store, id, introduction);
    await addTimeEntry(store, id, fields);
    for (const other of others) await addTimeEntry(store, other, { ...introduction, minutes: 30 });
    expect(await readIntroductionMinutes(store)).toBe(150);
    await deleteCycle(store, others[0] ?? '');
    expect(await readIntroductionMinutes(store)).toBe(120);
  });
});

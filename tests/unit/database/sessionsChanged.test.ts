import { describe, expect, it } from 'vitest';
import { adaptBlock } from '../../../src/lib/database/adaptations';
import { createCycle } from '../../../src/lib/database/cycles';
import { changeSession } from '../../../src/lib/database/sessions';
import { sessionsChanged } from '../../../src/lib/database/sessionsChanged';
import { putRecords } from './tablets';
import { testStore } from './testStore';

const followUp = '0193a5c2-f1b8-7000-9000-000000000077';
const made = Date.parse('2026-11-20T10:00:00Z');

async function tabletWithCycle() {
  const store = testStore(made);
  const id = await createCycle(store, {
    ...{ title: 'Najaar', employer: '', commissioner: '', location: '', trainers: [] },
    dates: ['2026-11-24', '2026-12-01', '2026-12-08', '2026-12-15', '2026-12-22'],
    ...{ startTime: '16:00', packId: 'p', packVersion: '1.0.0' },
  });
  return { store, id };
}

describe('when a session last changed for a calendar', () => {
  it('is when the training was made, as long as nothing did', async () => {
    const { store, id } = await tabletWithCycle();
    const changed = await sessionsChanged(store, id);
    expect([...changed.keys()]).toEqual([1, 2, 3, 4, 5].map((number) => `${id}:${number}`));
    expect([...changed.values()]).toEqual([made, made, made, made, made]);
  });

  it('is when its date was, and that alone', async () => {
    const { store, id } = await tabletWithCycle();
    store.time = made + 60_000;
    await changeSession(store, `${id}:2`, { date: '2026-12-02' });
    const changed = await sessionsChanged(store, id);
    expect(changed.get(`${id}:2`)).toBe(made + 60_000);
    expect(changed.get(`${id}:1`)).toBe(made);
  });

  it('is when its run-sheet was, which may end it later', async () => {
    const { store, id } = await tabletWithCycle();
    store.time = made + 60_000;
    await adaptBlock(store, `${id}:3`, 'B3-02', { minutes: 15 });
    const changed = await sessionsChanged(store, id);
    expect(changed.get(`${id}:3`)).toBe(made + 60_000);
    expect(changed.get(`${id}:4`)).toBe(made);
  });

  it('is told of a follow-up too', async () => {
    const { store, id } = await tabletWithCycle();
    store.time = made + 60_000;
    await putRecords(store, id, [
      {
        type: 'followUp',
        id: followUp,
        fields: { date: ['2027-03-23', '0193a5c2f1b8-0000-aaaaaaaaaaaaaaaa'] },
      },
    ]);
    const changed = await sessionsChanged(store, id);
    expect(changed.get(`${id}:${followUp}`)).toBe(Math.max(made, 0x0193a5c2f1b8));
  });

  it('does not follow what no calendar shows', async () => {
    const { store, id } = await tabletWithCycle();
    store.time = made + 60_000;
    await changeSession(store, `${id}:2`, { heldFrom: '2026-12-01T15:00:00.000Z' });
    expect((await sessionsChanged(store, id)).get(`${id}:2`)).toBe(made);
  });

  it('is unknown of a training that is not on this device', async () => {
    const { store } = await tabletWithCycle();
    expect((await sessionsChanged(store, '0193a5c2-f1b8-7000-8000-000000000009')).size).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import {
  adaptBlock,
  addOwnBlock,
  carryBlock,
  moveBlock,
  removeOwnBlock,
  resetBlock,
} from '../../../src/lib/database/adaptations';
import { createCycle } from '../../../src/lib/database/cycles';
import { readCycle } from '../../../src/lib/database/cycleContents';
import { adaptedRunSheet } from '../../../src/lib/domain/adaptation';
import type { RunSheet } from '../../../src/lib/domain/runSheet';
import { testStore } from './testStore';

const runSheetBlock = { title: 'Kring', minutes: 10, minimumMinutes: 5, mayDrop: false };

async function tabletWithCycle() {
  const store = testStore();
  const id = await createCycle(store, {
    title: 'Najaar',
    employer: '',
    commissioner: '',
    location: '',
    trainers: [],
    dates: ['2026-11-24', '2026-12-01', '2026-12-08', '2026-12-15', '2026-12-22'],
    startTime: '16:00',
    packId: 'p',
    packVersion: '1.0.0',
  });
  return { store, id, session: `${id}:1` };
}

describe('a change to a run-sheet', () => {
  it('belongs to its block of its session, and changes one thing at a time', async () => {
    const { store, id, session } = await tabletWithCycle();
    await adaptBlock(store, session, 'B1-02', { minutes: 15 });
    await adaptBlock(store, session, 'B1-02', { remark: 'Kaarten meenemen' });
    expect((await readCycle(store, id))?.adaptations).toEqual([
      { id: `${session}:B1-02`, session, block: 'B1-02', minutes: 15, remark: 'Kaarten meenemen' },
    ]);
  });

  it('moves a block two places by two quick taps', async () => {
    const { store, id, session } = await tabletWithCycle();
    const block = (code: string) => ({ ...runSheetBlock, code });
    const runSheet = { session: 1, blocks: ['B1-01', 'B1-02', 'B1-03'].map(block) } as RunSheet;
    const down = { runSheet, code: 'B1-01', by: 1 as const };
    await Promise.all([moveBlock(store, session, down), moveBlock(store, session, down)]);
    const adaptations = (await readCycle(store, id))?.adaptations ?? [];
    expect(adaptedRunSheet(runSheet, adaptations).map(({ code }) => code)).toEqual([
      'B1-02',
      'B1-03',
      'B1-01',
    ]);
  });

  it('taken back leaves the remark', async () => {
    const { store, id, session } = await tabletWithCycle();
    await adaptBlock(store, session, 'B1-09', { minutes: 10, order: 1500, dropped: true, remark: 'Let op' });
    await resetBlock(store, session, 'B1-09');
    expect((await readCycle(store, id))?.adaptations).toMatchObject([
      { minutes: null, order: null, dropped: false, remark: 'Let op' },
    ]);
  });

  it('that adds a block of the trainer’s own can be removed, and comes back whole', async () => {
    const { store, id, session } = await tabletWithCycle();
    const code = await addOwnBlock(store, session, { title: 'Rondleiding', minutes: 15, order: 1500 });
    await removeOwnBlock(store, session, code);
    expect((await readCycle(store, id))?.adaptations).toEqual([]);
    await adaptBlock(store, session, code, { minutes: 15, order: 1500, dropped: false });
    expect((await readCycle(store, id))?.adaptations).toMatchObject([{ block: code, title: 'Rondleiding' }]);
  });
});

describe('a block that was left out', () => {
  const block = (code: string) => ({
    ...runSheetBlock,
    code,
    leader: 'A' as const,
    format: 'plenary' as const,
  });
  const runSheet = { session: 2, blocks: [block('B2-01'), block('B2-02')] } as unknown as RunSheet;
  const left = { code: 'B1-07', title: 'De eerste werkweek', minutes: 20 };

  it('stands once in the next session, after its first block and under its own code, and can be taken out', async () => {
    const { store, id } = await tabletWithCycle();
    const session = `${id}:2`;
    await carryBlock(store, session, { runSheet, block: left });
    expect(await carryBlock(store, session, { runSheet, block: left })).toEqual([]);
    const codes = async () =>
      adaptedRunSheet(runSheet, (await readCycle(store, id))?.adaptations ?? []).map(({ code }) => code);
    expect(await codes()).toEqual(['B2-01', 'B1-07', 'B2-02']);
    await removeOwnBlock(store, session, 'B1-07');
    expect(await codes()).toEqual(['B2-01', 'B2-02']);
    await carryBlock(store, session, { runSheet, block: left });
    expect(await codes()).toEqual(['B2-01', 'B1-07', 'B2-02']);
  });

  it('is never taken for a block that the session has of its own', async () => {
    const { store, id } = await tabletWithCycle();
    const own = { ...left, code: 'B2-02' };
    expect(await carryBlock(store, `${id}:2`, { runSheet, block: own })).toEqual([]);
  });
});

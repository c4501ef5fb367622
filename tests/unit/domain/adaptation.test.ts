import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adaptedPlan,
  adaptedRunSheet,
  lastOrder,
  movedOrder,
  type Adaptation,
} from '../../../src/lib/domain/adaptation';
import type { Block, RunSheet } from '../../../src/lib/domain/runSheet';

function block(code: string, minutes: number, mayDrop = false): Block {
  return {
    code,
    title: `Blok ${code}`,
    minutes,
    minimumMinutes: 5,
    format: 'plenary',
    formatLabel: 'plenair',
    leader: 'A',
    goal: 'Doel',
    material: '',
    tip: 'Tip',
    mayDrop,
  };
}
const runSheet: RunSheet = {
  kind: 'runSheet',
  session: 1,
  title: 'Rol',
  goal: 'Doel',
  blocks: [block('B1-01', 50), block('B1-02', 60, true), block('B1-03', 40)],
};

function adaptation(code: string, more: Partial<Adaptation>): Adaptation {
  return { id: `s:${code}`, session: 's', block: code, ...more };
}
const codes = (adaptations: Adaptation[]) => adaptedPlan(runSheet, adaptations).map(({ code }) => code);

describe('the trainer’s own run-sheet', () => {
  it('is that of the content where nothing was changed', () => {
    expect(codes([])).toEqual(['B1-01', 'B1-02', 'B1-03']);
    expect(adaptedRunSheet(runSheet, []).some(({ adapted }) => adapted)).toBe(false);
  });

  it('has other minutes where the trainer chose them, never fewer than the minimum', () => {
    const plan = adaptedPlan(runSheet, [
      adaptation('B1-01', { minutes: 70 }),
      adaptation('B1-03', { minutes: 2 }),
    ]);
    expect(plan.map(({ minutes }) => minutes)).toEqual([70, 60, 5]);
  });

  it('leaves out what may drop, and keeps what may not, whatever a record says', () => {
    const dropped = [adaptation('B1-01', { dropped: true }), adaptation('B1-02', { dropped: true })];
    expect(codes(dropped)).toEqual(['B1-01', 'B1-03']);
    expect(adaptedRunSheet(runSheet, dropped).map((one) => one.dropped)).toEqual([false, true, false]);
  });

  it('takes in a block of the trainer’s own at its place', () => {
    const own = adaptation('0193a5c2-f1b8-7000-8000-000000000001', {
      title: 'Rondleiding',
      minutes: 15,
      order: 1500,
    });
    expect(adaptedPlan(runSheet, [own])[1]).toMatchObject({
      title: 'Rondleiding',
      minutes: 15,
      mayDrop: true,
    });
  });

  it('passes over a change to a block that the content no longer has', () => {
    expect(codes([adaptation('B1-09', { minutes: 20 })])).toEqual(['B1-01', 'B1-02', 'B1-03']);
  });

  it('moves a block one place at a time, up to either end', () => {
    const blocks = adaptedRunSheet(runSheet, []);
    const moved = (code: string, by: -1 | 1) =>
      codes([adaptation(code, { order: movedOrder(blocks, code, by) })]);
    expect(moved('B1-03', -1)).toEqual(['B1-01', 'B1-03', 'B1-02']);
    expect(moved('B1-02', -1)).toEqual(['B1-02', 'B1-01', 'B1-03']);
    expect(moved('B1-02', 1)).toEqual(['B1-01', 'B1-03', 'B1-02']);
    expect(movedOrder(blocks, 'B1-01', -1)).toBeNull();
    expect(movedOrder(blocks, 'B1-03', 1)).toBeNull();
    expect(lastOrder(blocks)).toBe(4000);
  });

  it('swaps a block with its neighbour and no other, after any moves before', () => {
    const moves = fc.array(
      fc.tuple(fc.constantFrom('B1-01', 'B1-02', 'B1-03'), fc.constantFrom(-1 as const, 1 as const)),
      {
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(moves, (steps) => {
        const orders = new Map<string, Adaptation>();
        for (const [code, by] of steps) {
          const before = adaptedRunSheet(runSheet, [...orders.values()]);
          const order = movedOrder(before, code, by);
          if (order === null) continue;
          orders.set(code, adaptation(code, { order }));
          const expected = before.map((one) => one.code);
          const place = expected.indexOf(code);
          expected.splice(place, 1);
          expected.splice(place + by, 0, code);
          expect(codes([...orders.values()])).toEqual(expected);
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeBack } from '../../../src/lib/database/conflicts';
import { readCycle } from '../../../src/lib/database/cycleContents';
import { mergeIn, previewMerge } from '../../../src/lib/transfer/merge';
import { addNote } from '../../../src/lib/database/notes';
import type { Store } from '../../../src/lib/database/open';
import { withCycleOn } from '../../../src/lib/database/replica';
import { openRow } from '../../../src/lib/database/rowCodec';
import type { Field } from '../../../src/lib/records/record';
import { heldOn, roleOn, setRole, tabletWithCycle, waitingOn } from '../database/tablets';
import { testStore } from '../database/testStore';
import { given, holding } from './carried';

async function bring(from: Store, to: Store, id: string): Promise<void> {
  await mergeIn(to, await given(from, id));
}

async function twoTablets() {
  const { store: a, id } = await tabletWithCycle();
  const b = testStore();
  await bring(a, b, id);
  return { a, b, id };
}

async function conflictsOn(store: Store, id: string) {
  return (await readCycle(store, id))?.conflicts ?? [];
}

/** Takes everything as sent, as the endpoint's answer does. */
async function allSent(store: Store, id: string): Promise<void> {
  await withCycleOn(store)(id, async (rows) => {
    await rows.put((await rows.shared()).map((row) => ({ ...row, acked: {} })));
  });
}

describe('a training that comes in a file', () => {
  it('and in which both tablets filled in the same shows the difference, and it can be taken back', async () => {
    const { a, b, id } = await twoTablets();
    await setRole(a, id, 'Voorman');
    await setRole(b, id, 'Chef');
    expect(await previewMerge(b, await given(a, id))).toMatchObject([{ differences: 1 }]);
    await bring(a, b, id);
    const [conflict] = await conflictsOn(b, id);
    const now = await roleOn(b, id);
    expect([now, conflict?.value].sort()).toEqual(['Chef', 'Voorman']);
    if (!conflict) throw new Error('no conflict');
    await takeBack(b, id, conflict);
    expect(await roleOn(b, id)).toBe(conflict.value);
    expect(await conflictsOn(b, id)).toEqual([]);

    await bring(b, a, id);
    expect(await roleOn(a, id)).toBe(conflict.value);
    expect(await conflictsOn(a, id)).toEqual([]);
  });

  it('time and again shows no difference where one trainer went on after the other', async () => {
    const { a, b, id } = await twoTablets();
    for (const role of ['Voorman', 'Chef', 'Baas']) {
      await setRole(a, id, role);
      await setRole(a, id, `${role} 2`);
      await bring(a, b, id);
      await setRole(b, id, `${role} 3`);
      await bring(b, a, id);
      expect(await roleOn(a, id)).toBe(`${role} 3`);
    }
    expect([...(await conflictsOn(a, id)), ...(await conflictsOn(b, id))]).toEqual([]);
  });

  it('is to send where the endpoint may not have it, and what it has stays as sent', async () => {
    const { a, b, id } = await twoTablets();
    expect(await b.db.outbox.count()).toBe(await b.db.records.count());
    await allSent(b, id);
    await setRole(a, id, 'Voorman');
    await bring(a, b, id);
    const waiting = await b.db.outbox.toArray();
    expect(waiting.map(({ type, acked }) => [type, Object.keys(acked)])).toEqual([['participant', ['role']]]);
  });

  it('sends again what the endpoint refused only where the file changed it', async () => {
    const { a, b, id } = await twoTablets();
    await withCycleOn(b)(id, async (rows) =>
      rows.put((await rows.shared()).map((row) => ({ ...row, rejected: 'clock-ahead' }))),
    );
    await setRole(a, id, 'Voorman');
    await bring(a, b, id);
    expect(await waitingOn(b)).toEqual(['participant']);
  });

  it('keeps what this version does not know', async () => {
    const { store: a, id } = await tabletWithCycle();
    const clock = '0193a5c2f1b8-0000-aaaaaaaaaaaaaaaa';
    const strength: Field = [{ deep: [1] }, clock];
    const smell = { type: 'smell', id: 's1', fields: { strength } };
    const [copy] = (await given(a, id)).cycles;
    if (!copy) throw new Error('no copy');
    const newer = { ...copy, records: [...copy.records, { ...smell, seen: {} }] };
    const b = testStore();
    await mergeIn(b, holding([newer], a));
    expect(await heldOn(b)).toContainEqual(smell);
  });

  it('never brings a text that stays here to anybody as a difference', async () => {
    const { store: a, id } = await tabletWithCycle();
    await addNote(a, { session: `${id}:1`, text: 'Oud', about: { kind: 'session' }, keepHere: true });
    const [old] = (await given(a, id)).cycles;
    const note = old?.records.find(({ type }) => type === 'note');
    if (!old || !note) throw new Error('no note');
    const later = '0fff00000000-0000-bbbbbbbbbbbbbbbb';
    await mergeIn(
      a,
      holding([{ ...old, records: [{ ...note, fields: { text: ['Nieuw', later] }, seen: {} }] }], a),
    );
    const journal = (await a.db.records.toArray()).map(openRow).find(({ type }) => type === 'journal');
    expect(await a.db.outbox.filter(({ type }) => type === 'journal').count()).toBe(0);
    expect(journal).toMatchObject({ fields: { value: ['Oud', expect.any(String)] } });
  });
});

type Deed =
  | { kind: 'write'; tablet: number }
  | { kind: 'bring'; from: number; to: number }
  | { kind: 'clock'; tablet: number; ms: number };

const tablet = fc.nat({ max: 2 });
const deeds: fc.Arbitrary<Deed[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('write' as const), tablet }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('bring' as const), from: tablet, to: tablet }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('clock' as const),
        tablet,
        ms: fc.integer({ min: -5_000, max: 5_000 }),
      }),
    },
  ),
  { maxLength: 14 },
);

/** Plays the deeds on three tablets; remembers which values each one had met when it wrote. */
async function played(all: readonly Deed[]) {
  const { store, id } = await tabletWithCycle();
  const tablets = [store, testStore(), testStore()];
  for (const one of tablets.slice(1)) await bring(store, one, id);
  const met = tablets.map(() => new Set<string>());
  const before = new Map<string, Set<string>>();
  for (const deed of all) {
    if (deed.kind === 'write') {
      const role = `role ${before.size}`;
      before.set(role, new Set(met[deed.tablet]));
      await setRole(tablets[deed.tablet] ?? store, id, role);
      met[deed.tablet]?.add(role);
    } else if (deed.kind === 'bring') {
      await bring(tablets[deed.from] ?? store, tablets[deed.to] ?? store, id);
      for (const role of met[deed.from] ?? []) met[deed.to]?.add(role);
    } else {
      const moved = tablets[deed.tablet];
      if (moved && 'time' in moved) moved.time += deed.ms;
    }
  }
  return { id, tablets, before };
}

describe('tablets that hand over to each other in any order', () => {
  it('come to hold the same, lose no value, and call nothing a difference that was replaced knowingly', async () => {
    await fc.assert(
      fc.asyncProperty(deeds, fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), async (all, order) => {
        const { id, tablets, before } = await played(all);
        const round = [...order, ...order].flatMap((from) => order.map((to) => [from, to] as const));
        for (const [from, to] of round) await bring(tablets[from] as Store, tablets[to] as Store, id);
        const held = await Promise.all(tablets.map(heldOn));
        expect(held[1]).toEqual(held[0]);
        expect(held[2]).toEqual(held[0]);

        const lost = (await conflictsOn(tablets[0] as Store, id)).map(({ value }) => value);
        const shown = [await roleOn(tablets[0] as Store, id), ...lost];
        const replaced = (role: string) => [...before.values()].some((known) => known.has(role));
        for (const role of before.keys()) if (!replaced(role)) expect(shown).toContain(role);
        for (const role of lost) {
          const concurrent = [...before].some(
            ([other, known]) =>
              other !== role && !known.has(String(role)) && !before.get(String(role))?.has(other),
          );
          expect(concurrent).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('changes nothing by the same file once more', async () => {
    await fc.assert(
      fc.asyncProperty(deeds, async (all) => {
        const { id, tablets } = await played(all);
        const file = await given(tablets[0] as Store, id);
        await mergeIn(tablets[1] as Store, file);
        const once = await tablets[1]?.db.records.toArray();
        await mergeIn(tablets[1] as Store, file);
        expect(await tablets[1]?.db.records.toArray()).toEqual(once);
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});

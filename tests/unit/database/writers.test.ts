import { expect, it } from 'vitest';
import { readCycle } from '../../../src/lib/database/cycleContents';
import { setMe } from '../../../src/lib/database/me';
import { writersOf } from '../../../src/lib/database/writers';
import type { Field } from '../../../src/lib/records/record';
import { putRecords, setRole, tabletWithCycle } from './tablets';

const COLLEAGUES_TABLET = 'aaaaaaaaaaaaaaaa';

it('who wrote a field is known by its tablet, once a trainer said to be at it', async () => {
  const { store, id } = await tabletWithCycle();
  await setRole(store, id, 'Voorman');
  const { trainers = [], participants = [] } = (await readCycle(store, id)) ?? {};
  const { id: person = '' } = participants.find(({ role }) => role === 'Voorman') ?? {};
  const bert = { cycleId: id, type: 'participant', id: person } as const;
  expect(await writersOf(store, bert)).toEqual(new Map());
  await setMe(store, id, trainers[0]?.id ?? '');
  expect((await writersOf(store, bert)).get('role')).toBe(trainers[0]?.name);
});

it('of a difference between tablets both writers are told', async () => {
  const { store, id } = await tabletWithCycle();
  await setRole(store, id, 'Voorman');
  const { trainers = [], participants = [] } = (await readCycle(store, id)) ?? {};
  const bert = participants.find(({ role }) => role === 'Voorman');
  await setMe(store, id, trainers[0]?.id ?? '');
  const clock = `0193a5c2f1b8-0000-${COLLEAGUES_TABLET}`;
  const field = (value: Field[0]): Field => [value, clock];
  await putRecords(store, id, [
    { type: 'trainer', id: crypto.randomUUID(), fields: { name: field('Sanne'), letter: field('B') } },
  ]);
  const sanne = (await readCycle(store, id))?.trainers.find(({ name }) => name === 'Sanne');
  await putRecords(store, id, [
    { type: 'tablet', id: COLLEAGUES_TABLET, fields: { trainer: field(sanne?.id ?? '') } },
    {
      ...{ type: 'journal', id: 'conflict:1' },
      fields: {
        ...{ recordType: field('participant'), recordId: field(bert?.id ?? '') },
        ...{ field: field('role'), value: field('Ploegbaas'), valueClock: field(clock) },
        cause: field('conflict'),
      },
    },
  ]);
  const [conflict] = (await readCycle(store, id))?.conflicts ?? [];
  expect(conflict).toMatchObject({ keptBy: trainers[0]?.name, lostBy: 'Sanne', kept: 'Voorman' });
});

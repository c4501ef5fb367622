import { expect, it } from 'vitest';
import { canTakeBack, takeBack } from '../../../src/lib/database/conflicts';
import { readCycle } from '../../../src/lib/database/cycleContents';
import type { Field } from '../../../src/lib/records/record';
import { putRecords, tabletWithCycle } from './tablets';

it('a value of a field that this version does not know stays where it is, for an app that does', async () => {
  const { store, id } = await tabletWithCycle();
  const [bert] = (await readCycle(store, id))?.participants ?? [];
  const clock = '0193a5c2f1b8-0000-aaaaaaaaaaaaaaaa';
  const journal = {
    ...{ recordType: 'participant', recordId: bert?.id ?? '', field: 'shoeSize', value: 42 },
    ...{ valueClock: clock, cause: 'conflict' },
  };
  const fields = Object.fromEntries(
    Object.entries(journal).map(([name, value]): [string, Field] => [name, [value, clock]]),
  );
  await putRecords(store, id, [{ type: 'journal', id: 'conflict:1', fields }]);
  const [conflict] = (await readCycle(store, id))?.conflicts ?? [];
  if (!conflict) throw new Error('there is no conflict');
  expect(canTakeBack(conflict)).toBe(false);
  await expect(takeBack(store, id, conflict)).rejects.toThrow('this version');
  expect((await readCycle(store, id))?.conflicts).toHaveLength(1);
  expect(canTakeBack({ ...conflict, field: 'role' })).toBe(true);
});

import { describe, expect, it } from 'vitest';
import { readCycle } from '../../../src/lib/database/cycleContents';
import { setMe } from '../../../src/lib/database/me';
import { takeStep, takeSteps } from '../../../src/lib/database/sessions';
import { tabletWithCycle } from './tablets';

describe('a step in running a session', () => {
  it('says who is at the tablet, where somebody told it', async () => {
    const { store, id } = await tabletWithCycle();
    const stepsOf = async () => (await readCycle(store, id))?.runEvents ?? [];
    await takeStep(store, `${id}:1`, { kind: 'start' });
    expect((await stepsOf()).map(({ by }) => by)).toEqual([undefined]);
    const marieke = (await readCycle(store, id))?.trainers[0]?.id ?? '';
    await setMe(store, id, marieke);
    await takeSteps(store, `${id}:1`, [{ kind: 'pause' }, { kind: 'resume' }]);
    const later = (await stepsOf()).filter(({ kind }) => kind !== 'start');
    expect(later.map(({ by }) => by)).toEqual([marieke, marieke]);
    expect(new Set(later.map(({ group }) => group)).size).toBe(1);
  });
});

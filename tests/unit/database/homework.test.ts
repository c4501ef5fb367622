import { describe, expect, it } from 'vitest';
import { readCycle } from '../../../src/lib/database/cycleContents';
import { markHomework } from '../../../src/lib/database/homework';
import { takeBack } from '../../../src/lib/database/takeBack';
import { countHomework } from '../../../src/lib/domain/homeworkMark';
import { tabletWithCycle } from './tablets';

async function tablet() {
  const { store, id } = await tabletWithCycle();
  const read = async () => {
    const contents = await readCycle(store, id);
    if (!contents) throw new Error('the training is gone');
    return contents;
  };
  const [aylin] = (await read()).participants;
  if (!aylin) throw new Error('Aylin is gone');
  return { store, session: `${id}:1`, aylin, marks: async () => (await read()).homework };
}

describe('homework', () => {
  it('is marked for one person, and a remark leaves the answer as it is', async () => {
    const { store, session, aylin, marks } = await tablet();
    await markHomework(store, session, aylin.id, { state: 'partly' });
    await markHomework(store, session, aylin.id, { remark: 'Hangt de kaart op' });
    expect(await marks()).toEqual([
      {
        id: `${session}:${aylin.id}`,
        session,
        participant: aylin.id,
        state: 'partly',
        remark: 'Hangt de kaart op',
      },
    ]);
  });

  it('is taken back to what it was before', async () => {
    const { store, session, aylin, marks } = await tablet();
    await markHomework(store, session, aylin.id, { state: 'done' });
    const replaced = await markHomework(store, session, aylin.id, { state: 'notDone' });
    await takeBack(store, replaced);
    expect((await marks())[0]?.state).toBe('done');
  });

  it('is counted by its answers; who was not asked is in none of them', () => {
    const states = ['done', 'done', 'notDone', null] as const;
    expect(countHomework(states.map((state) => ({ state })))).toEqual({ done: 2, partly: 0, notDone: 1 });
  });
});

import { describe, expect, it } from 'vitest';
import { changeModule, changeScenario, readLearned } from '../../../src/lib/database/learned';
import { testStore } from './testStore';

const of = { pack: 'p', id: 'veilig' };

describe('what a trainer learned on a device', () => {
  it('is kept of each module and moment, of this pack alone', async () => {
    const store = testStore();
    await changeModule(store, of, (now) => ({ ...now, ticked: ['Hoofdstuk 6'] }));
    await changeScenario(store, of, () => ({ chosen: 'Stop even.', aloud: true }));
    await changeModule(store, { ...of, pack: 'p-van-ons' }, (now) => ({ ...now, done: true }));
    const { modules, scenarios } = await readLearned(store, 'p');
    expect([...modules]).toEqual([['veilig', { ticked: ['Hoofdstuk 6'], answers: {}, done: false }]]);
    expect([...scenarios]).toEqual([['veilig', { chosen: 'Stop even.', aloud: true }]]);
  });

  it('loses none of two ticks that come at once', async () => {
    const store = testStore();
    await Promise.all(
      ['a', 'b', 'c'].map((text) =>
        changeModule(store, of, (now) => ({ ...now, ticked: [...now.ticked, text] })),
      ),
    );
    expect((await readLearned(store, 'p')).modules.get('veilig')?.ticked.toSorted()).toEqual(['a', 'b', 'c']);
  });

  it('that cannot be read any more counts as not begun, and can be written anew', async () => {
    const store = testStore();
    await store.db.deviceSettings.put({ key: 'learning/module/p/veilig', value: 'kapot' });
    expect((await readLearned(store, 'p')).modules.size).toBe(0);
    await changeModule(store, of, (now) => ({ ...now, done: true }));
    expect((await readLearned(store, 'p')).modules.get('veilig')?.done).toBe(true);
  });

  it('is no record: nothing of it waits to be sent', async () => {
    const store = testStore();
    await changeModule(store, of, (now) => ({ ...now, done: true }));
    expect(await store.db.outbox.count()).toBe(0);
    expect(await store.db.records.count()).toBe(0);
  });
});

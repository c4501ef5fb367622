import { describe, expect, it } from 'vitest';
import { readMayOverrun, setMayOverrun } from '../../../src/lib/database/mayOverrun';
import { testStore } from './testStore';

const session = '0193a5c2-f1b8-7000-8000-000000000001:2';

describe('a session that may run over', () => {
  it('remembers by how much, for that session alone', async () => {
    const store = testStore();
    expect(await readMayOverrun(store, session)).toBe(0);
    await setMayOverrun(store, session, 15);
    expect(await readMayOverrun(store, session)).toBe(15);
    expect(await readMayOverrun(store, session.replace(':2', ':3'))).toBe(0);
  });

  it('reads nothing where something else stands in its place', async () => {
    const store = testStore();
    await store.db.deviceSettings.put({ key: `${session}/mayOverrun`, value: 'veel' });
    expect(await readMayOverrun(store, session)).toBe(0);
  });
});

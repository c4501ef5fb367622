import { beforeEach, describe, expect, it } from 'vitest';
import { undoable, undoOffers } from '$lib/app/Undo.svelte';
import { markAttendance, markOpenPresent } from '$lib/database/attendance';
import { readCycle } from '$lib/database/cycleContents';
import { createCycle } from '$lib/database/cycles';
import { addParticipants, deleteParticipant } from '$lib/database/participants';
import { newDeviceId, openStore, type Store } from '$lib/database/open';
import { newCycle } from '../../unit/database/tablets';
import { loadCodec } from '../../unit/database/testStore';

const written = { control: 'test' };

async function group() {
  const now = () => 1_800_000_000_000;
  const store = openStore({
    name: newDeviceId(),
    loadCodec,
    atOnce: localStorage,
    deviceId: newDeviceId(),
    now,
  });
  const id = await createCycle(store, newCycle);
  const people = await addParticipants(store, id, [{ name: 'Anna' }, { name: 'Bert' }]);
  return { store, id, people, session: `${id}:1` };
}

function remove(store: Store, cycleId: string, id: string, name: string) {
  const write = () => deleteParticipant(store, { cycleId, id });
  return undoable(store, { write, written, message: `${name} is verwijderd.` });
}

describe('what can be taken back', () => {
  beforeEach(() => undoOffers.dismiss());

  it('is each step by itself, the last first', async () => {
    const { store, id, people } = await group();
    for (const [index, person] of people.entries())
      await remove(store, id, person, ['Anna', 'Bert'][index] ?? '');
    expect([undoOffers.current?.message, undoOffers.earlier]).toEqual(['Bert is verwijderd.', 1]);
    await undoOffers.takeBack();
    await undoOffers.takeBack();
    expect(undoOffers.current).toBeNull();
    expect((await readCycle(store, id))?.participants.map(({ name }) => name)).toEqual(['Anna', 'Bert']);
  });

  it('is of the same thing only the last', async () => {
    const { store, people, session } = await group();
    const everybody = { write: () => markOpenPresent(store, session, people), written, message: 'Iedereen.' };
    await undoable(store, everybody);
    const absent = () => markAttendance(store, session, people[0] ?? '', { state: 'absentWithNotice' });
    await undoable(store, { write: absent, written, message: 'Anna: afwezig.' });
    expect([undoOffers.current?.message, undoOffers.earlier]).toEqual(['Anna: afwezig.', 0]);
  });

  it('is the last step, also where a slow device has not stored it yet', async () => {
    const { store, id, people } = await group();
    await remove(store, id, people[0] ?? '', 'Anna');
    const slow = remove(store, id, people[1] ?? '', 'Bert');
    expect(undoOffers.current?.message).toBe('Anna is verwijderd.');
    await undoOffers.takeBack();
    await slow;
    expect((await readCycle(store, id))?.participants.map(({ name }) => name)).toEqual(['Bert']);
    expect(undoOffers.current?.message).toBe('Anna is verwijderd.');
  });

  it('tells what came of it', async () => {
    const { store, people, session } = await group();
    await undoable(store, {
      write: () => markOpenPresent(store, session, people),
      written,
      message: 'Iedereen.',
    });
    await markAttendance(store, session, people[0] ?? '', { state: 'absentWithNotice' });
    await undoOffers.takeBack();
    expect(undoOffers.outcome).toEqual({ back: 1, stayed: 1 });
  });

  it('is nothing where nothing changed', async () => {
    const { store, session } = await group();
    await undoable(store, {
      write: () => markOpenPresent(store, session, []),
      written,
      message: 'Iedereen.',
    });
    expect(undoOffers.current).toBeNull();
  });
});

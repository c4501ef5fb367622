import { describe, expect, it } from 'vitest';
import { markAttendance, markOpenPresent } from '../../../src/lib/database/attendance';
import { adaptBlock, resetBlock } from '../../../src/lib/database/adaptations';
import { readCycle } from '../../../src/lib/database/cycleContents';
import { createCycle } from '../../../src/lib/database/cycles';
import { bringBack, readDeleted } from '../../../src/lib/database/deleted';
import { addNote, changeNote, deleteNote, readNotes } from '../../../src/lib/database/notes';
import { addParticipants, deleteParticipant } from '../../../src/lib/database/participants';
import { withCycleOn } from '../../../src/lib/database/replica';
import { takeBack } from '../../../src/lib/database/takeBack';
import { prepare, WHOLE_BATCH } from '../../../src/lib/replication/apply';
import { newCycle } from './tablets';
import { testStore } from './testStore';

const NAMES = ['Aylin', 'Bert', 'Carla', 'Driss'];
const about = { kind: 'session' } as const;

async function group() {
  const store = testStore();
  const id = await createCycle(store, newCycle);
  const people = await addParticipants(
    store,
    id,
    NAMES.map((name) => ({ name })),
  );
  return { store, id, people, session: `${id}:1` };
}

describe('taking back', () => {
  it('that everybody is present leaves the marks that were changed since', async () => {
    const { store, id, people, session } = await group();
    const done = await markOpenPresent(store, session, people);
    const [aylin = '', bert = ''] = people;
    await markAttendance(store, session, aylin, { state: 'absentWithNotice' });
    await markAttendance(store, session, bert, { arrived: '16:25' });
    expect(await takeBack(store, done)).toEqual({ back: 2, stayed: 2 });
    expect((await readCycle(store, id))?.attendance).toMatchObject([
      { participant: aylin, state: 'absentWithNotice' },
      { participant: bert, state: 'present', arrived: '16:25' },
    ]);
  });

  it('a slip of the finger brings back the mark with its times', async () => {
    const { store, id, people, session } = await group();
    const [aylin = ''] = people;
    await markAttendance(store, session, aylin, { state: 'present', arrived: '16:25' });
    const slip = await markAttendance(store, session, aylin, { state: 'absentWithNotice' });
    await takeBack(store, slip);
    expect((await readCycle(store, id))?.attendance).toMatchObject([{ state: 'present', arrived: '16:25' }]);
  });

  it('a reset block gives it back its minutes and keeps the remark', async () => {
    const { store, id, session } = await group();
    await adaptBlock(store, session, 'B1-02', { minutes: 15, remark: 'Kaarten' });
    await takeBack(store, await resetBlock(store, session, 'B1-02'));
    expect((await readCycle(store, id))?.adaptations).toMatchObject([{ minutes: 15, remark: 'Kaarten' }]);
  });

  it('twice is harmless', async () => {
    const { store, people, session } = await group();
    const done = await markOpenPresent(store, session, people);
    expect(await takeBack(store, done)).toEqual({ back: 4, stayed: 0 });
    expect(await takeBack(store, done)).toEqual({ back: 0, stayed: 4 });
  });
});

describe('what was deleted', () => {
  it('of people and notes can each be brought back, whatever was deleted after it', async () => {
    const { store, id, people, session } = await group();
    const note = await addNote(store, { session, text: 'Kring van stoelen', about, keepHere: false });
    for (const person of people.slice(0, 2)) await deleteParticipant(store, { cycleId: id, id: person });
    await deleteNote(store, session, note);
    const gone = await readDeleted(store, id, ['participant', 'note']);
    expect(gone.map(({ what }) => what)).toEqual(['Aylin', 'Bert', 'Kring van stoelen']);
    for (const one of gone) await bringBack(store, one);
    expect((await readCycle(store, id))?.participants).toHaveLength(4);
    expect((await readNotes(store, session)).notes).toMatchObject([{ text: 'Kring van stoelen' }]);
    expect(await readDeleted(store, id, ['participant', 'note'])).toEqual([]);
  });

  it('is not told of a note that was only taken off the other tablets', async () => {
    const { store, id, session } = await group();
    const note = await addNote(store, { session, text: 'Te persoonlijk', about, keepHere: false });
    await withCycleOn(store)(id, (rows) => prepare(rows, WHOLE_BATCH));
    await changeNote(store, session, note, { set: {}, keepHere: true });
    expect(await readDeleted(store, id, ['note'])).toEqual([]);
  });
});

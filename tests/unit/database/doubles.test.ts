import { describe, expect, it } from 'vitest';
import { markAttendance } from '../../../src/lib/database/attendance';
import { readCycle } from '../../../src/lib/database/cycleContents';
import { joinParticipants, tellApart } from '../../../src/lib/database/doubles';
import { markHomework } from '../../../src/lib/database/homework';
import { setIntention } from '../../../src/lib/database/intentions';
import { addNote, readNotes } from '../../../src/lib/database/notes';
import { addParticipants, deleteParticipant } from '../../../src/lib/database/participants';
import { sign } from '../../../src/lib/database/signatures';
import { takeBack } from '../../../src/lib/database/takeBack';
import { doublesAmong } from '../../../src/lib/domain/doubles';
import { tabletWithCycle } from './tablets';

/** A tablet on which Aylin stands twice, the later one with a company. */
async function tablet() {
  const { store, id: cycleId } = await tabletWithCycle();
  const read = async () => {
    const contents = await readCycle(store, cycleId);
    if (!contents) throw new Error('the training is gone');
    return contents;
  };
  const keep = (await read()).participants.find(({ name }) => name === 'Aylin Şahin')?.id ?? '';
  const [other = ''] = await addParticipants(store, cycleId, [
    { name: 'Aylin Sahin', organisation: 'Groenmeer', role: 'Voorvrouw' },
  ]);
  return { store, cycleId, session: `${cycleId}:1`, pair: { cycleId, keep, other }, read };
}

describe('somebody who stands twice on the list', () => {
  it('becomes one, with the marks, the signature, the homework and the notes of both', async () => {
    const { store, cycleId, session, pair, read } = await tablet();
    const { keep, other } = pair;
    await markAttendance(store, session, keep, { state: 'absentWithNotice' });
    await markAttendance(store, session, other, { state: 'present', arrived: '16:20' });
    await markAttendance(store, `${cycleId}:2`, other, { state: 'present' });
    await sign(store, session, other, {
      strokes: [
        [
          [1, 1],
          [400, 300],
        ],
      ],
    });
    await markHomework(store, session, keep, { remark: 'Kaart hangt' });
    await markHomework(store, session, other, { state: 'done', remark: 'Gesprek gevoerd' });
    await setIntention(store, session, other, { text: 'Open vragen stellen' });
    await addNote(store, {
      session,
      text: 'Vroeg veel',
      about: { kind: 'participant', id: other },
      keepHere: false,
    });
    const replaced = await joinParticipants(store, pair);
    const after = await read();
    expect(after.participants.map(({ name, organisation }) => [name, organisation])).toEqual([
      ['Aylin Şahin', 'Groenmeer'],
      ['Bert', ''],
    ]);
    expect(after.attendance).toMatchObject([
      { session, participant: keep, state: 'present', arrived: '16:20' },
      { session: `${cycleId}:2`, participant: keep, state: 'present' },
    ]);
    expect(after.signatures).toMatchObject([{ participant: keep }]);
    expect(after.homework).toMatchObject([
      { participant: keep, state: 'done', remark: 'Kaart hangt; Gesprek gevoerd' },
    ]);
    expect(after.intentions).toMatchObject([{ participant: keep, text: 'Open vragen stellen' }]);
    expect((await readNotes(store, session)).notes).toMatchObject([{ about: { id: keep } }]);
    expect(doublesAmong(after.participants)).toEqual([]);
    await takeBack(store, replaced);
    const back = await read();
    expect(doublesAmong(back.participants)).toHaveLength(1);
    expect(back.attendance).toHaveLength(3);
    expect(back.attendance.find((one) => one.participant === keep)?.state).toBe('absentWithNotice');
  });

  it('is left as it is where one of the two is gone by now', async () => {
    const { store, cycleId, pair, read } = await tablet();
    await deleteParticipant(store, { cycleId, id: pair.other });
    expect(await joinParticipants(store, pair)).toEqual([]);
    expect((await read()).participants).toHaveLength(2);
  });

  it('is told apart for good, on every tablet', async () => {
    const { store, pair, read } = await tablet();
    expect(doublesAmong((await read()).participants)).toHaveLength(1);
    await tellApart(store, pair);
    expect(doublesAmong((await read()).participants)).toEqual([]);
  });
});

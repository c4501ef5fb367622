import { describe, expect, it } from 'vitest';
import { markAttendance, markOpenPresent, unmark } from '../../../src/lib/database/attendance';
import { closeList, isIntact, keepAsClosed, signatureMark } from '../../../src/lib/database/closedLists';
import { readCycle } from '../../../src/lib/database/cycleContents';
import { removeSignature, sign, signAsTrainer } from '../../../src/lib/database/signatures';
import { takeBack } from '../../../src/lib/database/takeBack';
import type { Store } from '../../../src/lib/database/open';
import { differences, listNow, revised, versionsOf } from '../../../src/lib/session/closedList';
import { sessionView } from '../../../src/lib/session/sessionView';
import { putRecords, tabletWithCycle } from './tablets';

const strokes: [number, number][][] = [
  [
    [10, 10],
    [400, 300],
  ],
];
const NEWER = 'ffffffffffff-0000-aaaaaaaaaaaaaaaa';

async function stateOf(store: Store, id: string) {
  const contents = await readCycle(store, id);
  const session = contents?.sessions[0];
  if (!contents || !session) throw new Error('the training is gone');
  const view = sessionView(contents, session, { now: store.now() });
  const versions = versionsOf(contents.closedLists, session.id);
  return { contents, view, versions, list: listNow(view, contents.cycle.title, signatureMark) };
}

/** A tablet on which both people are marked, and Aylin has signed. */
async function tablet() {
  const { store, id } = await tabletWithCycle();
  const session = `${id}:1`;
  const { contents } = await stateOf(store, id);
  const [[aylin, bert], [marieke]] = [contents.participants, contents.trainers];
  if (!aylin || !bert || !marieke) throw new Error('somebody is gone');
  await markAttendance(store, session, aylin.id, { state: 'present', arrived: '16:20' });
  await markAttendance(store, session, bert.id, { state: 'absentWithNotice' });
  await sign(store, session, aylin.id, { strokes });
  const close = async (basedOn = 0) =>
    closeList(store, session, {
      ...{ list: (await stateOf(store, id)).list, by: marieke, onPaper: false, basedOn, reason: null },
      signing: { strokes },
    });
  return { store, id, session, aylin, bert, marieke, close, read: () => stateOf(store, id) };
}

describe('a list that is closed', () => {
  it('is kept whole, with its checksum and the own signature of the trainer', async () => {
    const { close, read, marieke } = await tablet();
    expect(await close()).toBe(true);
    const { versions, contents, list } = await read();
    expect(versions).toMatchObject([{ version: 1, closer: 'Marieke', people: list.people, number: 1 }]);
    expect(versions.every(isIntact)).toBe(true);
    expect(contents.trainerSignatures).toMatchObject([{ trainer: marieke.id, strokes }]);
    expect(contents.signatures).toHaveLength(1);
  });

  it('takes no mark and no signature any more, whichever way they come', async () => {
    const { store, session, aylin, bert, close, read } = await tablet();
    await close();
    await markAttendance(store, session, bert.id, { state: 'present' });
    await markOpenPresent(store, session, [aylin.id, bert.id]);
    await unmark(store, session, [aylin.id]);
    await removeSignature(store, session, aylin.id);
    await sign(store, session, aylin.id, { witness: bert.id });
    const { versions, list } = await read();
    expect(differences(versions[0] ?? list, list)).toEqual([]);
  });

  it('leaves what was done before it as it is, also for who takes that back', async () => {
    const { store, session, bert, close, read } = await tablet();
    const replaced = await markAttendance(store, session, bert.id, { state: 'absentWithoutNotice' });
    await close();
    expect(await takeBack(store, replaced)).toEqual({ back: 0, stayed: 1 });
    expect((await read()).list.people).toMatchObject([{}, { state: 'absentWithoutNotice' }]);
  });

  it('is closed only as it stood on the screen, and once', async () => {
    const { store, id, session, bert, marieke, close } = await tablet();
    const { list } = await stateOf(store, id);
    await markAttendance(store, session, bert.id, { state: 'present' });
    const seen = { list, by: marieke, onPaper: false, basedOn: 0, reason: null };
    expect(await closeList(store, session, seen)).toBe(false);
    expect((await stateOf(store, id)).versions).toEqual([]);
    expect(await close()).toBe(true);
    expect(await close()).toBe(false);
    expect((await stateOf(store, id)).versions).toHaveLength(1);
  });

  it('is corrected as a next version that says who, when and why, with the mark', async () => {
    const { store, session, bert, marieke, close, read } = await tablet();
    await close();
    const { versions, view, contents } = await read();
    const [closed] = versions;
    if (!closed) throw new Error('not closed');
    const attendance = contents.attendance.map((one) =>
      one.participant === bert.id ? { ...one, state: 'present' as const, arrived: null, left: null } : one,
    );
    const corrected = sessionView({ ...contents, attendance }, view.session, { now: store.now() });
    const list = revised(closed, listNow(corrected, contents.cycle.title, signatureMark), new Set([bert.id]));
    const done = await closeList(store, session, {
      ...{ list, by: marieke, onPaper: false, basedOn: 1, reason: 'Verkeerde naam aangetikt.' },
      marks: [{ participant: bert.id, set: { state: 'present', arrived: null, left: null } }],
    });
    expect(done).toBe(true);
    const after = await read();
    expect(after.versions.at(-1)).toMatchObject({ version: 2, reason: 'Verkeerde naam aangetikt.' });
    expect(differences(after.versions.at(-1) ?? after.list, after.list)).toEqual([]);
    expect(after.versions[0]).toEqual(closed);
  });

  it('shows a mark that comes in later, and keeps what was closed where that is chosen', async () => {
    const { store, id, session, bert, close, read } = await tablet();
    await close();
    await putRecords(store, id, [
      { type: 'attendance', id: `${session}:${bert.id}`, fields: { state: ['present', NEWER] } },
    ]);
    const { versions, list } = await read();
    expect(differences(versions[0] ?? list, list)).toMatchObject([{ participant: bert.id }]);
    await keepAsClosed(store, session, bert.id);
    const after = await read();
    expect(differences(after.versions[0] ?? after.list, after.list)).toEqual([]);
  });

  it('that was changed outside the app no longer fits its checksum', async () => {
    const { store, id, close, read } = await tablet();
    await close();
    const [closed] = (await read()).versions;
    const row = await store.db.records.get([id, 'closedList', closed?.id ?? '']);
    const people = closed?.people.map((one) => ({ ...one, state: 'present' })) ?? [];
    await putRecords(store, id, [
      { type: 'closedList', id: closed?.id ?? '', fields: { ...row?.body?.fields, people: [people, NEWER] } },
    ]);
    expect((await read()).versions.map(isIntact)).toEqual([false]);
  });

  it('may be signed by the other trainer afterwards', async () => {
    const { store, session, marieke, close, read } = await tablet();
    await close();
    await signAsTrainer(store, session, marieke.id, { witness: marieke.id });
    expect((await read()).contents.trainerSignatures).toMatchObject([{ strokes: [], witness: marieke.id }]);
  });
});

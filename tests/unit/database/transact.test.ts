import { describe, expect, it } from 'vitest';
import { addNote, changeNote, readNotes } from '../../../src/lib/database/notes';
import { readCycle } from '../../../src/lib/database/cycleContents';
import { saveDraft } from '../../../src/lib/database/drafts';
import { withCycleOn } from '../../../src/lib/database/replica';
import type { Store } from '../../../src/lib/database/open';
import { transact } from '../../../src/lib/database/transact';
import { write } from '../../../src/lib/database/write';
import { NO_DIGEST, digestOf } from '../../../src/lib/records/digest';
import { prepare, WHOLE_BATCH } from '../../../src/lib/replication/apply';
import { heldOn, putRecords, storedRecord, tabletWithCycle, waitingOn } from './tablets';

const about = { kind: 'session' } as const;

/** A colleague's value comes in, later than all that is here. */
async function colleagueWrites(store: Store, cycleId: string, id: string, text: string): Promise<void> {
  const row = await storedRecord(store, [cycleId, 'note', id]);
  if (!row) throw new Error('the note is gone');
  const fields = { ...row.fields, text: [text, '0fff00000000-0000-bbbbbbbbbbbbbbbb'] as [string, string] };
  await putRecords(store, cycleId, [{ ...row, fields }]);
}

async function tabletWithNote() {
  const { store, id: cycleId } = await tabletWithCycle();
  const session = `${cycleId}:1`;
  const note = await addNote(store, { session, text: 'Begin', about, keepHere: false });
  return { store, cycleId, session, note, before: { text: 'Begin' } };
}

describe('a form that was opened before a colleague’s change arrived', () => {
  it('keeps what the colleague wrote as a conflict that both can see', async () => {
    const { store, cycleId, session, note, before } = await tabletWithNote();
    await colleagueWrites(store, cycleId, note, 'Veel langer, van een collega');
    await changeNote(store, session, note, { set: { text: 'Begin.' }, before });
    expect((await readNotes(store, session)).notes).toMatchObject([{ text: 'Begin.' }]);
    expect((await readCycle(store, cycleId))?.conflicts).toMatchObject([
      { recordType: 'note', recordId: note, field: 'text', value: 'Veel langer, van een collega' },
    ]);
    expect(await waitingOn(store)).toContain('journal');
  });

  it('makes no conflict of a field that nobody else changed, nor of two that wrote the same', async () => {
    const { store, cycleId, session, note, before } = await tabletWithNote();
    await changeNote(store, session, note, { set: { text: 'Anders' }, before });
    await colleagueWrites(store, cycleId, note, 'Hetzelfde');
    await changeNote(store, session, note, { set: { text: 'Hetzelfde' }, before });
    expect((await readCycle(store, cycleId))?.conflicts).toEqual([]);
  });

  it('keeps the conflict of a note that stays here on this device', async () => {
    const { store, id: cycleId } = await tabletWithCycle();
    const session = `${cycleId}:1`;
    const note = await addNote(store, { session, text: 'Mijn', about, keepHere: true });
    await write(store, [{ cycleId, type: 'note', id: note, set: { text: 'Elders' } }]);
    const change = { cycleId, type: 'note', id: note, set: { text: 'Hier' }, since: { text: null } } as const;
    await write(store, [change]);
    expect(await waitingOn(store)).not.toContain('journal');
    expect((await readCycle(store, cycleId))?.conflicts).toHaveLength(1);
  });
});

describe('a condition', () => {
  it('is asked of what is stored at that moment, whatever came in since the screen was drawn', async () => {
    const { store, id: cycleId } = await tabletWithCycle();
    const people = (await readCycle(store, cycleId))?.participants ?? [];
    const keys = people.map(({ id }) => ({ cycleId, type: 'attendance', id: `${cycleId}:1:${id}` }) as const);
    const [first] = keys;
    if (!first) throw new Error('nobody is there');
    await write(store, [{ ...first, set: { state: 'absentWithNotice' } }]);
    await transact(store, async (unit) => {
      for (const key of keys)
        if (!(await unit.record(key))) unit.change({ ...key, set: { state: 'present' } });
    });
    const states = (await readCycle(store, cycleId))?.attendance.map(({ state }) => state);
    expect(states?.sort()).toEqual(['absentWithNotice', 'present']);
  });

  it('that fails leaves nothing written', async () => {
    const { store, cycleId, note } = await tabletWithNote();
    const before = await heldOn(store);
    const failing = transact(store, (unit) => {
      unit.change({ cycleId, type: 'note', id: note, set: { text: 'Half' } });
      throw new Error('somebody was faster');
    });
    await expect(failing).rejects.toThrow('faster');
    expect(await heldOn(store)).toEqual(before);
  });

  it('of being shared is asked with the write: what a round has in flight is taken back from everybody', async () => {
    const { store, cycleId, session, note } = await tabletWithNote();
    await withCycleOn(store)(cycleId, (rows) => prepare(rows, WHOLE_BATCH));
    await changeNote(store, session, note, { set: {}, keepHere: true });
    const [kept] = (await readNotes(store, session)).notes;
    expect(kept).toMatchObject({ text: 'Begin', keepHere: true });
    expect(kept?.id).not.toBe(note);
    expect((await storedRecord(store, [cycleId, 'note', note]))?.fields['deleted']?.[0]).toBe(true);
  });

  it('of being shared: what never left the device stays under its own id, and is sent once it is shared again', async () => {
    const { store, session, note } = await tabletWithNote();
    await changeNote(store, session, note, { set: {}, keepHere: true });
    expect((await readNotes(store, session)).notes).toMatchObject([{ id: note, keepHere: true }]);
    expect(await waitingOn(store)).not.toContain('note');
    await changeNote(store, session, note, { set: {}, keepHere: false });
    expect(await waitingOn(store)).toContain('note');
  });
});

describe('a draft', () => {
  it('goes in the transaction of the record it became, and not where more was typed since', async () => {
    const { store, cycleId, note } = await tabletWithNote();
    await saveDraft(store, 'a', { text: 'Af' });
    await saveDraft(store, 'b', { text: 'Nog meer' });
    const dropDrafts = [
      { key: 'a', value: { text: 'Af' } },
      { key: 'b', value: { text: 'Nog' } },
    ];
    await write(store, [{ cycleId, type: 'note', id: note, set: { text: 'Af' } }], { dropDrafts });
    expect((await store.db.drafts.toArray()).map(({ key }) => key)).toEqual(['b']);
  });

  it('stays where its record was refused', async () => {
    const { store, cycleId, note } = await tabletWithNote();
    await saveDraft(store, 'a', { text: '' });
    const dropDrafts = [{ key: 'a', value: { text: '' } }];
    const refused = write(store, [{ cycleId, type: 'note', id: note, set: { text: '' } }], { dropDrafts });
    await expect(refused).rejects.toThrow('text');
    expect(await store.db.drafts.count()).toBe(1);
  });
});

it('the digest that is kept at each put is that of the records that leave the device', async () => {
  const { store, cycleId, session, note } = await tabletWithNote();
  const digests = async () => {
    const kept = (await store.db.tallies.get(cycleId))?.digest ?? NO_DIGEST;
    const rows = await withCycleOn(store)(cycleId, (replica) => replica.shared());
    return [kept, digestOf(rows)];
  };
  const steps: (() => Promise<unknown>)[] = [
    () => addNote(store, { session, text: 'Hier', about, keepHere: true }),
    () => changeNote(store, session, note, { set: { text: 'Anders' } }),
    () => changeNote(store, session, note, { set: {}, keepHere: true }),
    () => changeNote(store, session, note, { set: {}, keepHere: false }),
    () => write(store, [{ cycleId, type: 'note', id: note, deleted: true }]),
    () => colleagueWrites(store, cycleId, note, 'Later'),
  ];
  for (const step of steps) {
    await step();
    const [kept, computed] = await digests();
    expect(kept).toBe(computed);
  }
});

import type { RecordRow } from './rows';
import type { Cycle } from '../domain/cycle';
import { inOrderOfWriting, type Note, type NoteEdit, type NoteFields } from '../domain/note';
import { cycleIdOf, type SessionId } from '../domain/sessionId';
import { staysHere } from '../records/record';
import { withConnection } from './connection';
import { listCycles } from './cycleList';
import { wasHandedOver } from './handedOver';
import { decode } from './decode';
import { LastRead } from './DecodeCache';
import { newId } from './newId';
import type { Store } from './open';
import { recordsOf, recordsOfType } from './ranges';
import { isUnderWay } from './syncing';
import { write } from './write';

export type NewNote = Omit<NoteFields, 'createdAt'>;

export async function addNote(store: Store, note: NewNote): Promise<string> {
  const id = newId();
  const set = { ...note, createdAt: new Date(store.now()).toISOString() };
  await write(store, [{ cycleId: cycleIdOf(note.session), type: 'note', id, set }]);
  return id;
}

export type LastReadNotes = LastRead<ReturnType<typeof noteOf>>;

/**
 * The notes on a session but those that were deleted, in order of writing, and how many this version cannot read.
 * `last`: see readCycle.
 */
export async function readNotes(
  store: Store,
  session: SessionId,
  last?: LastReadNotes,
): Promise<{ notes: Note[]; unreadable: number }> {
  const rows = await withConnection(store, () => recordsOf(store.db, cycleIdOf(session), 'note').toArray());
  return notesAmong(rows, session, last);
}

/** Of these notes those on a session, as `readNotes` gives them. */
export function notesAmong(
  rows: readonly RecordRow[],
  session: SessionId,
  last: LastReadNotes = new LastRead(),
): { notes: Note[]; unreadable: number } {
  // One that does not tell its session would otherwise be counted nowhere.
  const ofSession = rows.filter(({ fields }) => (fields['session']?.[0] ?? session) === session);
  const read = last.valuesOf(ofSession, noteOf);
  const notes = read.filter((note) => note !== null && note !== 'deleted');
  return { notes: inOrderOfWriting(notes), unreadable: read.filter((note) => note === null).length };
}

/** Null where this version cannot read it. */
function noteOf(row: RecordRow): Note | 'deleted' | null {
  const note = decode('note', row);
  if (!note) return null;
  return note.deleted ? 'deleted' : { ...note.values, id: note.id };
}

export type NoteOfCycle = Note & { cycle: Cycle };

/** Every note on this device but those that were deleted, by themselves or with their cycle. */
export async function readAllNotes(store: Store): Promise<NoteOfCycle[]> {
  const { db } = store;
  return withConnection(store, () =>
    db.transaction('r', db.records, async () => {
      const [cycles, rows] = await Promise.all([listCycles(db), recordsOfType(db, 'note').toArray()]);
      const present = cycles.filter(({ deletedAt }) => deletedAt === null);
      const byId = new Map(present.map(({ cycle }) => [cycle.id, cycle]));
      return rows.flatMap((row): NoteOfCycle[] => {
        const [cycle, note] = [byId.get(row.cycleId), decode('note', row)];
        return cycle && note && !note.deleted ? [{ ...note.values, id: note.id, cycle }] : [];
      });
    }),
  );
}

/** What is left of a note that is no longer shared: nobody sees a deleted note, and a text has to stand there. */
const TAKEN_BACK = '-';

/**
 * Changes a note. One that was shared and now stays on this device is deleted, text and all, for everybody, and goes
 * on here under another id: a record that was sent cannot leave the history that it is part of.
 */
export async function changeNote(
  store: Store,
  session: SessionId,
  id: string,
  edit: NoteEdit,
): Promise<void> {
  const cycleId = cycleIdOf(session);
  const row = await withConnection(store, () => store.db.records.get([cycleId, 'note', id]));
  const note = row && decode('note', row);
  const isShared =
    row !== undefined &&
    !staysHere(row.fields) &&
    (endpointHas(row) || (await isUnderWay(store, row)) || (await wasHandedOver(store, cycleId)));
  if (!edit.keepHere || !note || !isShared) {
    await write(store, [{ cycleId, type: 'note', id, set: edit }]);
    return;
  }
  await write(store, [
    { cycleId, type: 'note', id, set: { text: TAKEN_BACK }, deleted: true },
    { cycleId, type: 'note', id: newId(), set: { ...note.values, ...edit } },
  ]);
}

/** Whether the endpoint has something of a record. */
function endpointHas({ fields, base }: RecordRow): boolean {
  return Object.keys(fields).some((name) => !Object.hasOwn(base, name));
}

export async function setNoteDeleted(
  store: Store,
  session: SessionId,
  id: string,
  deleted: boolean,
): Promise<void> {
  await write(store, [{ cycleId: cycleIdOf(session), type: 'note', id, deleted }]);
}

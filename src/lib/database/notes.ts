import type { UnreadableRecord } from '../domain/cycleContents';
import type { RecordRow } from './rows';
import type { Cycle } from '../domain/cycle';
import { inOrderOfWriting, type Note, type NoteFields } from '../domain/note';
import { cycleIdOf, type SessionId } from '../domain/sessionId';
import { isUnknownToEndpoint } from '../records/heldRecord';
import { keyOf, type SyncRow } from '../replication/port';
import { withConnection } from './connection';
import { listCycles } from './cycleList';
import { isHandedOver } from './handedOver';
import { decode } from './decode';
import { DecodeCache } from './DecodeCache';
import { sinceOf } from './edit';
import { newId } from './newId';
import type { Store } from './open';
import type { Replaced } from './replaced';
import { recordsOf, recordsOfType } from './ranges';
import { openRow, type StoredRecord } from './rowCodec';
import type { RecordKey } from './change';
import { transact, type Unit } from './transact';
import { write, type WriteOptions } from './write';

export type NewNote = Omit<NoteFields, 'createdAt'> & { keepHere: boolean };

/** Adds a note; the drafts that it was typed in are dropped with it. Returns its id. */
export async function addNote(
  store: Store,
  { keepHere, ...note }: NewNote,
  options: Pick<WriteOptions, 'dropDrafts'> = {},
): Promise<string> {
  const id = newId();
  const set = { ...note, createdAt: new Date(store.now()).toISOString() };
  await write(store, [{ cycleId: cycleIdOf(note.session), type: 'note', id, set, keepHere }], options);
  return id;
}

export type NotesCache = DecodeCache<ReadNote>;

/**
 * The notes on a session but those that were deleted, in order of writing, and those that this version cannot read.
 * `cache`: see readCycle.
 */
export async function readNotes(
  store: Store,
  session: SessionId,
  cache?: NotesCache,
): Promise<{ notes: Note[]; unreadable: UnreadableRecord[] }> {
  const rows = await withConnection(store, () => recordsOf(store.db, cycleIdOf(session), 'note').toArray());
  return notesAmong(rows, session, cache);
}

/** The notes on all sessions of a training but those that were deleted, in order of writing. */
export async function readNotesOfCycle(store: Store, cycleId: string): Promise<Note[]> {
  const rows = await withConnection(store, () => recordsOf(store.db, cycleId, 'note').toArray());
  return allNotesAmong(rows.map(openRow));
}

/** Those that were deleted, and those that this version cannot read, are not among them. */
export function allNotesAmong(rows: readonly StoredRecord[]): Note[] {
  return inOrderOfWriting(rows.flatMap((row) => (row.type === 'note' ? (noteOf(row).note ?? []) : [])));
}

/** Of these notes those on a session, as `readNotes` gives them. */
export function notesAmong(
  rows: readonly RecordRow[],
  session: SessionId,
  cache: NotesCache = new DecodeCache(),
): { notes: Note[]; unreadable: UnreadableRecord[] } {
  const read = cache
    .valuesOf(rows, noteOf)
    .filter((note) => note.session === session || note.session === null);
  const notes = read.flatMap(({ note }) => note ?? []);
  const unreadable = read
    .filter(({ isReadable }) => !isReadable)
    .map(({ id }) => ({ type: 'note' as const, id }));
  return { notes: inOrderOfWriting(notes), unreadable };
}

interface ReadNote {
  id: string;
  /** Null where it does not tell: it is counted with every session, so that it is counted at all. */
  session: string | null;
  /** Null where it was deleted, or this version cannot read it. */
  note: Note | null;
  isReadable: boolean;
}

function noteOf(record: StoredRecord): ReadNote {
  const told = record.fields['session']?.[0];
  const session = typeof told === 'string' ? told : null;
  const read = decode('note', record);
  if (!read) return { id: record.id, session, note: null, isReadable: false };
  const note = { ...read.values, id: read.id, keepHere: record.keepHere };
  return { id: record.id, session, note: read.deleted ? null : note, isReadable: true };
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
        const [cycle, { note }] = [byId.get(row.cycleId), noteOf(openRow(row))];
        return cycle && note ? [{ ...note, cycle }] : [];
      });
    }),
  );
}

/** What is left of a note that is no longer shared: nobody sees a deleted note, and a text has to be there. */
export const TAKEN_BACK = '-';

/** What of a note was changed, and what it said when the form was opened. */
export interface ChangedNote {
  set: Partial<Pick<NoteFields, 'text' | 'about' | 'forNextTime'>>;
  keepHere?: boolean;
  before?: Partial<Pick<NoteFields, 'text' | 'about' | 'forNextTime'>>;
}

/**
 * Changes a note. One that was shared and now stays on this device is deleted, text and all, for everybody, and goes
 * on here under another id: a record that was sent cannot leave the history that it is part of. Whether it was shared
 * is asked in the very transaction: a round may have sent it since the form was opened.
 */
export async function changeNote(
  store: Store,
  session: SessionId,
  id: string,
  { set, keepHere, before = {} }: ChangedNote,
  { dropDrafts = [] }: Pick<WriteOptions, 'dropDrafts'> = {},
): Promise<void> {
  const { db } = store;
  const key = { cycleId: cycleIdOf(session), type: 'note', id } as const;
  await transact(
    store,
    async (unit) => {
      unit.dropDraft(...dropDrafts);
      const row = await unit.record(key);
      const isTakenBack = keepHere === true && row?.keepHere === false && (await wasShared(unit, key, row));
      if (!isTakenBack) {
        const since = sinceOf(row?.fields, { ...set, ...before }, set);
        unit.change({ ...key, set, since, ...(keepHere !== undefined && { keepHere }) });
        return;
      }
      const shared = decode('note', { ...row, cycleId: key.cycleId });
      unit.change({ ...key, set: { text: TAKEN_BACK }, deleted: true });
      if (shared) unit.change({ ...key, id: newId(), set: { ...shared.values, ...set }, keepHere: true });
    },
    { also: [db.cycleSync, db.deviceSettings] },
  );
}

/** Whether the endpoint or another tablet has something of a record, or may have. */
async function wasShared(unit: Unit, { cycleId, type, id }: RecordKey, row: SyncRow): Promise<boolean> {
  if (!isUnknownToEndpoint(row)) return true;
  const [sync, wasInFile] = await Promise.all([
    unit.db.cycleSync.get(cycleId),
    isHandedOver(unit.db, cycleId),
  ]);
  return wasInFile || (sync?.inFlight.includes(keyOf({ type, id })) ?? false);
}

export function deleteNote(store: Store, session: SessionId, id: string): Promise<readonly Replaced[]> {
  return write(store, [{ cycleId: cycleIdOf(session), type: 'note', id, deleted: true }]);
}

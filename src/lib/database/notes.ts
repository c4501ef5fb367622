import type { NoteEdit, NoteFields } from '../domain/note';
import type { SessionId } from '../domain/identifier';
import { newId } from './newId';
import type { Store } from './open';
import { cycleIdOf } from './sessions';
import { write } from './write';

export type NewNote = Omit<NoteFields, 'createdAt'>;

export async function addNote(store: Store, note: NewNote): Promise<string> {
  const id = newId();
  const set = { ...note, createdAt: new Date(store.now()).toISOString() };
  await write(store, [{ cycleId: cycleIdOf(note.session), type: 'note', id, set }]);
  return id;
}

export async function changeNote(
  store: Store,
  session: SessionId,
  id: string,
  edit: NoteEdit,
): Promise<void> {
  await write(store, [{ cycleId: cycleIdOf(session), type: 'note', id, set: edit }]);
}

export async function setNoteDeleted(
  store: Store,
  session: SessionId,
  id: string,
  deleted: boolean,
): Promise<void> {
  await write(store, [{ cycleId: cycleIdOf(session), type: 'note', id, deleted }]);
}

import type { ParticipantFields } from '../domain/participant';
import { newId } from './newId';
import type { Store } from './open';
import type { Change } from './change';
import type { DraftDrop } from './drafts';
import { editRecord, type Edit } from './edit';
import { write } from './write';

export type NewParticipant = Pick<ParticipantFields, 'name' | 'organisation' | 'role'>;

/** Adds all of them or none; gives back their ids in the same order. */
export async function addParticipants(
  store: Store,
  cycleId: string,
  participants: readonly NewParticipant[],
  options: { dropDrafts?: readonly DraftDrop[] } = {},
): Promise<string[]> {
  const changes = participants.map(({ name, organisation, role }): Change => ({
    cycleId,
    type: 'participant',
    id: newId(),
    set: { name, organisation: organisation ?? '', role: role ?? '', withdrawn: false },
  }));
  await write(store, changes, options);
  return changes.map((change) => change.id);
}

/** What of a participant a form or a button changes. */
export type ParticipantEdit = Edit<Partial<ParticipantFields>>;

export async function changeParticipant(
  store: Store,
  { cycleId, id }: { cycleId: string; id: string },
  edit: ParticipantEdit,
  options: { dropDrafts?: readonly DraftDrop[] } = {},
): Promise<void> {
  await editRecord(store, { cycleId, type: 'participant', id }, edit, options);
}

export async function setDeleted(store: Store, cycleId: string, id: string, deleted: boolean): Promise<void> {
  await write(store, [{ cycleId, type: 'participant', id, deleted }]);
}

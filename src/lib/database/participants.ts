import type { Participant, ParticipantFields } from '../domain/participant';
import { newId } from './newId';
import type { Store } from './open';
import type { Change } from './change';
import { write } from './write';

export type NewParticipant = Pick<ParticipantFields, 'name' | 'organisation' | 'role'>;

/** Adds all of them or none; gives back their ids in the same order. */
export async function addParticipants(
  store: Store,
  cycleId: string,
  participants: readonly NewParticipant[],
): Promise<string[]> {
  const changes = participants.map(({ name, organisation, role }): Change => ({
    cycleId,
    type: 'participant',
    id: newId(),
    set: { name, organisation: organisation ?? '', role: role ?? '', withdrawn: false },
  }));
  await write(store, changes);
  return changes.map((change) => change.id);
}

export async function changeParticipant(
  store: Store,
  cycleId: string,
  participant: Participant,
): Promise<void> {
  const { id, ...set } = participant;
  await write(store, [{ cycleId, type: 'participant', id, set }]);
}

export async function setDeleted(store: Store, cycleId: string, id: string, deleted: boolean): Promise<void> {
  await write(store, [{ cycleId, type: 'participant', id, deleted }]);
}

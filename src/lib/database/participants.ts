import type { ParticipantFields } from '../domain/participant';
import { attendanceId } from '../domain/sessionId';
import { isDeleted } from '../records/record';
import { meetingsOf } from './meetings';
import { newId } from './newId';
import type { Store } from './open';
import type { Replaced } from './replaced';
import type { Change } from './change';
import type { DraftDrop } from './drafts';
import { editRecord, type Edit } from './edit';
import { transact } from './transact';
import { write } from './write';

export type NewParticipant = Pick<ParticipantFields, 'name' | 'organisation' | 'role' | 'email'>;

/** Adds all of them or none; gives back their ids in the same order. */
export async function addParticipants(
  store: Store,
  cycleId: string,
  participants: readonly NewParticipant[],
  options: { dropDrafts?: readonly DraftDrop[] } = {},
): Promise<string[]> {
  const changes = participants.map(({ name, organisation, role, email }): Change => ({
    cycleId,
    type: 'participant',
    id: newId(),
    set: {
      name,
      organisation: organisation ?? '',
      role: role ?? '',
      ...(email ? { email } : {}),
      withdrawn: false,
    },
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

/** Whether somebody takes part. Who comes back does so wholly, also where another tablet deleted the person. */
export async function setWithdrawn(
  store: Store,
  { cycleId, id }: { cycleId: string; id: string },
  withdrawn: boolean,
): Promise<void> {
  const change: Change = { cycleId, type: 'participant', id, set: { withdrawn } };
  await write(store, [withdrawn ? change : { ...change, deleted: false }]);
}

/**
 * Deletes somebody of whom no session has a mark. Where one has by now, nothing is changed, and what it gives back is
 * empty.
 */
export async function deleteParticipant(
  store: Store,
  { cycleId, id }: { cycleId: string; id: string },
): Promise<readonly Replaced[]> {
  const { replaced } = await transact(store, async (unit) => {
    const marks = await unit.records(
      cycleId,
      (await meetingsOf(unit, cycleId)).map((session) => ({
        type: 'attendance',
        id: attendanceId(session, id),
      })),
    );
    if (!marks.some((mark) => mark && !isDeleted(mark.fields)))
      unit.change({ cycleId, type: 'participant', id, deleted: true });
    return unit;
  });
  return replaced;
}

import type { PlanBlock, SessionFields } from '../domain/session';
import { cycleIdOf, type SessionId } from '../domain/sessionId';
import type { RunEventFields } from '../domain/runEvent';
import { newId } from './newId';
import type { Store } from './open';
import { write } from './write';

export type SessionEdit = Partial<
  Pick<SessionFields, 'date' | 'startTime' | 'location' | 'online' | 'trainersPresent'>
>;

export async function changeSession(store: Store, id: SessionId, edit: SessionEdit): Promise<void> {
  await write(store, [{ cycleId: cycleIdOf(id), type: 'session', id, set: edit }]);
}

/** Starts a session: its plan is frozen and the first step is recorded, both or neither. */
export async function startSession(store: Store, id: SessionId, plan: PlanBlock[]): Promise<void> {
  const cycleId = cycleIdOf(id);
  await write(store, [
    { cycleId, type: 'session', id, set: { plan } },
    { cycleId, type: 'runEvent', id: newId(), set: { session: id, kind: 'start', at: timeOf(store) } },
  ]);
}

/** A step as a button makes it; the time is that of the device. */
export type Step = Omit<RunEventFields, 'session' | 'at'>;

export async function takeStep(store: Store, id: SessionId, step: Step): Promise<void> {
  await write(store, [
    {
      cycleId: cycleIdOf(id),
      type: 'runEvent',
      id: newId(),
      set: { ...step, session: id, at: timeOf(store) },
    },
  ]);
}

export async function setChecked(store: Store, id: SessionId, item: string, done: boolean): Promise<void> {
  await write(store, [{ cycleId: cycleIdOf(id), type: 'check', id: `${id}:${item}`, set: { done } }]);
}

function timeOf(store: Store): string {
  return new Date(store.now()).toISOString();
}

import type { PlanBlock, SessionFields } from '../domain/session';
import { cycleIdOf, type SessionId } from '../domain/sessionId';
import type { RunEventFields } from '../domain/runEvent';
import { newId } from './newId';
import type { Store } from './open';
import type { Change } from './change';
import { transact } from './transact';
import { write } from './write';

export type SessionEdit = Partial<
  Pick<
    SessionFields,
    'date' | 'startTime' | 'location' | 'online' | 'trainersPresent' | 'heldFrom' | 'heldTo'
  >
>;

export async function changeSession(store: Store, id: SessionId, edit: SessionEdit): Promise<void> {
  await write(store, [{ cycleId: cycleIdOf(id), type: 'session', id, set: edit }]);
}

/** Starts a session: its plan is frozen and the first step is recorded, both or neither. */
export async function startSession(store: Store, id: SessionId, plan: PlanBlock[]): Promise<void> {
  await transact(store, async (unit) => {
    unit.change({ cycleId: cycleIdOf(id), type: 'session', id, set: { plan } });
    unit.change(stepAt(await unit.now(), id, { kind: 'start' }));
  });
}

/** A step as a button makes it; the time is that of the device, as the endpoint's time corrects it. */
export type Step = Omit<RunEventFields, 'session' | 'at'>;

export async function takeStep(store: Store, id: SessionId, step: Step): Promise<void> {
  await transact(store, async (unit) => unit.change(stepAt(await unit.now(), id, step)));
}

/** Several steps that are one choice: all or none are recorded, and they are taken back as one. */
export async function takeSteps(store: Store, id: SessionId, steps: readonly Step[]): Promise<void> {
  const group = newId();
  await transact(store, async (unit) => {
    const now = await unit.now();
    unit.change(...steps.map((step) => stepAt(now, id, { ...step, group })));
  });
}

function stepAt(ms: number, session: SessionId, step: Step): Change {
  const set = { ...step, session, at: new Date(ms).toISOString() };
  return { cycleId: cycleIdOf(session), type: 'runEvent', id: newId(), set };
}

export async function setChecked(store: Store, id: SessionId, item: string, done: boolean): Promise<void> {
  await write(store, [{ cycleId: cycleIdOf(id), type: 'check', id: `${id}:${item}`, set: { done } }]);
}

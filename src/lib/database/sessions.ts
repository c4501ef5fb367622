import type { PlanBlock, SessionFields } from '../domain/session';
import { cycleIdOf, sessionKey, sessionNumber, NO_NUMBER, type SessionId } from '../domain/sessionId';
import type { RunEventFields } from '../domain/runEvent';
import { meAmong } from './me';
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
  await write(store, [{ ...recordOf(id), set: edit }]);
}

/** Where what is known of a session is kept. */
function recordOf(id: SessionId): { cycleId: string; type: 'session' | 'followUp'; id: string } {
  const cycleId = cycleIdOf(id);
  return sessionNumber(id) === NO_NUMBER
    ? { cycleId, type: 'followUp', id: sessionKey(id) }
    : { cycleId, type: 'session', id };
}

/** Starts a session: its plan is frozen and the first step is recorded, both or neither. */
export async function startSession(store: Store, id: SessionId, plan: PlanBlock[]): Promise<void> {
  await record(store, id, [{ kind: 'start' }], plan);
}

/** A step as a button makes it; the time is that of the device, as the endpoint's time corrects it. */
export type Step = Omit<RunEventFields, 'session' | 'at' | 'by'>;

export async function takeStep(store: Store, id: SessionId, step: Step): Promise<void> {
  await record(store, id, [step]);
}

/** Several steps that are one choice: all or none are recorded, and they are taken back as one. */
export async function takeSteps(store: Store, id: SessionId, steps: readonly Step[]): Promise<void> {
  const group = newId();
  await record(
    store,
    id,
    steps.map((step) => ({ ...step, group })),
  );
}

/** Says of each step who is at this tablet, so that a colleague sees who leads. */
async function record(
  store: Store,
  session: SessionId,
  steps: readonly Step[],
  plan?: PlanBlock[],
): Promise<void> {
  const cycleId = cycleIdOf(session);
  await transact(
    store,
    async (unit) => {
      const [now, me] = [await unit.now(), await meAmong(unit.db, cycleId)];
      const at = { session, at: new Date(now).toISOString(), ...(me !== null && { by: me }) };
      if (plan) unit.change({ ...recordOf(session), set: { plan } });
      unit.change(
        ...steps.map((step): Change => ({ cycleId, type: 'runEvent', id: newId(), set: { ...step, ...at } })),
      );
    },
    { also: [store.db.deviceSettings] },
  );
}

export async function setChecked(store: Store, id: SessionId, item: string, done: boolean): Promise<void> {
  await write(store, [{ cycleId: cycleIdOf(id), type: 'check', id: `${id}:${item}`, set: { done } }]);
}

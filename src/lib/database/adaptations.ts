import type { AdaptationFields } from '../domain/adaptation';
import { cycleIdOf, type SessionId } from '../domain/sessionId';
import { newId } from './newId';
import type { Store } from './open';
import { write } from './write';

export async function adaptBlock(
  store: Store,
  session: SessionId,
  block: string,
  set: AdaptationFields,
): Promise<void> {
  const cycleId = cycleIdOf(session);
  await write(store, [{ cycleId, type: 'adaptation', id: `${session}:${block}`, set, deleted: false }]);
}

/** Adds a block of the trainer's own; gives back its code. */
export async function addOwnBlock(
  store: Store,
  session: SessionId,
  block: { title: string; minutes: number; order: number },
): Promise<string> {
  const code = newId();
  await adaptBlock(store, session, code, block);
  return code;
}

/** Back to the place, the minutes and the state of the content; a remark stays. */
export async function resetBlock(store: Store, session: SessionId, block: string): Promise<void> {
  await adaptBlock(store, session, block, { minutes: null, order: null, dropped: false });
}

export async function removeOwnBlock(store: Store, session: SessionId, block: string): Promise<void> {
  const cycleId = cycleIdOf(session);
  await write(store, [{ cycleId, type: 'adaptation', id: `${session}:${block}`, deleted: true }]);
}

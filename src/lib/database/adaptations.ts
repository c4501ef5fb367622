import type { AdaptationFields } from '../domain/adaptation';
import type { SessionId } from '../domain/identifier';
import { newId } from './newId';
import type { Store } from './open';
import { cycleIdOf } from './sessions';
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

/** Back to what the content says; an own block goes. */
export async function resetBlock(store: Store, session: SessionId, block: string): Promise<void> {
  const set: AdaptationFields = { minutes: null, order: null, dropped: false };
  const cycleId = cycleIdOf(session);
  await write(store, [{ cycleId, type: 'adaptation', id: `${session}:${block}`, set, deleted: true }]);
}

import { adaptedRunSheet, movedOrder, orderAfterFirst, type AdaptationFields } from '../domain/adaptation';
import type { RunSheet } from '../domain/runSheet';
import type { PlanBlock } from '../domain/session';
import { cycleIdOf, type SessionId } from '../domain/sessionId';
import type { Change } from './change';
import { partOf } from './cycleContents';
import type { DraftDrop } from './drafts';
import { newId } from './newId';
import type { Store } from './open';
import type { Replaced } from './replaced';
import { transact } from './transact';
import { write } from './write';

export function adaptBlock(
  store: Store,
  session: SessionId,
  block: string,
  set: AdaptationFields,
  options: { dropDrafts?: readonly DraftDrop[] } = {},
): Promise<readonly Replaced[]> {
  return write(store, [adapted(session, block, set)], options);
}

function adapted(session: SessionId, block: string, set: AdaptationFields): Change {
  const cycleId = cycleIdOf(session);
  return { cycleId, type: 'adaptation', id: `${session}:${block}`, set, deleted: false };
}

/** Moves a block one place, from where it stands at that moment: quick taps each move it on. */
export async function moveBlock(
  store: Store,
  session: SessionId,
  { runSheet, code, by }: { runSheet: RunSheet; code: string; by: -1 | 1 },
): Promise<void> {
  await transact(store, async (unit) => {
    const contents = await partOf(unit.db, cycleIdOf(session), ['adaptation']);
    const now = (contents?.adaptations ?? []).filter((one) => one.session === session);
    const order = movedOrder(adaptedRunSheet(runSheet, now), code, by);
    if (order !== null) unit.change(adapted(session, code, { order }));
  });
}

/** Adds a block of the trainer's own; gives back its code. */
export async function addOwnBlock(
  store: Store,
  session: SessionId,
  block: { title: string; minutes: number; order: number },
  options: { dropDrafts?: readonly DraftDrop[] } = {},
): Promise<string> {
  const code = newId();
  await adaptBlock(store, session, code, block, options);
  return code;
}

/**
 * Puts a block that an earlier session left out into this one, right after its first block. It keeps its code, so that
 * its guide comes with it, and two tablets that do this have it once.
 */
export async function carryBlock(
  store: Store,
  session: SessionId,
  { runSheet, block }: { runSheet: RunSheet; block: Pick<PlanBlock, 'code' | 'title' | 'minutes'> },
): Promise<readonly Replaced[]> {
  const { code, title, minutes } = block;
  const { replaced } = await transact(store, async (unit) => {
    const contents = await partOf(unit.db, cycleIdOf(session), ['adaptation']);
    const now = (contents?.adaptations ?? []).filter((one) => one.session === session);
    const blocks = adaptedRunSheet(runSheet, now);
    if (blocks.some((one) => one.code === code)) return unit;
    const order = orderAfterFirst(blocks);
    unit.change(adapted(session, code, { title, minutes, order, dropped: false }));
    return unit;
  });
  return replaced;
}

/** Back to the place, the minutes and the state of the content; a remark stays. */
export function resetBlock(store: Store, session: SessionId, block: string): Promise<readonly Replaced[]> {
  return adaptBlock(store, session, block, { minutes: null, order: null, dropped: false });
}

export function removeOwnBlock(
  store: Store,
  session: SessionId,
  block: string,
): Promise<readonly Replaced[]> {
  const cycleId = cycleIdOf(session);
  return write(store, [{ cycleId, type: 'adaptation', id: `${session}:${block}`, deleted: true }]);
}

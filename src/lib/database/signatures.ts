import type { Stroke } from '../domain/signature';
import { attendanceId, cycleIdOf, trainerSignatureId, type SessionId } from '../domain/sessionId';
import type { Change } from './change';
import { isListClosed } from './listClosed';
import type { DraftDrop } from './drafts';
import type { Store } from './open';
import type { Replaced } from './replaced';
import { transact } from './transact';

/** How somebody signed: with a finger or pen, or by a trainer (the id) who confirms it. */
export type Signing = { strokes: Stroke[] } | { witness: string };

/**
 * Signs for one person, at the time of this device as the endpoint's time corrects it. The last one counts; under a
 * list that is closed nobody signs any more.
 */
export async function sign(
  store: Store,
  session: SessionId,
  participantId: string,
  signing: Signing,
  { dropDrafts = [] }: { dropDrafts?: readonly DraftDrop[] } = {},
): Promise<readonly Replaced[]> {
  const id = attendanceId(session, participantId);
  const { replaced } = await transact(store, async (unit) => {
    if (await isListClosed(unit, session)) return unit;
    unit.change(signatureOf(session, id, signing, new Date(await unit.now()).toISOString()));
    unit.dropDraft(...dropDrafts);
    return unit;
  });
  return replaced;
}

/** A trainer signs under the list of a session, also once it is closed: within some days is soon enough. */
export async function signAsTrainer(
  store: Store,
  session: SessionId,
  trainerId: string,
  signing: Signing,
  { dropDrafts = [] }: { dropDrafts?: readonly DraftDrop[] } = {},
): Promise<readonly Replaced[]> {
  const { replaced } = await transact(store, async (unit) => {
    unit.change(trainerSignature(session, trainerId, signing, new Date(await unit.now()).toISOString()));
    unit.dropDraft(...dropDrafts);
    return unit;
  });
  return replaced;
}

export async function removeSignature(
  store: Store,
  session: SessionId,
  participantId: string,
): Promise<readonly Replaced[]> {
  const key = {
    ...{ cycleId: cycleIdOf(session), type: 'signature' as const },
    id: attendanceId(session, participantId),
  };
  const { replaced } = await transact(store, async (unit) => {
    if (!(await isListClosed(unit, session))) unit.change({ ...key, deleted: true });
    return unit;
  });
  return replaced;
}

export function trainerSignature(
  session: SessionId,
  trainerId: string,
  signing: Signing,
  signedAt: string,
): Change {
  return signatureOf(session, trainerSignatureId(session, trainerId), signing, signedAt);
}

function signatureOf(session: SessionId, id: string, signing: Signing, signedAt: string): Change {
  const drawn = 'strokes' in signing;
  const set = {
    // All three, so that of two tablets one whole signature stays.
    strokes: drawn ? signing.strokes : null,
    witness: drawn ? null : signing.witness,
    signedAt,
  };
  return { cycleId: cycleIdOf(session), type: 'signature', id, set, deleted: false };
}

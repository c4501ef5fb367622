import type { Stroke } from '../domain/signature';
import { attendanceId, cycleIdOf, type SessionId } from '../domain/sessionId';
import type { DraftDrop } from './drafts';
import type { Store } from './open';
import type { Replaced } from './replaced';
import { transact } from './transact';
import { write } from './write';

/** How somebody signed: with a finger or pen, or by a trainer (the id) who confirms it. */
export type Signing = { strokes: Stroke[] } | { witness: string };

/** Signs for one person, at the time of this device as the endpoint's time corrects it. The last one counts. */
export async function sign(
  store: Store,
  session: SessionId,
  participantId: string,
  signing: Signing,
  { dropDrafts = [] }: { dropDrafts?: readonly DraftDrop[] } = {},
): Promise<readonly Replaced[]> {
  const drawn = 'strokes' in signing;
  const { replaced } = await transact(store, async (unit) => {
    const set = {
      // All three, so that of two tablets one whole signature stays.
      strokes: drawn ? signing.strokes : null,
      witness: drawn ? null : signing.witness,
      signedAt: new Date(await unit.now()).toISOString(),
    };
    unit.change({ ...keyOf(session, participantId), set, deleted: false });
    unit.dropDraft(...dropDrafts);
    return unit;
  });
  return replaced;
}

export function removeSignature(
  store: Store,
  session: SessionId,
  participantId: string,
): Promise<readonly Replaced[]> {
  return write(store, [{ ...keyOf(session, participantId), deleted: true }]);
}

function keyOf(session: SessionId, participantId: string) {
  return {
    cycleId: cycleIdOf(session),
    type: 'signature' as const,
    id: attendanceId(session, participantId),
  };
}

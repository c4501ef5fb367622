import type { IntentionEdit } from '../domain/intention';
import { attendanceId, cycleIdOf, type SessionId } from '../domain/sessionId';
import type { Store } from './open';
import type { Replaced } from './replaced';
import { write } from './write';

/** Notes what one person said to try in this session, or what came of it: only what was touched. */
export function setIntention(
  store: Store,
  session: SessionId,
  participantId: string,
  touched: IntentionEdit,
): Promise<readonly Replaced[]> {
  const key = {
    cycleId: cycleIdOf(session),
    type: 'intention',
    id: attendanceId(session, participantId),
  } as const;
  return write(store, [{ ...key, set: touched, deleted: false }]);
}

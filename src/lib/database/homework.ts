import type { HomeworkEdit } from '../domain/homeworkMark';
import { attendanceId, cycleIdOf, type SessionId } from '../domain/sessionId';
import type { Store } from './open';
import type { Replaced } from './replaced';
import { write } from './write';

/** Notes what one person did of the assignment that this session gave: only what was touched. */
export function markHomework(
  store: Store,
  session: SessionId,
  participantId: string,
  touched: HomeworkEdit,
): Promise<readonly Replaced[]> {
  const key = {
    cycleId: cycleIdOf(session),
    type: 'homework',
    id: attendanceId(session, participantId),
  } as const;
  return write(store, [{ ...key, set: touched, deleted: false }]);
}

import { marked, type AttendanceFields } from '../domain/attendance';
import { attendanceId, cycleIdOf, type SessionId } from '../domain/sessionId';
import type { Store } from './open';
import { write } from './write';

export async function markAttendance(
  store: Store,
  session: SessionId,
  participantId: string,
  fields: AttendanceFields,
): Promise<void> {
  await markAll(store, session, [participantId], fields);
}

/** Marks all of them alike, in one write. */
export async function markAll(
  store: Store,
  session: SessionId,
  participantIds: readonly string[],
  fields: AttendanceFields,
): Promise<void> {
  await write(
    store,
    participantIds.map((participantId) => ({
      cycleId: cycleIdOf(session),
      type: 'attendance' as const,
      id: attendanceId(session, participantId),
      set: marked(fields.state, { arrivedAt: fields.arrivedAt ?? null, leftAt: fields.leftAt ?? null }),
      deleted: false,
    })),
  );
}

/** Takes a mark back: "niet ingevuld" again. */
export async function unmark(
  store: Store,
  session: SessionId,
  participantIds: readonly string[],
): Promise<void> {
  await write(
    store,
    participantIds.map((participantId) => ({
      cycleId: cycleIdOf(session),
      type: 'attendance' as const,
      id: attendanceId(session, participantId),
      deleted: true,
    })),
  );
}

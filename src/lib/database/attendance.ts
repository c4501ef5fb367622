import type { AttendanceEdit } from '../domain/attendance';
import { attendanceId, cycleIdOf, type SessionId } from '../domain/sessionId';
import { isDeleted, type Fields } from '../records/record';
import type { Change } from './change';
import type { Store } from './open';
import type { Replaced } from './replaced';
import { isListClosed } from './listClosed';
import { transact } from './transact';

/**
 * Marks one person: only what was touched. Who was marked before keeps the times, also through a slip of the finger.
 * On a list that is closed nothing is marked, here or below: that takes a correction.
 */
export async function markAttendance(
  store: Store,
  session: SessionId,
  participantId: string,
  touched: AttendanceEdit,
): Promise<readonly Replaced[]> {
  const { replaced } = await transact(store, async (unit) => {
    const key = keyOf(session, participantId);
    if (await isListClosed(unit, session)) return unit;
    unit.change(markOf(key, touched, isMarked(await unit.record(key))));
    return unit;
  });
  return replaced;
}

/**
 * Marks as present all of these of whom nothing is marked at that moment: what a colleague marked since the screen was
 * drawn stays.
 */
export async function markOpenPresent(
  store: Store,
  session: SessionId,
  participantIds: readonly string[],
): Promise<readonly Replaced[]> {
  const { replaced } = await transact(store, async (unit) => {
    if (await isListClosed(unit, session)) return unit;
    const keys = participantIds.map((id) => keyOf(session, id));
    const records = await unit.records(cycleIdOf(session), keys);
    const open = participantIds.filter((_, index) => !isMarked(records[index]));
    unit.change(...open.map((id) => markOf(keyOf(session, id), { state: 'present' }, false)));
    return unit;
  });
  return replaced;
}

/** Takes a mark back: "niet ingevuld" again. */
export async function unmark(
  store: Store,
  session: SessionId,
  participantIds: readonly string[],
): Promise<readonly Replaced[]> {
  const { replaced } = await transact(store, async (unit) => {
    if (await isListClosed(unit, session)) return unit;
    unit.change(...participantIds.map((id) => ({ ...keyOf(session, id), deleted: true })));
    return unit;
  });
  return replaced;
}

interface AttendanceKey {
  cycleId: string;
  type: 'attendance';
  id: string;
}

function keyOf(session: SessionId, participantId: string): AttendanceKey {
  const id = attendanceId(session, participantId);
  return { cycleId: cycleIdOf(session), type: 'attendance', id };
}

function isMarked(record: { fields: Fields } | undefined): boolean {
  return record !== undefined && !isDeleted(record.fields);
}

/** A mark that begins anew has no times of an earlier one. */
function markOf(key: AttendanceKey, touched: AttendanceEdit, isMarkedBefore: boolean): Change {
  return {
    ...key,
    set: isMarkedBefore ? touched : { arrived: null, left: null, ...touched },
    deleted: false,
  };
}

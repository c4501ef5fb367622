import * as z from 'zod/mini';
import { MINUTE_MS } from './calendar';
import { instantSchema } from './instant';
import { SESSION_MINUTES } from './training';

/** Why somebody is absent is never asked and never stored: "ill" is health data (AVG art. 9). */
export const attendanceStateSchema = z.enum(['present', 'absentWithNotice', 'absentWithoutNotice']);
export type AttendanceState = z.infer<typeof attendanceStateSchema>;

const markedAtSchema = z.optional(z.nullable(instantSchema));

export const attendanceSchema = z.object({
  state: attendanceStateSchema,
  /** Present, but late: when (RFC 3339, UTC). Null or absent: from the start. */
  arrivedAt: markedAtSchema,
  /** Present, but gone early: when. Null or absent: until the end. */
  leftAt: markedAtSchema,
});
export type AttendanceFields = z.infer<typeof attendanceSchema>;
export type Attendance = AttendanceFields & { id: string; session: string; participant: string };

/** Start and end of a session as instants in ms: the actual ones, or the planned ones while it was not run. */
export interface SessionWindow {
  start: number;
  end: number;
}

/** The fields that go with a state: an absent person has no times. */
export function marked(
  state: AttendanceState,
  times: { arrivedAt?: string | null; leftAt?: string | null } = {},
): AttendanceFields {
  if (state !== 'present') return { state, arrivedAt: null, leftAt: null };
  return { state, arrivedAt: times.arrivedAt ?? null, leftAt: times.leftAt ?? null };
}

/**
 * Whole minutes attended: the overlap of presence with the session, at most 150. Both are cut to the minute, as a
 * clock shows them, so that the sum on paper can be checked by hand.
 */
export function attendedMinutes(attendance: AttendanceFields | undefined, window: SessionWindow): number {
  if (attendance?.state !== 'present') return 0;
  const start = wholeMinute(window.start);
  const end = wholeMinute(window.end);
  const from = attendance.arrivedAt ? Math.max(start, wholeMinute(Date.parse(attendance.arrivedAt))) : start;
  const until = attendance.leftAt ? Math.min(end, wholeMinute(Date.parse(attendance.leftAt))) : end;
  return Math.min(SESSION_MINUTES, Math.max(0, until - from));
}

function wholeMinute(instant: number): number {
  return Math.floor(instant / MINUTE_MS);
}

export interface AttendanceCount {
  present: number;
  absentWithNotice: number;
  absentWithoutNotice: number;
  notFilledIn: number;
}

export function countAttendance(states: readonly (AttendanceState | undefined)[]): AttendanceCount {
  const count: AttendanceCount = { present: 0, absentWithNotice: 0, absentWithoutNotice: 0, notFilledIn: 0 };
  for (const state of states) count[state ?? 'notFilledIn'] += 1;
  return count;
}

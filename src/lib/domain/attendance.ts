import * as z from 'zod/mini';
import { isTimeOfDay, timeOfDayOf } from './calendar';
import { instantSchema } from './instant';

/** Why somebody is absent is never asked and never stored: "ill" is health data (AVG art. 9). */
export const attendanceStateSchema = z.enum(['present', 'absentWithNotice', 'absentWithoutNotice']);
export type AttendanceState = z.infer<typeof attendanceStateSchema>;

const timeSchema = z.optional(z.nullable(z.string().check(z.refine(isTimeOfDay))));
const momentSchema = z.optional(z.nullable(instantSchema));

export const attendanceSchema = z.object({
  state: attendanceStateSchema,
  /**
   * Present, but late: at what time of day (HH:MM), on the day on which the session was held, so that it moves along
   * where that day is put right. Null: from the start. Kept while somebody is marked absent by a slip of the finger.
   */
  arrived: timeSchema,
  /** Present, but gone early: at what time of day. Null: until the end. */
  left: timeSchema,
  /** What earlier versions wrote instead: instants. Read where the time of day is not there. */
  arrivedAt: momentSchema,
  leftAt: momentSchema,
});
export type AttendanceFields = z.infer<typeof attendanceSchema>;

/** What of an attendance is touched by one tap or one field. */
export type AttendanceEdit = Partial<Pick<AttendanceFields, 'state' | 'arrived' | 'left'>>;

export interface Attendance {
  id: string;
  session: string;
  participant: string;
  state: AttendanceState;
  /** HH:MM, or null for the start of the session. */
  arrived: string | null;
  /** HH:MM, or null for its end. */
  left: string | null;
}

/** Times of day as they are told, whichever version of the app wrote them. */
export function markedTimes(fields: AttendanceFields): Pick<Attendance, 'arrived' | 'left'> {
  return {
    arrived: fields.arrived === undefined ? timeOf(fields.arrivedAt) : fields.arrived,
    left: fields.left === undefined ? timeOf(fields.leftAt) : fields.left,
  };
}

function timeOf(instant: string | null | undefined): string | null {
  return instant ? timeOfDayOf(Date.parse(instant)) : null;
}

type Mark = Pick<Attendance, 'state' | 'arrived' | 'left'>;

/** What two marks of one person at one session come to: there as soon as either says so, and for as long as both say. */
export function combinedMark(a: Mark, b: Mark): Mark {
  if (a.state === 'present' && b.state === 'present')
    return {
      state: 'present',
      arrived: a.arrived && b.arrived && (a.arrived < b.arrived ? a.arrived : b.arrived),
      left: a.left && b.left && (a.left > b.left ? a.left : b.left),
    };
  const { state, arrived, left } = rankOf(a) <= rankOf(b) ? a : b;
  return { state, arrived, left };
}

function rankOf({ state }: Mark): number {
  return attendanceStateSchema.options.indexOf(state);
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

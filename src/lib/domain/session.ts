import * as z from 'zod/mini';
import { activityFormatSchema, leaderSchema } from './runSheet';
import { isCalendarDate, isTimeOfDay } from './calendar';
import { uuidSchema } from './identifier';
import { LONGEST_LINE, typedLine } from './text';

/** A block as it was planned when the session started. */
export const planBlockSchema = z.object({
  code: z.string().check(z.minLength(1), z.maxLength(40)),
  title: z.string().check(z.minLength(1)),
  minutes: z.int().check(z.gte(1)),
  minimumMinutes: z.int().check(z.gte(1)),
  leader: leaderSchema,
  format: activityFormatSchema,
  mayDrop: z.boolean(),
});
export type PlanBlock = z.infer<typeof planBlockSchema>;

export const sessionSchema = z.object({
  /** Local calendar date in Europe/Amsterdam, YYYY-MM-DD. */
  date: z.string().check(z.refine(isCalendarDate)),
  /** Local time of day in Europe/Amsterdam, HH:MM. */
  startTime: z.string().check(z.refine(isTimeOfDay)),
  location: z.optional(typedLine(LONGEST_LINE)),
  online: z.boolean(),
  /** Ids of the trainers who were there; absent means all of the cycle. */
  trainersPresent: z.optional(z.array(uuidSchema)),
  /** The run-sheet as it was at the start: a later version of the content does not change a session that has begun. */
  plan: z.optional(z.array(planBlockSchema)),
});
export type SessionFields = z.infer<typeof sessionSchema>;
export type Session = SessionFields & { id: string; number: number };

import * as z from 'zod/mini';
import { activityFormatSchema, leaderSchema } from './runSheet';
import { isLikelySessionDate, isTimeOfDay } from './calendar';
import { instantSchema } from './instant';
import { planCodeSchema, uuidSchema } from './identifier';
import { LONGEST_LINE, typedLine } from './text';
import { LONGEST_BLOCK } from './training';

/** A block as it was planned when the session started. */
export const planBlockSchema = z.object({
  code: planCodeSchema,
  title: z.string().check(z.minLength(1), z.maxLength(LONGEST_LINE)),
  minutes: z.int().check(z.gte(1), z.lte(LONGEST_BLOCK)),
  minimumMinutes: z.int().check(z.gte(1), z.lte(LONGEST_BLOCK)),
  leader: leaderSchema,
  format: activityFormatSchema,
  mayDrop: z.boolean(),
});
export type PlanBlock = z.infer<typeof planBlockSchema>;

/** Longer than any run-sheet of 150 minutes can be. */
const MOST_BLOCKS = 150;

/** Each block once: a step in running a session names its block by the code. */
export const planSchema = z.array(planBlockSchema).check(
  z.maxLength(MOST_BLOCKS),
  z.refine((plan) => new Set(plan.map(({ code }) => code)).size === plan.length),
);

export const sessionSchema = z.object({
  /** Local calendar date in Europe/Amsterdam, YYYY-MM-DD. */
  date: z.string().check(z.refine(isLikelySessionDate)),
  /** Local time of day in Europe/Amsterdam, HH:MM. */
  startTime: z.string().check(z.refine(isTimeOfDay)),
  location: z.optional(typedLine(LONGEST_LINE)),
  online: z.boolean(),
  /** When it was really held, where somebody put right what the steps say (RFC 3339, UTC). */
  heldFrom: z.optional(z.nullable(instantSchema)),
  heldTo: z.optional(z.nullable(instantSchema)),
  /** Ids of the trainers who were there; absent means all of the cycle. */
  trainersPresent: z.optional(z.array(uuidSchema)),
  /** The run-sheet as it was at the start: a later version of the content does not change a session that has begun. */
  plan: z.optional(planSchema),
});
export type SessionFields = z.infer<typeof sessionSchema>;
/** One of the five, or a follow-up as everything shows it that shows a session: then its number is `NO_NUMBER`. */
export type Session = SessionFields & { id: string; number: number };

import { z } from 'zod';
import { activityFormatSchema, leaderSchema, type RunSheet } from './runSheet';
import { isCalendarDate, isTimeOfDay } from './calendar';
import { uuidSchema } from './identifier';
import { LONGEST_LINE, typedText } from './text';

/** A block as it was planned when the session started. */
export const planBlockSchema = z.object({
  code: z.string().min(1).max(40),
  title: z.string().min(1),
  minutes: z.int().min(1),
  minimumMinutes: z.int().min(1),
  leader: leaderSchema,
  format: activityFormatSchema,
  mayDrop: z.boolean(),
});
export type PlanBlock = z.infer<typeof planBlockSchema>;

export const sessionSchema = z.object({
  /** Local calendar date in Europe/Amsterdam, YYYY-MM-DD. */
  date: z.string().refine(isCalendarDate),
  /** Local time of day in Europe/Amsterdam, HH:MM. */
  startTime: z.string().refine(isTimeOfDay),
  location: typedText(LONGEST_LINE).optional(),
  online: z.boolean(),
  /** Ids of the trainers who were there; absent means all of the cycle. */
  trainersPresent: z.array(uuidSchema).optional(),
  /** The run-sheet as it was at the start: a later version of the content does not change a session that has begun. */
  plan: z.array(planBlockSchema).optional(),
});
export type SessionFields = z.infer<typeof sessionSchema>;
export type Session = SessionFields & { id: string; number: number };

export function planOf(runSheet: RunSheet): PlanBlock[] {
  return runSheet.blocks.map(planBlockOf);
}

/** Of a block, what a plan keeps. */
export function planBlockOf(block: PlanBlock): PlanBlock {
  const { code, title, minutes, minimumMinutes, leader, format, mayDrop } = block;
  return { code, title, minutes, minimumMinutes, leader, format, mayDrop };
}

export function plannedMinutes(plan: readonly PlanBlock[]): number {
  return plan.reduce((sum, block) => sum + block.minutes, 0);
}

import * as z from 'zod/mini';
import { isLikelySessionDate } from './calendar';
import { uuidSchema } from './identifier';

/** What a trainer's hours of a training go to; `introduction` is booked once per organisation, beside the training. */
export const timeCategorySchema = z.enum([
  'preparation',
  'delivery',
  'aftercare',
  'recruitment',
  'administration',
  'travel',
  'consultation',
  'introduction',
]);
export type TimeCategory = z.infer<typeof timeCategorySchema>;

/** A day, in minutes: more than this on one date is a slip of the finger. */
const LONGEST_ENTRY = 24 * 60;

/**
 * Its record's id is a UUID, or `<session>:<trainer>` for the contact hours of a session, so that two tablets that take
 * over the same proposal make one entry.
 */
export const timeEntrySchema = z.object({
  trainer: uuidSchema,
  category: timeCategorySchema,
  /** YYYY-MM-DD */
  date: z.string().check(z.refine(isLikelySessionDate)),
  minutes: z.int().check(z.gte(1), z.lte(LONGEST_ENTRY)),
});
export type TimeEntryFields = z.infer<typeof timeEntrySchema>;
export type TimeEntry = TimeEntryFields & { id: string };

/** Hours to introduce the training in an organisation, once (TNO information sheet on Mentorwijs). */
export const INTRODUCTION_HOURS = 75;

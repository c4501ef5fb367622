import * as z from 'zod/mini';
import { addDays, isLikelySessionDate } from './calendar';
import { meetingIdSchema, planCodeSchema, slugSchema } from './identifier';
import { LONGEST_LINE, requiredLine, typedLine } from './text';

/**
 * What the new trainer did in that session: watch along, give blocks together, lead it, or practise in the workshop,
 * which counts for nothing.
 */
export const observedPartSchema = z.enum(['along', 'together', 'lead', 'practice']);
export type ObservedPart = z.infer<typeof observedPartSchema>;

export const seenSchema = z.enum(['seen', 'partly', 'notSeen']);
export type Seen = z.infer<typeof seenSchema>;

const MOST_BLOCKS = 40;

/** What an experienced trainer saw a new one do, in one session. About a trainer, and never about a participant. */
export const observationSchema = z.object({
  session: meetingIdSchema,
  /** The name of the new trainer: the same person is watched in more than one training. */
  trainer: requiredLine(LONGEST_LINE),
  /** The name of who watched. */
  by: typedLine(LONGEST_LINE),
  /** The day on which it was seen, YYYY-MM-DD. */
  date: z.string().check(z.refine(isLikelySessionDate)),
  part: observedPartSchema,
  /** Codes of the blocks that were given. */
  blocks: z.array(planCodeSchema).check(z.maxLength(MOST_BLOCKS)),
  /** Id of a behaviour to whether it was seen, and to what was seen, word for word. */
  seen: z.record(slugSchema, seenSchema),
  words: z.record(slugSchema, typedLine(LONGEST_LINE)),
  /** One thing that helped, and one to try. */
  helped: typedLine(LONGEST_LINE),
  toTry: typedLine(LONGEST_LINE),
});
export type ObservationFields = z.infer<typeof observationSchema>;
export type Observation = ObservationFields & { id: string };

/** It is kept for a year, so that it can be laid beside the next ones, and no longer. */
const KEPT_DAYS = 365;

/** The last day on which it is kept, YYYY-MM-DD. */
export function keptUntil({ date }: Pick<Observation, 'date'>): string {
  return addDays(date, KEPT_DAYS);
}

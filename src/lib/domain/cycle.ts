import * as z from 'zod/mini';
import { LONGEST_LESSONS, LONGEST_LINE, requiredLine, typedLine, typedText } from './text';

/** One run of the five sessions with one group. */
export const cycleSchema = z.object({
  title: requiredLine(LONGEST_LINE),
  employer: z.optional(typedLine(LONGEST_LINE)),
  commissioner: z.optional(typedLine(LONGEST_LINE)),
  packId: z.string(),
  packVersion: z.string(),
  /** Sessions to attend for a certificate of participation. */
  certificateThreshold: z.int().check(z.gte(1), z.lte(5)),
  /** Hours budgeted for one cycle; 60 by the TNO information sheet. */
  hoursNorm: z.int().check(z.gte(0), z.lte(1000)),
  /** What the trainers learned of it, for the report to the commissioner; it names nobody. */
  lessons: z.optional(typedText(LONGEST_LESSONS)),
  /** The workshop for new trainers, in two halves; absent for the training itself. */
  programme: z.optional(z.literal('trainers')),
  /** An invented example; never leaves the device. */
  demo: z.boolean(),
});
export type CycleFields = z.infer<typeof cycleSchema>;
export type Cycle = CycleFields & { id: string };

export const DEFAULT_CERTIFICATE_THRESHOLD = 4;
export const DEFAULT_HOURS_NORM = 60;

/** A cycle as it says itself what it is. */
export interface ListedCycle {
  cycle: Cycle;
  /** When it was deleted (ms since 1970), or null. */
  deletedAt: number | null;
}

import { z } from 'zod';
import { LONGEST_LINE, requiredText, typedText } from './text';

/** One run of the five sessions with one group. */
export const cycleSchema = z.object({
  title: requiredText(LONGEST_LINE),
  employer: typedText(LONGEST_LINE).optional(),
  commissioner: typedText(LONGEST_LINE).optional(),
  packId: z.string(),
  packVersion: z.string(),
  /** Sessions to attend for a certificate of participation. */
  certificateThreshold: z.int().min(1).max(5),
  /** Hours budgeted for one cycle; 60 by the TNO information sheet. */
  hoursNorm: z.int().min(0).max(1000),
  /** An invented example; never leaves the device. */
  demo: z.boolean(),
});
export type CycleFields = z.infer<typeof cycleSchema>;
export type Cycle = CycleFields & { id: string };

export const DEFAULT_CERTIFICATE_THRESHOLD = 4;
export const DEFAULT_HOURS_NORM = 60;

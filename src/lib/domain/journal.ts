import * as z from 'zod/mini';

/** A value that lost a conflict (sync protocol, section "Merging"): what it was a value of, and which one is gone. */
export const journalSchema = z.object({
  recordType: z.string(),
  recordId: z.string(),
  field: z.string(),
  value: z.json(),
  valueClock: z.string(),
  cause: z.literal('conflict'),
});
export type Journal = z.infer<typeof journalSchema> & { id: string };

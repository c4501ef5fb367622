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

/** What two tablets wrote in the same place: the value that stands there, and the one that lost. */
export type Conflict = Journal & {
  kept: unknown;
  /** When each was written, by the clock of its tablet (ms since 1970); null where nothing stands there. */
  keptAt: number | null;
  lostAt: number | null;
  /** The names of the trainers who wrote them; null where nobody said who works with that tablet. */
  keptBy: string | null;
  lostBy: string | null;
};

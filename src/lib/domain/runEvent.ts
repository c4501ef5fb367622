import * as z from 'zod/mini';
import { instantSchema } from './instant';
import { planCodeSchema, meetingIdSchema, uuidSchema } from './identifier';
import { LONGEST_BLOCK } from './training';

export const runEventKindSchema = z.enum([
  'start',
  'goTo',
  'pause',
  'resume',
  'shorten',
  'extend',
  'skip',
  'end',
  'reopen',
  'undo',
]);
export type RunEventKind = z.infer<typeof runEventKindSchema>;

/**
 * One step in running a session. Appended, never changed: two tablets that press the same button name the same
 * block, so that their steps agree, and a wrong step is taken back by an `undo` that names it.
 */
export const runEventSchema = z.object({
  session: meetingIdSchema,
  kind: runEventKindSchema,
  /** goTo: the block it leads to. shorten, extend, skip: the block it is about. */
  block: z.optional(planCodeSchema),
  /** shorten, extend: the block's new length, in whole minutes. */
  minutes: z.optional(z.int().check(z.gte(1), z.lte(LONGEST_BLOCK))),
  /** undo: the step it takes back, or any step of the group that it takes back as one. */
  undoes: z.optional(uuidSchema),
  /** Steps that were one choice, and are taken back as one. */
  group: z.optional(uuidSchema),
  /** The trainer at the tablet on which it was pressed, where that tablet knows. */
  by: z.optional(uuidSchema),
  /** When the device's wall clock said it was pressed (RFC 3339, UTC). */
  at: instantSchema,
});
export type RunEventFields = z.infer<typeof runEventSchema>;
export type RunEvent = RunEventFields & {
  id: string;
  /** The record's clock: as text, later is greater, whatever the wall clock did. */
  clock: string;
  /** When this tablet had it first, by its own clock as the endpoint's time corrects it (ms since 1970). */
  heard?: number | undefined;
};

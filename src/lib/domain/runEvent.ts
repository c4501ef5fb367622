import * as z from 'zod/mini';
import { instantSchema } from './instant';
import { blockCodeSchema, sessionIdSchema, uuidSchema } from './identifier';
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
  session: sessionIdSchema,
  kind: runEventKindSchema,
  /** goTo: the block it leads to. shorten, extend, skip: the block it is about. */
  block: z.optional(blockCodeSchema),
  /** shorten, extend: the block's new length, in whole minutes. */
  minutes: z.optional(z.int().check(z.gte(1), z.lte(LONGEST_BLOCK))),
  /** undo: the step it takes back. */
  undoes: z.optional(uuidSchema),
  /** When the device's wall clock said it was pressed (RFC 3339, UTC). */
  at: instantSchema,
});
export type RunEventFields = z.infer<typeof runEventSchema>;
/** `clock` is the record's clock: as text, later is greater, whatever the wall clock did. */
export type RunEvent = RunEventFields & { id: string; clock: string };

import * as z from 'zod/mini';
import { sessionIdSchema, uuidSchema } from './identifier';

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
  block: z.optional(z.string().check(z.minLength(1), z.maxLength(40))),
  /** shorten, extend: the block's new length, in whole minutes. */
  minutes: z.optional(z.int().check(z.gte(1), z.lte(600))),
  /** undo: the step it takes back. */
  undoes: z.optional(uuidSchema),
  /** When the device's wall clock said it was pressed (RFC 3339, UTC). */
  at: z.iso.datetime(),
});
export type RunEventFields = z.infer<typeof runEventSchema>;
/** `clock` is the record's clock: as text, later is greater, whatever the wall clock did. */
export type RunEvent = RunEventFields & { id: string; clock: string };

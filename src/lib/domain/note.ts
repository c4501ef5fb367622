import * as z from 'zod/mini';
import { instantSchema } from './instant';
import { planCodeSchema, meetingIdSchema, uuidSchema } from './identifier';
import { LONGEST_TEXT, requiredText } from './text';

/** What a note is about; everything but the session itself by its code or id. */
export const noteSubjectSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('session') }),
  z.object({ kind: z.literal('block'), code: planCodeSchema }),
  z.object({ kind: z.literal('exercise'), id: z.string().check(z.minLength(1), z.maxLength(80)) }),
  z.object({ kind: z.literal('participant'), id: uuidSchema }),
]);
export type NoteSubject = z.infer<typeof noteSubjectSchema>;

export const noteSchema = z.object({
  session: meetingIdSchema,
  text: requiredText(LONGEST_TEXT),
  about: noteSubjectSchema,
  /** The trainer who wrote it, where the device knows. */
  author: z.optional(uuidSchema),
  /** To be read again at the beginning of the next session. */
  forNextTime: z.optional(z.boolean()),
  createdAt: instantSchema,
});
export type NoteFields = z.infer<typeof noteSchema>;
/** `keepHere`: stays on this device and is never sent; a mark of the device's own row, no field. */
export type Note = NoteFields & { id: string; keepHere: boolean };

/** What of a note can be changed later. */
export type NoteEdit = Pick<Note, 'text' | 'about' | 'forNextTime' | 'keepHere'>;

export function inOrderOfWriting(notes: readonly Note[]): Note[] {
  return [...notes].sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id));
}

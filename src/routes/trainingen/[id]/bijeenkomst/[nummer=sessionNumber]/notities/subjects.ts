import type { CycleContents } from '$lib/domain/cycleContents';
import * as z from 'zod/mini';
import { noteSubjectSchema, type NoteSubject } from '$lib/domain/note';
import type { PlanBlock } from '$lib/domain/session';
import { noteText } from '$lib/text/note';
import { blockCode } from '$lib/text/session';

/** What stands in the fields of a note, as typed; a draft of it is read back by this. */
export const noteFormSchema = z.object({
  text: z.string(),
  about: z.string(),
  /** Absent in a draft of an earlier version. */
  forNextTime: z._default(z.boolean(), false),
  keepHere: z.boolean(),
});
export type NoteForm = z.infer<typeof noteFormSchema>;

export const photoFormSchema = z.object({ caption: z.string(), about: z.string() });
export type PhotoForm = z.infer<typeof photoFormSchema>;

export interface SubjectOption {
  /** The subject as text, so that a list box can hold it. */
  value: string;
  label: string;
  group?: string;
}

/** Everything in this session that a note can be about. */
export function subjectOptions(contents: CycleContents, plan: readonly PlanBlock[]): SubjectOption[] {
  return [
    ...placeOptions(plan),
    ...contents.participants
      .filter(({ erased }) => !erased)
      .map(({ id, name }) => ({
        value: valueOf({ kind: 'participant', id }),
        label: name,
        group: noteText.aboutParticipants,
      })),
  ];
}

/** The session and its blocks: all that a photo can belong to. */
export function placeOptions(plan: readonly PlanBlock[]): SubjectOption[] {
  return [
    { value: valueOf({ kind: 'session' }), label: noteText.aboutSession },
    ...plan.map(({ code, title }) => ({
      value: valueOf({ kind: 'block', code }),
      label: `${blockCode(code)} ${title}`,
      group: noteText.aboutBlocks,
    })),
  ];
}

export function valueOf(subject: NoteSubject): string {
  return JSON.stringify(subject);
}

/** The subject that a list box names; the session where it names nothing that is one. */
export function subjectOf(value: string): NoteSubject {
  try {
    return noteSubjectSchema.parse(JSON.parse(value));
  } catch {
    // A draft of an older version may name something that no longer is; a note on the session is always right.
    return { kind: 'session' };
  }
}

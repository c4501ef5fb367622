import * as z from 'zod/mini';
import { LONGEST_LINE, requiredText, typedText } from './text';

/** A supervisor who takes part. Nothing here may describe an employee whom the supervisor guides. */
export const participantSchema = z.object({
  name: requiredText(LONGEST_LINE),
  organisation: z.optional(typedText(LONGEST_LINE)),
  role: z.optional(typedText(LONGEST_LINE)),
  email: z.optional(z.pipe(typedText(LONGEST_LINE), z.union([z.literal(''), z.email()]))),
  /** Left the group; the attendance until then stays. */
  withdrawn: z.boolean(),
});
export type ParticipantFields = z.infer<typeof participantSchema>;
export type Participant = ParticipantFields & { id: string };

const byName = new Intl.Collator('nl', { sensitivity: 'base', numeric: true });

export function sortedByName<T extends { name: string }>(people: readonly T[]): T[] {
  return [...people].sort((a, b) => byName.compare(a.name, b.name));
}

/** Same person as far as a list can tell: name and organisation alike but for case and spaces. */
export function likelySamePerson(
  a: { name: string; organisation?: string | undefined },
  b: { name: string; organisation?: string | undefined },
): boolean {
  const key = (text: string | undefined) =>
    (text ?? '').normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
  return (
    key(a.name) === key(b.name) &&
    (!a.organisation || !b.organisation || key(a.organisation) === key(b.organisation))
  );
}

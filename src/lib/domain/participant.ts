import * as z from 'zod/mini';
import { foldLine } from './fold';
import { uuidSchema } from './identifier';
import { instantSchema } from './instant';
import { cleanLine, LONGEST_LINE, requiredLine, typedLine } from './text';

/**
 * An e-mail address without what comes along when it is copied out of a mail program or a document:
 * `mailto:`, a name before it, brackets, a mark behind it, characters that cannot be seen.
 */
export function cleanEmail(typed: string): string {
  const line = cleanLine(typed).replace(/[\u200C\u200D]/g, '');
  const bracketed = /<([^<>]*)>[\s;,.]*$/.exec(line)?.[1];
  return (bracketed ?? line)
    .replace(/^[\s"'<(]+/, '')
    .replace(/^mailto:\s*/i, '')
    .replace(/[\s"'>).,;:]+$/, '');
}

/** An address, cleaned, or nothing. */
export const emailSchema = z.pipe(
  z.string().check(z.overwrite(cleanEmail), z.maxLength(LONGEST_LINE)),
  z.union([z.literal(''), z.email()]),
);

/** Of one name there are not so many. */
const MOST_ALIKE = 50;
/** More than were ever on the list of one training. */
const MOST_PEOPLE = 9999;

/** A supervisor who takes part. Nothing here may describe an employee whom the supervisor guides. */
export const participantSchema = z.object({
  name: requiredLine(LONGEST_LINE),
  organisation: z.optional(typedLine(LONGEST_LINE)),
  role: z.optional(typedLine(LONGEST_LINE)),
  email: z.optional(emailSchema),
  /** Left the group; the attendance until then stays. */
  withdrawn: z.boolean(),
  /** Ids of others who are alike and somebody else, as a trainer said. */
  distinctFrom: z.optional(z.array(uuidSchema).check(z.maxLength(MOST_ALIKE))),
  /** Who this was, was erased: what is left counts, under a number. Every tablet that reads it erases what it holds. */
  erased: z.optional(z.object({ number: z.int().check(z.gte(1), z.lte(MOST_PEOPLE)), at: instantSchema })),
});
export type ParticipantFields = z.infer<typeof participantSchema>;
export type Participant = ParticipantFields & { id: string };

const byName = new Intl.Collator('nl', { sensitivity: 'base', numeric: true });

export function sortedByName<T extends { name: string }>(people: readonly T[]): T[] {
  return [...people].sort((a, b) => byName.compare(a.name, b.name));
}

interface Named {
  name: string;
  organisation?: string | undefined;
}

/** Same person as far as a list can tell: name and organisation alike, but for what is folded away. */
export function likelySamePerson(a: Named, b: Named): boolean {
  return new KnownPeople([a]).has(b);
}

/** People by whom others are compared, one by one, in the time that looking up a name takes. */
export class KnownPeople {
  readonly #organisations = new Map<string, Set<string>>();

  constructor(people: Iterable<Named>) {
    for (const person of people) this.add(person);
  }

  add({ name, organisation }: Named): void {
    const key = foldLine(name);
    const known = this.#organisations.get(key) ?? new Set<string>();
    this.#organisations.set(key, known.add(foldLine(organisation ?? '')));
  }

  /** Whether somebody of this name is known, of the same organisation or where either has none. */
  has({ name, organisation }: Named): boolean {
    const known = this.#organisations.get(foldLine(name));
    const wanted = foldLine(organisation ?? '');
    return known !== undefined && (wanted === '' || known.has('') || known.has(wanted));
  }
}

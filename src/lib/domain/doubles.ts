import { foldLine } from './fold';
import { likelySamePerson, type Participant } from './participant';

/** Two of a group who are likely one: who came to the list first, and who came later. */
export interface Doubled {
  first: Participant;
  later: Participant;
}

/**
 * Who stands twice on a list, as far as names and organisations tell: two tablets pasted the same list, or somebody was
 * added by hand who was there. Each of the later ones once; not those whom a trainer told apart.
 */
export function doublesAmong(participants: readonly Participant[]): Doubled[] {
  const byName = new Map<string, Participant[]>();
  // Ids of version 7 (RFC 9562, section 5.7) sort by when they were made.
  for (const one of [...participants].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const key = foldLine(one.name);
    byName.set(key, [...(byName.get(key) ?? []), one]);
  }
  return [...byName.values()].flatMap((alike) =>
    alike.flatMap((later, index) => {
      const first = alike
        .slice(0, index)
        .find((one) => likelySamePerson(one, later) && !areApart(one, later));
      return first ? [{ first, later }] : [];
    }),
  );
}

function areApart(a: Participant, b: Participant): boolean {
  return Boolean(a.distinctFrom?.includes(b.id) || b.distinctFrom?.includes(a.id));
}

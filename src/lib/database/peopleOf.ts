/** Who stands on the list of a training, deleted or not, and under which ids one person does. */
import type { HeldOfPerson, Listed } from '../domain/heldOfPerson';
import { likelySamePerson, type Participant } from '../domain/participant';
import { withConnection } from './connection';
import { decode } from './decode';
import type { Store } from './open';
import { recordsOf } from './ranges';
import { openRow, type StoredRecord } from './rowCodec';

/** In the order in which they came on the list. */
export async function readPeople(store: Store, cycleId: string): Promise<Listed[]> {
  const rows = await withConnection(store, () => recordsOf(store.db, cycleId, 'participant').toArray());
  return peopleAmong(rows.map(openRow));
}

/** In the order of their ids, which is that in which they came on the list (RFC 9562, section 5.7). */
export function peopleAmong(rows: readonly StoredRecord[]): Listed[] {
  return rows
    .flatMap((row): Listed[] => {
      const read = row.type === 'participant' ? decode('participant', row) : null;
      return read ? [{ participant: { ...read.values, id: read.id }, isDeleted: read.deleted }] : [];
    })
    .sort((a, b) => a.participant.id.localeCompare(b.participant.id));
}

/** Somebody with what else on the list is the same person: deleted, as what was made one with another is. */
export function personAmong(
  people: readonly Listed[],
  id: string,
): Pick<HeldOfPerson, 'participant' | 'isDeleted' | 'alike'> | null {
  const found = people.find(({ participant }) => participant.id === id);
  if (!found) return null;
  const { participant, isDeleted } = found;
  const alike = people
    .filter((other) => other.isDeleted && isSame(participant, other.participant))
    .map((other) => other.participant);
  return { participant, isDeleted, alike };
}

function isSame(one: Participant, other: Participant): boolean {
  if (one.id === other.id || one.erased) return false;
  const areApart = one.distinctFrom?.includes(other.id) || other.distinctFrom?.includes(one.id);
  return !areApart && likelySamePerson(one, other);
}

/** The place on the list, or the next number that nobody has who was erased. */
export function erasedNumber(people: readonly Listed[], id: string): number {
  const taken = new Set(people.flatMap(({ participant }) => participant.erased?.number ?? []));
  let number = 1 + people.findIndex(({ participant }) => participant.id === id);
  while (taken.has(number)) number += 1;
  return number;
}

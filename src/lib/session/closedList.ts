/** The attendance list of a session: as it was closed, as it is now, and what differs. */
import type { ClosedList, ListContent, ListRow } from '../domain/closedList';
import { dateOf, timeOfDayOf } from '../domain/calendar';
import { isErasedName } from '../domain/erasure';
import { sortedByName } from '../domain/participant';
import type { Signature } from '../domain/signature';
import type { SessionId } from '../domain/sessionId';
import type { SessionView } from './sessionView';

/** The list as all that is recorded says it now: of everybody who is marked. `markOf`: see `ListRow.signed`. */
export function listNow(
  { people, heldOn, window }: SessionView,
  title: string,
  markOf: (signature: Signature) => string,
): ListContent {
  return {
    title,
    date: heldOn,
    from: timeOfDayOf(window.start),
    until: timeOfDayOf(window.end),
    people: people.flatMap(({ participant, attendance, signature, minutes }): ListRow[] => {
      if (!attendance) return [];
      const isPresent = attendance.state === 'present';
      return [
        {
          participant: participant.id,
          name: participant.name,
          organisation: participant.organisation ?? '',
          state: attendance.state,
          arrived: isPresent ? attendance.arrived : null,
          left: isPresent ? attendance.left : null,
          minutes,
          signed:
            isPresent && signature
              ? { at: signature.signedAt, mark: markOf(signature), confirmed: signature.witness !== null }
              : null,
        },
      ];
    }),
  };
}

/** Whether a list can be closed: somebody is on it, everybody is marked, and how long it took is known. */
export function mayClose({ people, counts, state, progress, heldOn }: SessionView, now: number): boolean {
  if (people.length === 0 || counts.notFilledIn > 0) return false;
  if (progress.phase === 'planned') return heldOn <= dateOf(now);
  return progress.phase === 'ended' || state === 'leftOpen';
}

/** All versions of the closed list of a session, the first one first; two tablets may have made the same version. */
export function versionsOf(lists: readonly ClosedList[], session: SessionId): ClosedList[] {
  return lists
    .filter((list) => list.session === session)
    .sort(
      (a, b) =>
        a.version - b.version || Date.parse(a.closedAt) - Date.parse(b.closedAt) || a.id.localeCompare(b.id),
    );
}

export type RowField = 'name' | 'organisation' | 'state' | 'arrived' | 'left' | 'minutes' | 'signed';

/** `heldOn`: the day and the times of the session itself. `onList`: whether the person is on the list. */
export interface ListChange {
  field: RowField | 'onList' | 'heldOn';
  before: string | number | null;
  after: string | number | null;
}

/** What differs of one participant, or (null) of the session itself. */
export interface Difference {
  participant: string | null;
  name: string;
  changes: ListChange[];
}

/** What the second list says otherwise than the first. */
export function differences(before: ListContent, after: ListContent): Difference[] {
  const rowsBefore = new Map(before.people.map((row) => [row.participant, row]));
  const rowsAfter = new Map(after.people.map((row) => [row.participant, row]));
  const ids = [...new Set([...rowsBefore.keys(), ...rowsAfter.keys()])];
  const ofPeople = ids.flatMap((id) => {
    const [row, stands] = [rowsBefore.get(id), rowsAfter.get(id)];
    const now = stands && withNameOf(before, stands);
    const name = (now ?? row)?.name ?? '';
    const changes = changesOf(row, now);
    return changes.length > 0 ? [{ participant: id, name, changes }] : [];
  });
  const [held, heldNow] = [heldOf(before), heldOf(after)];
  const ofSession: Difference = {
    participant: null,
    name: '',
    changes: [{ field: 'heldOn', before: held, after: heldNow }],
  };
  return held === heldNow ? ofPeople : [ofSession, ...ofPeople];
}

/** Whether no more than marks differ: those can be put back as they were. */
export function isOfMarks({ participant, changes }: Difference): boolean {
  const marks: readonly string[] = ['state', 'arrived', 'left', 'minutes', 'onList'];
  return participant !== null && changes.every(({ field }) => marks.includes(field));
}

/** The closed list with what differs of these taken over from the list as it is now; null: the session's times. */
export function revised(
  closed: ListContent,
  now: ListContent,
  taken: ReadonlySet<string | null>,
): ListContent {
  const { title, date, from, until } = taken.has(null) ? now : closed;
  const kept = closed.people.filter(({ participant }) => !taken.has(participant));
  const changed = now.people
    .filter(({ participant }) => taken.has(participant))
    .map((row) => withNameOf(closed, row));
  return { title, date, from, until, people: sortedByName([...kept, ...changed]) };
}

/** Who was erased keeps the name on a list that was closed: the law asks for that list. */
function withNameOf({ people }: ListContent, row: ListRow): ListRow {
  const before = people.find(({ participant }) => participant === row.participant);
  if (!before || !isErasedName(row.name)) return row;
  return { ...row, name: before.name, organisation: before.organisation };
}

/** What one version changed of the version before it. */
export interface Correction {
  list: ClosedList;
  changes: Difference[];
}

export function corrections(versions: readonly ClosedList[]): Correction[] {
  return versions.slice(1).flatMap((list, index) => {
    const before = versions[index];
    return before ? [{ list, changes: differences(before, list) }] : [];
  });
}

const ROW_FIELDS = ['name', 'organisation', 'state', 'arrived', 'left', 'minutes'] as const;

function changesOf(before: ListRow | undefined, after: ListRow | undefined): ListChange[] {
  if (!before || !after)
    return [{ field: 'onList', before: before?.state ?? null, after: after?.state ?? null }];
  const changes: ListChange[] = ROW_FIELDS.filter((field) => before[field] !== after[field]).map((field) => ({
    field,
    before: before[field],
    after: after[field],
  }));
  if (before.signed?.mark !== after.signed?.mark)
    changes.push({ field: 'signed', before: signedHow(before), after: signedHow(after) });
  return changes;
}

function signedHow({ signed }: ListRow): string | null {
  return signed && (signed.confirmed ? 'confirmed' : 'drawn');
}

function heldOf({ date, from, until }: ListContent): string {
  return `${date} ${from} ${until}`;
}

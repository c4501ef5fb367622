import { markedTimes, type AttendanceEdit } from '../domain/attendance';
import { canonicalLines, type ClosedList, type ListContent, type ListRow } from '../domain/closedList';
import type { Signature } from '../domain/signature';
import { attendanceId, cycleIdOf, sessionNumber, type SessionId } from '../domain/sessionId';
import { checksumOf } from '../records/checksum';
import { canonicalJson } from '../records/json';
import { isDeleted } from '../records/record';
import { decode } from './decode';
import type { DraftDrop } from './drafts';
import { newId } from './newId';
import { closedListsOf } from './listClosed';
import type { Store } from './open';
import { trainerSignature, type Signing } from './signatures';
import { transact, type Unit } from './transact';

/** What a trainer closes: the list as it stood on the screen. */
export interface Closing {
  list: ListContent;
  by: { id: string; name: string };
  onPaper: boolean;
  /** The version that this one takes the place of; 0 where the list is open. */
  basedOn: number;
  /** Why a closed list is corrected. */
  reason: string | null;
  /** The marks that go with a correction. */
  marks?: readonly { participant: string; set: AttendanceEdit }[];
  /** The own signature of the trainer. */
  signing?: Signing;
  dropDrafts?: readonly DraftDrop[];
}

/**
 * Closes the list of a session, or closes it again as the next version. False, and nothing is written, where what the
 * trainer saw is no longer what is recorded: a colleague's mark came in, or another tab closed it.
 */
export async function closeList(store: Store, session: SessionId, closing: Closing): Promise<boolean> {
  const { list, by, onPaper, reason, basedOn, marks = [], signing, dropDrafts = [] } = closing;
  return transact(store, async (unit) => {
    const cycleId = cycleIdOf(session);
    const version = (await closedListsOf(unit, session)).at(-1)?.version ?? 0;
    if (version !== basedOn) return false;
    if (version === 0 && !(await isAsSeen(unit, session, list.people))) return false;
    const closedAt = new Date(await unit.now()).toISOString();
    const fields = {
      ...{ ...list, version: version + 1, closedAt, closedBy: by.id, closer: by.name },
      ...{ onPaper, reason },
    };
    const checksum = checksumOf(canonicalLines({ ...fields, number: sessionNumber(session) }));
    unit.change(
      ...marks.map(({ participant, set }) => ({
        ...{ cycleId, type: 'attendance' as const, id: attendanceId(session, participant) },
        ...{ set, deleted: false },
      })),
      { cycleId, type: 'closedList', id: `${session}:${newId()}`, set: { ...fields, checksum } },
    );
    if (signing) unit.change(trainerSignature(session, by.id, signing, closedAt));
    unit.dropDraft(...dropDrafts);
    return true;
  });
}

/** Puts the marks of one participant back as the closed list has them: what came in since is not taken over. */
export async function keepAsClosed(store: Store, session: SessionId, participant: string): Promise<void> {
  await transact(store, async (unit) => {
    const last = (await closedListsOf(unit, session)).at(-1);
    if (!last) return;
    const row = last.people.find((one) => one.participant === participant);
    const key = { cycleId: cycleIdOf(session), type: 'attendance' as const };
    const id = attendanceId(session, participant);
    if (!row) return unit.change({ ...key, id, deleted: true });
    const { state, arrived, left } = row;
    return unit.change({ ...key, id, set: { state, arrived, left }, deleted: false });
  });
}

/** Whether the list still says what it said when it was closed. */
export function isIntact(list: ClosedList): boolean {
  return checksumOf(canonicalLines(list)) === list.checksum;
}

/** A signature of thousands of points stays the same, however often the screen is drawn. */
const marks = new WeakMap<Signature['strokes'], string>();

/** See `ListRow.signed`. */
export function signatureMark({ strokes, witness, signedAt }: Signature): string {
  const mark = marks.get(strokes) ?? checksumOf([canonicalJson({ strokes, witness, signedAt })]).slice(0, 16);
  marks.set(strokes, mark);
  return mark;
}

async function isAsSeen(unit: Unit, session: SessionId, people: readonly ListRow[]): Promise<boolean> {
  const keys = people.map(({ participant }) => ({
    type: 'attendance',
    id: attendanceId(session, participant),
  }));
  const rows = await unit.records(cycleIdOf(session), keys);
  return people.every(({ state, arrived, left }, index) => {
    const row = rows[index];
    const mark = row && decode('attendance', { ...row, cycleId: cycleIdOf(session) });
    if (!row || !mark || isDeleted(row.fields) || mark.values.state !== state) return false;
    const times = markedTimes(mark.values);
    return state !== 'present' || (times.arrived === arrived && times.left === left);
  });
}

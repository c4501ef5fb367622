import type { Adaptation } from '../domain/adaptation';
import type { Attendance } from '../domain/attendance';
import type { Cycle } from '../domain/cycle';
import { sessionNumber } from '../domain/sessionId';
import type { Journal } from '../domain/journal';
import { sortedByName, type Participant } from '../domain/participant';
import { inOrderOfTaking, type Photo } from '../domain/photo';
import { isRecordType } from '../domain/recordTypes';
import type { RunEvent } from '../domain/runEvent';
import type { Session } from '../domain/session';
import type { Trainer } from '../domain/trainer';
import { JOURNAL } from '../records/record';
import { withConnection } from './connection';
import { decode, deletedAt } from './decode';
import { recordsBesides, recordsOf } from './recordRanges';
import type { RecordRow, Store, TrainerDatabase } from './open';

/** What is recorded of one cycle, without what was deleted, and without its notes: see notes.ts. */
export interface CycleContents {
  cycle: Cycle;
  /** When the cycle was deleted (ms since 1970), or null. */
  deletedAt: number | null;
  trainers: Trainer[];
  /** Sorted by name; those who withdrew are among them. */
  participants: Participant[];
  sessions: Session[];
  attendance: Attendance[];
  photos: Photo[];
  runEvents: RunEvent[];
  /** Ids (`<session>:<item>`) of checklist items that are done. */
  checked: Set<string>;
  adaptations: Adaptation[];
  /** Values that lost a conflict and that nobody has looked at yet, each with what stands in its place. */
  conflicts: (Journal & { kept: unknown })[];
  /** Records that this version cannot read; they are kept as they are. */
  unreadable: number;
}

/**
 * Null where this device has no such cycle. Throws a StorageError when the database could not be read. Its notes, of
 * which there may be thousands, are not read: while they come in, the screens that do not show them stay as they are.
 */
export async function readCycle(store: Store, cycleId: string): Promise<CycleContents | null> {
  const { db } = store;
  const rows = await withConnection(store, () =>
    db.transaction('r', db.records, async () => {
      const parts = await Promise.all(recordsBesides(db, cycleId, 'note').map((range) => range.toArray()));
      const found = parts.flat();
      return [...found, ...(await notesInConflict(db, cycleId, found))];
    }),
  );
  return contentsOf(cycleId, rows);
}

/** The notes that stand where another value lost. */
async function notesInConflict(
  db: TrainerDatabase,
  cycleId: string,
  rows: readonly RecordRow[],
): Promise<RecordRow[]> {
  const ids = rows.flatMap(({ type, fields }) => {
    const id = type === JOURNAL && fields['recordType']?.[0] === 'note' ? fields['recordId']?.[0] : null;
    return typeof id === 'string' ? [id] : [];
  });
  const notes = await db.records.bulkGet([...new Set(ids)].map((id) => [cycleId, 'note', id]));
  return notes.filter((row) => row !== undefined);
}

/** Types of which a part of the contents can be read by itself, and what it is called there. */
interface Parts {
  session: 'sessions';
  participant: 'participants';
  attendance: 'attendance';
  runEvent: 'runEvents';
}

/** Of a cycle no more than these types of record. For use within a transaction or `withConnection`. */
export async function partOf<T extends keyof Parts>(
  db: TrainerDatabase,
  cycleId: string,
  types: readonly T[],
): Promise<Pick<CycleContents, 'cycle' | 'deletedAt' | Parts[T]> | null> {
  const rows = await Promise.all(
    ['cycle' as const, ...types].map((type) => recordsOf(db, cycleId, type).toArray()),
  );
  return contentsOf(cycleId, rows.flat());
}

export function contentsOf(cycleId: string, rows: readonly RecordRow[]): CycleContents | null {
  const cycleRow = rows.find((row) => row.type === 'cycle' && row.id === cycleId);
  const cycle = cycleRow && decode('cycle', cycleRow);
  if (!cycle) return null;
  const contents: CycleContents = {
    cycle: { ...cycle.values, id: cycle.id },
    deletedAt: deletedAt(cycleRow),
    trainers: [],
    participants: [],
    sessions: [],
    attendance: [],
    photos: [],
    runEvents: [],
    checked: new Set(),
    adaptations: [],
    conflicts: [],
    unreadable: 0,
  };
  for (const row of rows) {
    if (isRecordType(row.type) && !addRow(contents, row, row.type)) contents.unreadable += 1;
  }
  for (const conflict of contents.conflicts) {
    const row = rows.find(({ type, id }) => type === conflict.recordType && id === conflict.recordId);
    conflict.kept = row?.fields[conflict.field]?.[0] ?? null;
  }
  contents.trainers.sort((a, b) => a.letter.localeCompare(b.letter) || a.id.localeCompare(b.id));
  contents.participants = sortedByName(contents.participants);
  contents.sessions.sort((a, b) => a.number - b.number);
  contents.photos = inOrderOfTaking(contents.photos);
  return contents;
}

/** False where the row cannot be read. */
function addRow(contents: CycleContents, row: RecordRow, type: keyof typeof adders): boolean {
  return adders[type](contents, row);
}

const adders = {
  cycle: () => true,
  trainer: adder('trainer', (contents, { id, values }) => contents.trainers.push({ ...values, id })),
  participant: adder('participant', (contents, { id, values }) =>
    contents.participants.push({ ...values, id }),
  ),
  session: adder('session', (contents, { id, values }) =>
    contents.sessions.push({ ...values, id, number: sessionNumber(id) }),
  ),
  attendance: adder('attendance', (contents, { id, values }) => {
    const [session, participant] = partsOf(id);
    contents.attendance.push({ ...values, id, session, participant });
  }),
  note: () => true,
  photo: adder('photo', (contents, { id, values }) => contents.photos.push({ ...values, id })),
  runEvent: adder('runEvent', (contents, { id, values, clock }) =>
    contents.runEvents.push({ ...values, id, clock }),
  ),
  adaptation: adder('adaptation', (contents, { id, values }) => {
    const [session, block] = partsOf(id);
    contents.adaptations.push({ ...values, id, session, block });
  }),
  journal: adder('journal', (contents, { id, values }) =>
    contents.conflicts.push({ ...values, id, kept: null }),
  ),
  check: adder('check', (contents, { id, values }) => values.done && contents.checked.add(id)),
};

/** `<session>:<what>` in its two parts. */
function partsOf(id: string): [session: string, what: string] {
  const cut = id.lastIndexOf(':');
  return [id.slice(0, cut), id.slice(cut + 1)];
}

function adder<T extends Parameters<typeof decode>[0]>(
  type: T,
  add: (contents: CycleContents, decoded: NonNullable<ReturnType<typeof decode<T>>>) => unknown,
) {
  return (contents: CycleContents, row: RecordRow): boolean => {
    const decoded = decode(type, row);
    if (!decoded) return false;
    if (!decoded.deleted) add(contents, decoded);
    return true;
  };
}

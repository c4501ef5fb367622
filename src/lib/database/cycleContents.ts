import type { RecordRow } from './rows';
import type { CycleContents } from '../domain/cycleContents';
import type { Attendance } from '../domain/attendance';
import { sortedByName, type Participant } from '../domain/participant';
import { inOrderOfTaking } from '../domain/photo';
import { isRecordType, type RecordType } from '../domain/recordTypes';
import { trainerAt } from '../domain/tablet';
import { clockMs, deviceOf } from '../records/clock';
import { JOURNAL } from '../records/record';
import { withConnection } from './connection';
import { readers, type Parts, type Place } from './cycleParts';
import { DecodeCache } from './DecodeCache';
import { recordsBesides, recordsOf } from './ranges';
import { openRow, type StoredRecord } from './rowCodec';
import type { Store, TrainerDatabase } from './open';

export type CycleCache = DecodeCache<Place>;

/**
 * Null where this device has no such cycle. Throws a StorageError when the database could not be read. Its notes, of
 * which there may be thousands, are not read: while they come in, the screens that do not show them stay as they are.
 * `cache` holds what was read before, by the same query: records that did not change are the same objects again.
 */
export async function readCycle(
  store: Store,
  cycleId: string,
  cache?: CycleCache,
): Promise<CycleContents | null> {
  const { db } = store;
  const rows = await withConnection(store, () =>
    db.transaction('r', db.records, async () => {
      const parts = await Promise.all(recordsBesides(db, cycleId, 'note').map((range) => range.toArray()));
      const found = parts.flat();
      return [...found, ...(await notesInConflict(db, cycleId, found))];
    }),
  );
  return contentsOf(rows, cache);
}

/** The notes that stand where another value lost. */
async function notesInConflict(
  db: TrainerDatabase,
  cycleId: string,
  rows: readonly RecordRow[],
): Promise<RecordRow[]> {
  const journals = rows.filter(({ type }) => type === JOURNAL).map(openRow);
  const ids = journals.flatMap(({ fields }) => {
    const id = fields['recordType']?.[0] === 'note' ? fields['recordId']?.[0] : null;
    return typeof id === 'string' ? [id] : [];
  });
  const notes = await db.records.bulkGet([...new Set(ids)].map((id) => [cycleId, 'note', id]));
  return notes.filter((row) => row !== undefined);
}

/** Types of which a part of the contents can be read by itself, and what it is called there. */
interface TypesOfParts {
  session: 'sessions';
  followUp: 'followUps';
  participant: 'participants';
  attendance: 'attendance';
  closedList: 'closedLists';
  journal: 'conflicts';
  runEvent: 'runEvents';
  adaptation: 'adaptations';
  timeEntry: 'timeEntries';
}

/** Of a cycle no more than these types of record. For use within a transaction or `withConnection`. */
export async function partOf<T extends keyof TypesOfParts>(
  db: TrainerDatabase,
  cycleId: string,
  types: readonly T[],
): Promise<Pick<CycleContents, 'cycle' | 'deletedAt' | TypesOfParts[T]> | null> {
  const rows = await Promise.all(
    ['cycle' as const, ...types].map((type) => recordsOf(db, cycleId, type).toArray()),
  );
  return contentsOf(rows.flat());
}

/** `cache`: see readCycle. Null where no cycle is among the rows. */
export function contentsOf(
  rows: readonly RecordRow[],
  cache: CycleCache = new DecodeCache(),
): CycleContents | null {
  const parts: Parts = {
    cycle: null,
    deletedAt: null,
    trainers: [],
    tablets: [],
    participants: [],
    broughtBack: new Set(),
    deletedPeople: [],
    sessions: [],
    followUps: [],
    attendance: [],
    signatures: [],
    trainerSignatures: [],
    closedLists: [],
    homework: [],
    intentions: [],
    photos: [],
    surveyAnswers: [],
    evaluationAnswers: [],
    timeEntries: [],
    observations: [],
    runEvents: [],
    checked: new Set(),
    adaptations: [],
    issuerKeys: [],
    certificates: [],
    conflicts: [],
    unreadable: [],
  };
  for (const place of cache.valuesOf(rows.filter(isKnown), placeOf)) place(parts);
  const { cycle, deletedPeople, ...others } = parts;
  if (!cycle) return null;
  const contents: CycleContents = { ...others, cycle };
  for (const conflict of contents.conflicts) {
    const row = rows.find(({ type, id }) => type === conflict.recordType && id === conflict.recordId);
    const field = row && openRow(row).fields[conflict.field];
    conflict.kept = field?.[0] ?? null;
    conflict.keptAt = field ? clockMs(field[1]) : null;
    conflict.keptBy = field ? trainerAt(deviceOf(field[1]), contents) : null;
    conflict.lostBy = trainerAt(deviceOf(conflict.valueClock), contents);
  }
  contents.trainers.sort((a, b) => a.letter.localeCompare(b.letter) || a.id.localeCompare(b.id));
  const returned = markedAllTheSame(deletedPeople, contents.attendance);
  contents.participants = sortedByName([...contents.participants, ...returned]);
  contents.broughtBack = new Set(returned.map(({ id }) => id));
  contents.sessions.sort((a, b) => a.number - b.number);
  contents.followUps.sort((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id));
  contents.observations.sort((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id));
  contents.photos = inOrderOfTaking(contents.photos);
  return contents;
}

/**
 * Whoever was marked was there: somebody who was deleted here while another tablet marked the same person stays, as one
 * who left the group.
 */
function markedAllTheSame(deleted: readonly Participant[], attendance: readonly Attendance[]): Participant[] {
  const marked = new Set(attendance.map(({ participant }) => participant));
  return deleted
    .filter(({ id }) => marked.has(id))
    .map((participant) => ({ ...participant, withdrawn: true }));
}

function placeOf(record: StoredRecord): Place {
  const type = record.type as RecordType;
  return readers[type](record) ?? (({ unreadable }: Parts) => unreadable.push({ type, id: record.id }));
}

function isKnown({ type }: RecordRow): boolean {
  return isRecordType(type);
}

import { dateOf } from '../domain/calendar';
import { undeleteUntil, type DeletedType } from '../domain/deletion';
import { partsOfSessionRecord } from '../domain/sessionId';
import { isDeleted } from '../records/record';
import type { RecordKey } from './change';
import { withConnection } from './connection';
import { decode, deletedAt } from './decode';
import { TAKEN_BACK } from './notes';
import type { Store } from './open';
import { recordsOf } from './ranges';
import { openRow, type StoredRecord } from './rowCodec';
import { write } from './write';

/** Something that was deleted and can still be brought back. */
export interface Deleted extends RecordKey {
  type: DeletedType;
  /** The name, the text or the caption. */
  what: string;
  /** The session of a note or a photo. */
  session: string | null;
  /** The last date on which it can be brought back, YYYY-MM-DD. */
  until: string;
}

/** What of these types was deleted in a cycle and can be brought back; what can be so longest comes first. */
export async function readDeleted(
  store: Store,
  cycleId: string,
  types: readonly DeletedType[],
): Promise<Deleted[]> {
  const { db } = store;
  const read = async (type: DeletedType | 'attendance') =>
    (await recordsOf(db, cycleId, type).toArray()).map(openRow);
  const [rows, marks] = await withConnection(store, () =>
    db.transaction('r', db.records, () =>
      Promise.all([
        Promise.all(types.map(read)).then((found) => found.flat()),
        types.includes('participant') ? read('attendance') : [],
      ]),
    ),
  );
  const marked = new Set(
    marks.filter(({ fields }) => !isDeleted(fields)).map(({ id }) => partsOfSessionRecord(id)[1]),
  );
  const today = dateOf(store.now());
  return rows
    .flatMap((row) => deletedOf(row) ?? [])
    .filter(({ id, until }) => until >= today && !marked.has(id))
    .sort((a, b) => b.until.localeCompare(a.until) || a.what.localeCompare(b.what));
}

export async function bringBack(store: Store, { cycleId, type, id }: Deleted): Promise<void> {
  await write(store, [{ cycleId, type, id, deleted: false }]);
}

function deletedOf(row: StoredRecord): Deleted | null {
  const at = deletedAt(row);
  if (at === null) return null;
  const { cycleId, id } = row;
  const until = undeleteUntil(at);
  switch (row.type) {
    case 'participant': {
      const read = decode('participant', row);
      if (!read || read.values.erased) return null;
      return { cycleId, id, until, type: 'participant', what: read.values.name, session: null };
    }
    case 'note': {
      const read = decode('note', row);
      if (!read || read.values.text === TAKEN_BACK) return null;
      return { cycleId, id, until, type: 'note', what: read.values.text, session: read.values.session };
    }
    default: {
      const read = decode('photo', row);
      return (
        read && { cycleId, id, until, type: 'photo', what: read.values.caption, session: read.values.session }
      );
    }
  }
}

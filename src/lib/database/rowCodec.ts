/** The one place that knows what the body of a stored record holds; how it is sealed is known to `vault/` alone. */
import { recordDigest } from '../records/digest';
import type { Fields } from '../records/record';
import type { HeldRecord } from '../records/heldRecord';
import type { RecordBody, RecordRow } from './rows';

/** A record as it is stored, without what is known of the endpoint. */
export interface StoredRecord {
  cycleId: string;
  type: string;
  id: string;
  fields: Fields;
  ancestors: HeldRecord['ancestors'];
  /** "Alleen op dit apparaat". */
  keepHere: boolean;
  /** See `RecordRow`. */
  heard?: number | undefined;
}

const UNREADABLE: RecordBody = { fields: {}, ancestors: {} };

/** A record whose body does not open has no fields: a screen shows it as one that cannot be read. */
export function openRow({ cycleId, type, id, body, keepHere, heard }: RecordRow): StoredRecord {
  const { fields, ancestors } = body ?? UNREADABLE;
  return { cycleId, type, id, fields, ancestors, keepHere: keepHere === 1, heard };
}

/** `written`: see `RecordRow`. */
export function sealRecord(record: StoredRecord, written: number): RecordRow {
  const { cycleId, type, id, fields, ancestors, keepHere, heard } = record;
  const digest = recordDigest(type, id, fields);
  return {
    cycleId,
    type,
    id,
    digest,
    body: { fields, ancestors },
    written,
    ...(keepHere && { keepHere: 1 }),
    ...(heard !== undefined && { heard }),
  };
}

/** Which records and blobs to look at, without looking at the others. Within a transaction or `withConnection`. */
import type { RecordRow, BlobRow } from './rows';
import type { Collection } from 'dexie';
import type { RecordType } from '../domain/recordTypes';
import { PHOTO } from '../records/blob';
import { JOURNAL } from '../records/record';
import type { TrainerDatabase } from './open';

type Records = Collection<RecordRow, [string, string, string]>;
type Blobs = Collection<BlobRow, [string, string]>;

/** Sorts after every text (Indexed Database API 3.0, section 2.4), and so ends a range of compound keys. */
const END: string[] = [];
const TO_SEND = '[toSend+cycleId+type]';

/** What is recorded of a cycle, all of it or one type. */
export function recordsOf({ records }: TrainerDatabase, ...cycle: [id: string, type?: RecordType]): Records {
  return records.where('[cycleId+type+id]').between(cycle, [...cycle, END]);
}

/** What is recorded of a cycle but for one type, as one range after the other. */
export function recordsBesides({ records }: TrainerDatabase, cycleId: string, type: RecordType): Records[] {
  return [
    records.where('[cycleId+type+id]').between([cycleId], [cycleId, type]),
    records.where('[cycleId+type+id]').between([cycleId, type, END], [cycleId, END]),
  ];
}

/** The records of a cycle that come after this one, or all of them. */
export function recordsAfter({ records }: TrainerDatabase, cycleId: string, last?: RecordRow): Records {
  const from = last ? [cycleId, last.type, last.id] : [cycleId];
  return records.where('[cycleId+type+id]').between(from, [cycleId, END], false);
}

/** What is to be sent, of all cycles or of one. */
export function recordsToSend({ records }: TrainerDatabase, ...cycleId: [] | [string]): Records {
  return records.where(TO_SEND).between([1, ...cycleId], [1, ...cycleId, END]);
}

/** What is to be sent of a cycle, one range after the other: its journals first. */
export function rangesToSend({ records }: TrainerDatabase, cycleId: string): Records[] {
  const journals = [1, cycleId, JOURNAL];
  return [
    records.where(TO_SEND).equals(journals),
    records.where(TO_SEND).between([1, cycleId], journals),
    records.where(TO_SEND).between(journals, [1, cycleId, END], false),
  ];
}

/** What the endpoint refused: only a text stands in that index. */
export function recordsRefused({ records }: TrainerDatabase): Records {
  return records.where('rejected').above('');
}

/** All records of a type; those of type cycle say what each cycle is. */
export function recordsOfType({ records }: TrainerDatabase, type: RecordType): Records {
  return records.where({ type });
}

/** The records of a cycle that may name a blob. */
export function recordsNamingBlobs({ records }: TrainerDatabase, cycleId: string): Records {
  return records.where('[cycleId+type+id]').between([cycleId, PHOTO], [cycleId, PHOTO, END]);
}

export function blobsOf({ blobs }: TrainerDatabase, cycleId: string): Blobs {
  return blobs.where('[cycleId+sha256]').between([cycleId], [cycleId, END]);
}

/** The blobs of a cycle that the endpoint may not have, needed or not. */
export function blobsToSend({ blobs }: TrainerDatabase, cycleId: string): Blobs {
  return blobs.where('[toSend+cycleId]').equals([1, cycleId]);
}

/** Which records and blobs to look at, without looking at the others. Within a transaction or `withConnection`. */
import type { BlobRow, OutboxRow, RecordRow } from './rows';
import type { Collection } from 'dexie';
import type { RecordType } from '../domain/recordTypes';
import { PHOTO } from '../records/blob';
import { JOURNAL } from '../records/record';
import type { TrainerDatabase } from './open';

type Records = Collection<RecordRow, [string, string, string]>;
type Outbox = Collection<OutboxRow, [string, string, string]>;
type Blobs = Collection<BlobRow, [string, string]>;

/** Sorts after every text (Indexed Database API 3.0, section 2.4), and so ends a range of compound keys. */
const END: string[] = [];

/** What is recorded of a cycle, all of it or one type. */
export function recordsOf({ records }: TrainerDatabase, ...cycle: [id: string, type?: RecordType]): Records {
  return records.where('[cycleId+type+id]').between(cycle, [...cycle, END]);
}

/** The records of a type whose id is `<above>:<something>`, such as what belongs to one session. */
export function recordsBelow(
  { records }: TrainerDatabase,
  cycleId: string,
  type: RecordType,
  above: string,
): Records {
  return records
    .where('[cycleId+type+id]')
    .between([cycleId, type, `${above}:`], [cycleId, type, `${above};`]);
}

/** What is recorded of a cycle but for one type, as one range after the other. */
export function recordsBesides({ records }: TrainerDatabase, cycleId: string, type: RecordType): Records[] {
  return [
    records.where('[cycleId+type+id]').between([cycleId], [cycleId, type]),
    records.where('[cycleId+type+id]').between([cycleId, type, END], [cycleId, END]),
  ];
}

/** What is to be sent or was refused, of all cycles, of one, or of one and a type. */
export function outboxOf({ outbox }: TrainerDatabase, ...cycle: [id?: string, type?: string]): Outbox {
  return outbox.where('[cycleId+type+id]').between(cycle, [...cycle, END]);
}

/** The same of a cycle, one range after the other: its journals first. */
export function outboxRanges({ outbox }: TrainerDatabase, cycleId: string): Outbox[] {
  const key = () => outbox.where('[cycleId+type+id]');
  return [
    key().between([cycleId, JOURNAL], [cycleId, JOURNAL, END]),
    key().between([cycleId], [cycleId, JOURNAL]),
    key().between([cycleId, JOURNAL, END], [cycleId, END]),
  ];
}

/** What the endpoint refused: only a text is in that index. */
export function refusedIn({ outbox }: TrainerDatabase): Outbox {
  return outbox.where('rejected').above('');
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

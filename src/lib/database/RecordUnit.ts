import { NO_DIGEST, xorDigests } from '../records/digest';
import { isUnsent } from '../records/heldRecord';
import { keyOf, type SyncRow } from '../replication/port';
import { readMeta } from './meta';
import type { RecordStore, TrainerDatabase } from './open';
import { openRow, sealRecord } from './rowCodec';
import type { OutboxRow, RecordRow, TallyRow } from './rows';
import { rowsByKey } from './rowsByKey';

/** The types of record that the summary of a training follows from. */
export const SUMMARY_TYPES = [
  ...(['cycle', 'session', 'followUp', 'participant', 'attendance', 'runEvent'] as const),
  ...(['closedList', 'journal'] as const),
] as const;

/**
 * Of so many rows put at once Dexie (4.4) tells live queries which ones they are; of more only that any row may be
 * another, and every screen would read again what it shows.
 */
const MOST_TOLD = 49;

interface Before {
  record: RecordRow | undefined;
  waits: boolean;
}

/**
 * The records of one cycle within one transaction on `recordTables`. Everything that changes what is recorded puts it
 * here: the record, what is to be sent, the cycle's digest, and the summary that no longer holds.
 */
export class RecordUnit {
  private readonly db: TrainerDatabase;
  readonly #before = new Map<string, Before>();
  #tally: TallyRow | undefined;

  constructor(
    private readonly store: RecordStore,
    readonly cycleId: string,
  ) {
    this.db = store.db;
  }

  async get(keys: readonly { type: string; id: string }[]): Promise<(SyncRow | undefined)[]> {
    const { db, cycleId } = this;
    const [records, outbox] = await Promise.all([
      rowsByKey(db.records, cycleId, keys),
      rowsByKey(db.outbox, cycleId, keys),
    ]);
    return keys.map((key, index) => {
      const [record, waiting] = [records[index], outbox[index]];
      this.#before.set(keyOf(key), { record, waits: waiting !== undefined });
      // What does not open is as if it were not here: what the endpoint or a file has of it takes its place.
      return record?.body ? heldRow(record, waiting) : undefined;
    });
  }

  async tally(): Promise<TallyRow> {
    const { db, cycleId } = this;
    this.#tally ??= (await db.tallies.get(cycleId)) ?? { cycleId, digest: NO_DIGEST, writes: 0 };
    return this.#tally;
  }

  /** `keepHere`: all that is recorded of the cycle stays on this device, from now on. */
  async put(rows: readonly SyncRow[], { keepHere = false } = {}): Promise<void> {
    if (rows.length === 0) return;
    const { db, cycleId } = this;
    const unknown = rows.filter((row) => !this.#before.has(keyOf(row)));
    const [tally] = await Promise.all([this.tally(), this.get(unknown)]);
    const isKept = keepHere || tally.keepHere === 1;
    const writes = tally.writes + 1;
    const now = rows.some(isStep) ? await this.#now() : 0;
    const records = rows.map((row) => {
      const heard = isStep(row) ? (this.#before.get(keyOf(row))?.record?.heard ?? now) : undefined;
      return sealRecord({ ...row, cycleId, keepHere: isKept || row.keepHere, heard }, writes);
    });
    const { put, gone } = this.#outboxOf(rows, isKept);
    this.#tally = {
      ...{ cycleId, digest: this.#digestWith(tally.digest, records), writes },
      ...(isKept && { keepHere: 1 }),
    };
    const parts: Promise<unknown>[] = [db.tallies.put(this.#tally)];
    for (let from = 0; from < records.length; from += MOST_TOLD)
      parts.push(db.records.bulkPut(records.slice(from, from + MOST_TOLD)));
    if (put.length > 0) parts.push(db.outbox.bulkPut(put));
    if (gone.length > 0) parts.push(db.outbox.bulkDelete(gone));
    if (rows.some(({ type }) => SUMMARY_TYPES.some((one) => one === type)))
      parts.push(db.summaries.delete(cycleId));
    await Promise.all(parts);
    this.#remember(rows, records);
  }

  /** By the clock of this device as the endpoint's time corrects it (ms since 1970). */
  async #now(): Promise<number> {
    return this.store.now() + (await readMeta(this.db)).serverOffset;
  }

  #outboxOf(
    rows: readonly SyncRow[],
    isKept: boolean,
  ): { put: OutboxRow[]; gone: [string, string, string][] } {
    const { cycleId } = this;
    const put: OutboxRow[] = [];
    const gone: [string, string, string][] = [];
    for (const row of rows) {
      const { type, id, acked, rejected } = row;
      if (waits(row) && !isKept) put.push({ cycleId, type, id, acked, ...(rejected && { rejected }) });
      else if (this.#before.get(keyOf(row))?.waits) gone.push([cycleId, type, id]);
    }
    return { put, gone };
  }

  #digestWith(digest: string, records: readonly RecordRow[]): string {
    return records.reduce((sum, record) => {
      const before = this.#before.get(keyOf(record))?.record;
      return xorDigests(xorDigests(sum, sharedDigest(before)), sharedDigest(record));
    }, digest);
  }

  #remember(rows: readonly SyncRow[], records: readonly RecordRow[]): void {
    rows.forEach((row, index) => this.#before.set(keyOf(row), { record: records[index], waits: waits(row) }));
  }
}

/** What every change of records touches. */
export function recordTables({ records, outbox, tallies, summaries, meta }: TrainerDatabase) {
  return [records, outbox, tallies, summaries, meta];
}

function isStep({ type }: { type: string }): boolean {
  return type === 'runEvent';
}

function waits(row: SyncRow): boolean {
  return !row.keepHere && (isUnsent(row) || row.rejected !== null);
}

/** What a record adds to its cycle's digest. */
function sharedDigest(record: RecordRow | undefined): string {
  return record && record.keepHere !== 1 ? record.digest : NO_DIGEST;
}

/** What merging and sending know of a stored record. */
export function heldRow(record: RecordRow, waiting: OutboxRow | undefined): SyncRow {
  const { type, id, fields, ancestors, keepHere } = openRow(record);
  const { acked = {}, rejected = null } = waiting ?? {};
  return { type, id, fields, ancestors, acked, rejected, keepHere };
}

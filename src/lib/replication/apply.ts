/** What one request and its answer do to the rows of a cycle (sync protocol, sections "Merging" and "The device's side"). */
import { acknowledged, allUnsent, received } from '../records/heldRecord';
import { rebased } from '../records/rebaseClocks';
import type { Fields } from '../records/record';
import { merged, storeMerged } from './merging';
import { keyOf, NEVER_SYNCED, type CycleRows, type CycleSync, type SyncRow } from './port';
import { MOST_AHEAD_MS, MOST_RECORDS, PROTOCOL } from './protocol';
import type { SyncReply, SyncRequest, WireRecord } from './protocol';

/** How much one request carries before it is compressed, where one record allows it. */
export interface BatchLimit {
  records: number;
  bytes: number;
}

export const WHOLE_BATCH: BatchLimit = { records: MOST_RECORDS, bytes: 256 * 1024 };

/** Records as they go over the wire, and the tally's `writes` as they were read. */
export interface Batch {
  records: WireRecord[];
  writes: number;
}

export interface Prepared {
  request: SyncRequest;
  writes: number;
}

/** The next request; what it carries is remembered as in flight before it leaves. Null where the cycle is gone. */
export async function prepare(rows: CycleRows, limit: BatchLimit): Promise<Prepared | null> {
  const state = await rows.state();
  if (!state) return null;
  const batch = await nextBatch(rows, limit);
  if (batch.records.length > 0) await rows.setState(withInFlight(state, batch.records));
  return preparedOf(state, batch);
}

/** What waits, as much as goes into one request, without what is under way (see `keyOf`). */
export async function nextBatch(
  rows: CycleRows,
  limit: BatchLimit,
  except: ReadonlySet<string> = new Set(),
): Promise<Batch> {
  const unsent = await rows.unsent(limit.records, except);
  const records = unsent.map(({ type, id, fields }): WireRecord => ({ type, id, fields }));
  return { records: fitting(records, limit.bytes), writes: (await rows.tally()).writes };
}

function preparedOf({ epoch, mark, cursor }: CycleSync, { records, writes }: Batch): Prepared {
  return { request: { protocol: PROTOCOL, epoch, mark, cursor, records }, writes };
}

function withInFlight(state: CycleSync, records: readonly WireRecord[]): CycleSync {
  return { ...state, inFlight: [...new Set([...state.inFlight, ...records.map(keyOf)])] };
}

/** As many as go into so many bytes, and at least one. */
function fitting(records: WireRecord[], mostBytes: number): WireRecord[] {
  const encoder = new TextEncoder();
  let bytes = 0;
  const end = records.findIndex((record) => {
    bytes += encoder.encode(JSON.stringify(record)).length;
    return bytes > mostBytes;
  });
  return end === -1 ? records : records.slice(0, Math.max(end, 1));
}

/**
 * What comes next: the request with the batch that was read meanwhile, whatever waits, a blob (once all is sent that
 * does not wait for one), or nothing.
 */
export type Outcome = { next: Prepared } | 'goOn' | 'sendBlob' | 'done';

export interface Answered {
  prepared: Prepared;
  reply: SyncReply;
  /** What was read while the answer was awaited. */
  ahead: Batch | null;
  /** The device's wall clock (ms since 1970). */
  now: number;
  deviceId: string;
}

/** Stores everything that one reply changes. An answer to a request of before a reset is ignored. */
export async function applyReply(rows: CycleRows, answered: Answered): Promise<Outcome> {
  const { prepared, reply, ahead, now, deviceId } = answered;
  const { request } = prepared;
  const state = await rows.state();
  if (!state) return 'done';
  if (state.cursor !== request.cursor || state.epoch !== request.epoch) return 'goOn';
  const isClockAhead = reply.accepted
    ? await settle(rows, prepared, reply)
    : await merge(rows, reply.records);
  const { epoch, mark, cursor, more: incomplete } = reply;
  const coming = incomplete ? (reply.coming ?? null) : null;
  const inFlight = reply.accepted ? without(state.inFlight, request.records) : state.inFlight;
  // Digests that differed are said to differ until they are found equal.
  const known = state.state === 'digestsDiffer' ? state.state : 'open';
  const next: CycleSync = { ...state, epoch, mark, cursor, inFlight, incomplete, coming, state: known };
  const clocks = { serverMs: Date.parse(reply.serverTime), now, deviceId };
  if (isClockAhead) {
    await rows.setState(next);
    await rebaseAhead(rows, clocks);
    return 'goOn';
  }
  if (reply.accepted && reply.rejected.length === 0 && ahead && ahead.records.length > 0) {
    await rows.setState(withInFlight(next, ahead.records));
    return { next: preparedOf(next, ahead) };
  }
  await rows.setState(next);
  if (reply.digest === null || reply.more || (await rows.hasUnsent())) return 'goOn';
  if ((await rows.blobsToSend()).length > 0) return 'sendBlob';
  await measureClock(rows, clocks);
  return compareDigests(rows, { state: next, digest: reply.digest, now });
}

async function compareDigests(
  rows: CycleRows,
  { state, digest, now }: { state: CycleSync; digest: string; now: number },
): Promise<Outcome> {
  if (await rows.hasRejected()) return 'done';
  if ((await rows.tally()).digest === digest) {
    await rows.setState({ ...state, state: 'open', digestReset: false, inFlight: [], syncedAt: now });
    return 'done';
  }
  if (state.digestReset) {
    await rows.setState({ ...state, state: 'digestsDiffer' });
    return 'done';
  }
  await forgetHistory(rows, { ...state, digestReset: true });
  return 'goOn';
}

function without(keys: readonly string[], records: readonly WireRecord[]): string[] {
  const answered = new Set(records.map(keyOf));
  return keys.filter((key) => !answered.has(key));
}

/** Takes as sent what was accepted, and marks what was refused. True where a clock was refused. */
async function settle(
  rows: CycleRows,
  { request, writes }: Prepared,
  { rejected }: SyncReply,
): Promise<boolean> {
  const refused = new Map(
    rejected.map(({ type, id, reason }) => [keyOf({ type: type ?? '', id: id ?? '' }), reason]),
  );
  if (refused.size === 0) {
    await rows.acknowledge(request.records, writes);
    return false;
  }
  const taken = request.records.filter((record) => !refused.has(keyOf(record)));
  const others = request.records.filter((record) => refused.has(keyOf(record)));
  await rows.acknowledge(taken, writes);
  const held = await rows.get(others);
  const changed = others.flatMap((sent, index): SyncRow[] => {
    const row = held[index];
    const reason = refused.get(keyOf(sent));
    return row && reason !== undefined && isAsSent(row, sent.fields) ? [{ ...row, rejected: reason }] : [];
  });
  await rows.put(changed);
  return [...refused.values()].includes('clock-ahead');
}

/** A record once the endpoint took what was sent of it; for stores that keep no range of what waits. */
export function acknowledgedRow(row: SyncRow, sent: Fields): SyncRow {
  return { ...acknowledged(row, sent), rejected: row.rejected, keepHere: row.keepHere };
}

function isAsSent(row: SyncRow, sent: Fields): boolean {
  return Object.entries(row.fields).every(([name, [, clock]]) => sent[name]?.[1] === clock);
}

/** Merges what came in; values that lost become journals. */
async function merge(rows: CycleRows, records: readonly WireRecord[]): Promise<false> {
  await storeMerged(rows, await merged(rows, records, (held, { fields }) => received(held, fields)));
  return false;
}

/** Rule 1: everything is sent again, from the beginning; nothing is deleted. */
export async function forgetHistory(rows: CycleRows, state: CycleSync): Promise<void> {
  const { syncedAt, digestReset, inFlight, incomplete } = state;
  await rows.put(
    (await rows.shared()).map((row) => ({ ...allUnsent(row), rejected: null, keepHere: false })),
  );
  await rows.setBlobsUnsent();
  await rows.setState({ ...NEVER_SYNCED, syncedAt, digestReset, inFlight, incomplete });
}

/** A single record that the endpoint finds too large is set aside, so that the others go on. */
export async function setAside(rows: CycleRows, record: WireRecord): Promise<void> {
  const [row] = await rows.get([record]);
  if (row && isAsSent(row, record.fields)) await rows.put([{ ...row, rejected: 'too-large' }]);
}

interface Clocks {
  /** Both in ms since 1970. */
  serverMs: number;
  now: number;
  deviceId: string;
}

/** Stamps again what is too far ahead. */
async function rebaseAhead(rows: CycleRows, { serverMs, now, deviceId }: Clocks): Promise<void> {
  const result = rebased(await rows.shared(), { serverMs, limitMs: MOST_AHEAD_MS, deviceId });
  if (!result) return;
  await rows.put(result.records.map((record) => ({ ...record, rejected: null, keepHere: false })));
  await rows.setLastClock(result.clock);
  await rows.setClockOffset(serverMs - now);
}

/** Beyond this a clock is said to be wrong (ms; sync protocol, "Clocks that are wrong"). */
const WRONG_MS = 120_000;

/** A clock that was found wrong is measured again, until somebody put it right. */
async function measureClock(rows: CycleRows, { serverMs, now }: Clocks): Promise<void> {
  const offset = serverMs - now;
  await rows.setServerOffset(offset);
  if ((await rows.clockOffset()) !== 0) await rows.setClockOffset(Math.abs(offset) > WRONG_MS ? offset : 0);
}

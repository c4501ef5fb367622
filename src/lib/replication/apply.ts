/** What one request and its answer do to the rows of a cycle (sync protocol, sections "Merging" and "The device's side"). */
import { digestOf, NO_DIGEST, xorDigests } from '../records/digest';
import type { Fields } from '../records/record';
import { restamped } from '../records/rebaseClocks';
import { acknowledged, allUnsent, received } from '../records/heldRecord';
import { merged, storeMerged } from './merging';
import {
  MOST_AHEAD_MS,
  MOST_RECORDS,
  PROTOCOL,
  type SyncReply,
  type SyncRequest,
  type WireRecord,
} from './protocol';
import { keyOf, NEVER_SYNCED, type CycleRows, type SyncRow } from './port';

/** How much one request carries before it is compressed, where one record allows it. */
export interface BatchLimit {
  records: number;
  bytes: number;
}

export const WHOLE_BATCH: BatchLimit = { records: MOST_RECORDS, bytes: 256 * 1024 };

/** The next request; what it carries is remembered as sent without an answer before it leaves. */
export async function prepare(rows: CycleRows, limit: BatchLimit): Promise<SyncRequest> {
  const state = await rows.state();
  const batch = batchOf(await rows.unsent(limit.records), limit.bytes);
  const underWay = [...new Set([...state.underWay, ...batch.map(keyOf)])];
  if (batch.length > 0) await rows.setState({ ...state, underWay });
  const { epoch, mark, cursor } = state;
  const records = batch.map(({ type, id, fields }): WireRecord => ({ type, id, fields }));
  return { protocol: PROTOCOL, epoch, mark, cursor, records };
}

/** As many as go into so many bytes, and at least one. */
function batchOf(unsent: readonly SyncRow[], mostBytes: number): SyncRow[] {
  const encoder = new TextEncoder();
  let bytes = 0;
  const end = unsent.findIndex(({ type, id, fields }) => {
    bytes += encoder.encode(JSON.stringify([type, id, fields])).length;
    return bytes > mostBytes;
  });
  return end === -1 ? [...unsent] : unsent.slice(0, Math.max(end, 1));
}

/** Whether there is more to send or to receive; a blob, once all is sent that does not wait for one. */
export type Outcome = 'goOn' | 'sendBlob' | 'done';

/** Stores everything that one reply changes. An answer to a request of before a reset is passed over. */
export async function applyReply(
  rows: CycleRows,
  {
    request,
    reply,
    now,
    deviceId,
  }: { request: SyncRequest; reply: SyncReply; now: number; deviceId: string },
): Promise<Outcome> {
  const state = await rows.state();
  if (state.cursor !== request.cursor || state.epoch !== request.epoch) return 'goOn';
  const ahead = reply.accepted ? await settle(rows, request, reply) : await merge(rows, reply.records);
  const { epoch, mark, cursor } = reply;
  const underWay = reply.accepted ? without(state.underWay, request.records) : state.underWay;
  const next = { ...state, epoch, mark, cursor, underWay, state: 'open' as const };
  await rows.setState(next);
  if (ahead) {
    await mendClocks(rows, { serverMs: Date.parse(reply.serverTime), now, deviceId });
    return 'goOn';
  }
  if (reply.digest === null || reply.more || (await rows.unsent(1)).length > 0) return 'goOn';
  if ((await rows.blobsToSend()).length > 0) return 'sendBlob';

  let [refused, digest] = [false, NO_DIGEST];
  await rows.eachShared((some) => {
    refused ||= some.some(({ rejected }) => rejected !== null);
    digest = xorDigests(digest, digestOf(some));
  });
  if (refused) return 'done';
  if (digest === reply.digest) {
    await rows.setState({ ...next, digestReset: false, underWay: [], syncedAt: now });
    return 'done';
  }
  if (next.digestReset) {
    await rows.setState({ ...next, state: 'digestsDiffer' });
    return 'done';
  }
  await forgetHistory(rows);
  await rows.setState({ ...(await rows.state()), digestReset: true });
  return 'goOn';
}

function without(keys: readonly string[], records: readonly WireRecord[]): string[] {
  const answered = new Set(records.map(keyOf));
  return keys.filter((key) => !answered.has(key));
}

/** Takes as sent what was accepted, and marks what was refused. True where a clock was refused. */
async function settle(rows: CycleRows, request: SyncRequest, reply: SyncReply): Promise<boolean> {
  const refused = new Map(
    reply.rejected.map(({ type, id, reason }) => [keyOf({ type: type ?? '', id: id ?? '' }), reason]),
  );
  const held = await rows.get(request.records);
  const changed = request.records.flatMap((sent, index): SyncRow[] => {
    const row = held[index];
    if (!row) return [];
    const reason = refused.get(keyOf(sent));
    if (reason !== undefined)
      return [isAsSent(row, sent.fields as Fields) ? { ...row, rejected: reason } : row];
    return [{ ...acknowledged(row, sent.fields as Fields), rejected: row.rejected }];
  });
  await rows.put(changed);
  return [...refused.values()].includes('clock-ahead');
}

function isAsSent(row: SyncRow, sent: Fields): boolean {
  return Object.entries(row.fields).every(([name, [, clock]]) => sent[name]?.[1] === clock);
}

/** Merges what came in; values that lost become journals. */
async function merge(rows: CycleRows, records: readonly WireRecord[]): Promise<false> {
  const outcome = await merged(rows, records, (held, { fields }) => received(held, fields as Fields));
  await storeMerged(rows, outcome);
  return false;
}

/** Rule 1: everything is sent anew, from the beginning; nothing is deleted. */
export async function forgetHistory(rows: CycleRows): Promise<void> {
  const { syncedAt, digestReset, underWay } = await rows.state();
  await rows.put((await rows.shared()).map((row) => ({ ...allUnsent(row), rejected: null })));
  await rows.setBlobsUnsent();
  await rows.setState({ ...NEVER_SYNCED, syncedAt, digestReset, underWay });
}

/** A single record that the endpoint finds too large is set aside, so that the others go on. */
export async function setAside(rows: CycleRows, record: WireRecord): Promise<void> {
  const [row] = await rows.get([record]);
  if (row && isAsSent(row, record.fields as Fields)) await rows.put([{ ...row, rejected: 'too-large' }]);
}

/** Mends clocks that are too far ahead. `serverMs` and `now` in ms since 1970. */
async function mendClocks(
  rows: CycleRows,
  { serverMs, now, deviceId }: { serverMs: number; now: number; deviceId: string },
): Promise<void> {
  const shared = await rows.shared();
  const mended = restamped(shared, { serverMs, limitMs: MOST_AHEAD_MS, deviceId });
  if (!mended) return;
  await rows.put(mended.records.map((record) => ({ ...record, rejected: null })));
  await rows.setLastClock(mended.clock);
  await rows.setClockOffset(serverMs - now);
}

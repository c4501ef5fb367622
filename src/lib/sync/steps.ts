/** What one request and its answer do to the rows of a cycle (sync protocol, sections "Merging" and "The device's side"). */
import { digestOf } from '../records/digest';
import { JOURNAL } from '../records/journal';
import type { Fields } from '../records/record';
import { restamped } from '../records/restamp';
import { acknowledged, allUnsent, departing, received } from '../records/unsent';
import { merged, storeMerged } from './merging';
import {
  MOST_AHEAD_MS,
  MOST_RECORDS,
  PROTOCOL,
  type SyncReply,
  type SyncRequest,
  type WireRecord,
} from './protocol';
import { NEVER_SYNCED, type CycleRows, type SyncRow } from './rows';

/** How much one request carries before it is compressed, where one record allows it. */
export interface BatchLimit {
  records: number;
  bytes: number;
}

export const WHOLE_BATCH: BatchLimit = { records: MOST_RECORDS, bytes: 256 * 1024 };

const keyOf = ({ type, id }: { type: string; id: string }) => `${type} ${id}`;

/** The next request; what it carries is remembered as sent without an answer before it leaves. */
export async function prepare(rows: CycleRows, limit: BatchLimit): Promise<SyncRequest> {
  const { epoch, mark, cursor } = await rows.state();
  const batch = batchOf(await rows.unsent(), limit);
  await rows.put(batch.map((row) => ({ ...departing(row), rejected: row.rejected })));
  const records = batch.map(({ type, id, fields }): WireRecord => ({ type, id, fields }));
  return { protocol: PROTOCOL, epoch, mark, cursor, records };
}

/** Journals first, so that no value leaves the endpoint before its copy is there. */
function batchOf(unsent: readonly SyncRow[], limit: BatchLimit): SyncRow[] {
  const sorted = [
    ...unsent.filter(({ type }) => type === JOURNAL),
    ...unsent.filter(({ type }) => type !== JOURNAL),
  ];
  const batch: SyncRow[] = [];
  let bytes = 0;
  for (const row of sorted) {
    bytes += new TextEncoder().encode(JSON.stringify([row.type, row.id, row.fields])).length;
    if (batch.length > 0 && (bytes > limit.bytes || batch.length >= limit.records)) break;
    batch.push(row);
  }
  return batch;
}

/** Whether there is more to send or to receive. */
export type Outcome = 'goOn' | 'done';

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
  const next = { ...state, epoch, mark, cursor, state: 'open' as const };
  await rows.setState(next);
  if (ahead) {
    await mendClocks(rows, { serverMs: Date.parse(reply.serverTime), now, deviceId });
    return 'goOn';
  }
  if (reply.digest === null || reply.more || (await rows.unsent()).length > 0) return 'goOn';

  const shared = await rows.shared();
  if (shared.some(({ rejected }) => rejected !== null)) return 'done';
  if (digestOf(shared) === reply.digest) {
    await rows.setState({ ...next, digestReset: false, syncedAt: now });
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
  const { syncedAt, digestReset } = await rows.state();
  await rows.put((await rows.shared()).map((row) => ({ ...allUnsent(row), rejected: null })));
  await rows.setState({ ...NEVER_SYNCED, syncedAt, digestReset });
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

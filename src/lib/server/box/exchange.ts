/**
 * One exchange with a cycle's post box (sync protocol, section "POST /api/cycles/{cycleId}/sync", rules 0 to 6).
 * It never looks into a record, but for the title of a cycle, which the list of cycles shows.
 */
import type { Transaction } from 'kysely';
import { NO_DIGEST } from '../../records/digest';
import { PROTOCOL, type SyncReply } from '../../replication/protocol';
import { checkTrainings, withinCeiling } from './room';
import { randomId, type Endpoint } from '../endpoint/context';
import { lockedRow, ownCycle, type CycleRow } from './cycleRow';
import { comingAfter, pageAfter } from './pull';
import { rejection, sorted, stored } from './push';
import { Refusal } from '../endpoint/refusal';
import type { Schema } from '../database/schema';

export interface ExchangeRequest {
  epoch: string | null;
  mark: string | null;
  cursor: number;
  records: readonly unknown[];
}

/** Throws a `Refusal`: `not-found`, `history-changed`, `erased`, or `too-large` for one training too many. */
export async function exchange(
  endpoint: Endpoint,
  teamId: string,
  { cycleId, request }: { cycleId: string; request: ExchangeRequest },
): Promise<SyncReply> {
  const { database } = endpoint;
  return database.transact(async (db) => {
    const row = await lockedRow(database.kind, db, cycleId);
    const cycle = row
      ? ownCycle(row, teamId)
      : await newCycle(endpoint, db, { id: cycleId, teamId, ...request });
    await checkHistory(db, cycle, request);
    return request.cursor < cycle.head
      ? pull(endpoint, db, { cycle, cursor: request.cursor })
      : push(endpoint, db, { cycle, records: request.records });
  });
}

/** Rule 0. */
async function newCycle(
  endpoint: Endpoint,
  db: Transaction<Schema>,
  { id, teamId, epoch, cursor, records }: ExchangeRequest & { id: string; teamId: string },
): Promise<CycleRow> {
  if (epoch !== null || cursor > 0) throw new Refusal('history-changed');
  if (records.length === 0) throw new Refusal('not-found');
  await checkTrainings(endpoint, db, teamId);
  const cycle: CycleRow = {
    id,
    teamId,
    epoch: randomId(endpoint),
    head: 0,
    mark: null,
    digest: NO_DIGEST,
    greatestClock: null,
    title: null,
    updatedAt: endpoint.now(),
    erasedAt: null,
  };
  await db.insertInto('cycles').values(cycle).execute();
  return cycle;
}

/** Rule 1. */
async function checkHistory(
  db: Transaction<Schema>,
  cycle: CycleRow,
  { epoch, mark, cursor }: ExchangeRequest,
): Promise<void> {
  if ((epoch !== null && epoch !== cycle.epoch) || cursor > cycle.head) throw new Refusal('history-changed');
  if (cursor === 0 || mark === null || mark === cycle.mark) return;
  const known = await db
    .selectFrom('marks')
    .select('mark')
    .where('cycleId', '=', cycle.id)
    .where('mark', '=', mark)
    .executeTakeFirst();
  if (!known) throw new Refusal('history-changed');
}

/** Rule 2. */
async function pull(
  endpoint: Endpoint,
  db: Transaction<Schema>,
  { cycle, cursor }: { cycle: CycleRow; cursor: number },
): Promise<SyncReply> {
  const { records, last } = await pageAfter(db, cycle, cursor);
  const more = last < cycle.head;
  return {
    ...replyFrame(endpoint, cycle),
    ...{ cursor: last, accepted: false, records, more, rejected: [], digest: more ? null : cycle.digest },
    ...(more && { coming: await comingAfter(db, cycle, last) }),
  };
}

/** Rules 3 and 5. */
async function push(
  endpoint: Endpoint,
  db: Transaction<Schema>,
  { cycle, records }: { cycle: CycleRow; records: readonly unknown[] },
): Promise<SyncReply> {
  const { good, rejected } = sorted(records, { now: endpoint.now(), greatestClock: cycle.greatestClock });
  const { fitting, beyond } = await withinCeiling(endpoint, db, { cycle, records: good });
  rejected.push(...beyond.map((record) => rejection(record, 'too-large')));
  const after = fitting.length === 0 ? cycle : await stored(endpoint, db, { cycle, records: fitting });
  return {
    ...replyFrame(endpoint, after),
    ...{ cursor: after.head, accepted: true, records: [], more: false, rejected, digest: after.digest },
  };
}

function replyFrame({ now }: Endpoint, { epoch, mark }: CycleRow) {
  return { protocol: PROTOCOL, epoch, mark, serverTime: new Date(now()).toISOString() } as const;
}

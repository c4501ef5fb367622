/**
 * One exchange with a cycle's post box (sync protocol, section "POST /api/cycles/{cycleId}/sync", rules 0 to 6).
 * It never looks into a record, but for the title of a cycle, which the list of cycles shows.
 */
import type { Transaction } from 'kysely';
import { clockMs, greatestClock } from '../records/clock';
import { recordDigest, xorDigests, NO_DIGEST } from '../records/digest';
import type { Fields } from '../records/record';
import {
  MOST_AHEAD_MS,
  MOST_RECORDS,
  PROTOCOL,
  recordProblem,
  wireRecordSchema,
  type Rejected,
  type RejectReason,
  type SyncReply,
  type WireRecord,
} from '../sync/protocol';
import { randomId, type Endpoint } from './context';
import { inTransaction } from './database';
import { Refusal } from './refusal';
import type { Schema } from './schema';

export interface ExchangeRequest {
  epoch: string | null;
  mark: string | null;
  cursor: number;
  records: readonly unknown[];
}

type Cycle = Schema['cycles'];

/** A page of a pull holds about so many bytes. */
const PAGE_BYTES = 1024 * 1024;

/** Throws a `Refusal`: `not-found`, `history-changed` or `erased`. */
export async function exchange(
  endpoint: Endpoint,
  teamId: string,
  { cycleId, request }: { cycleId: string; request: ExchangeRequest },
): Promise<SyncReply> {
  return inTransaction(endpoint.database, async (db) => {
    const cycle = await lockedCycle(endpoint, db, { cycleId, teamId, request });
    await checkHistory(db, cycle, request);
    return request.cursor < cycle.head
      ? pull(endpoint, db, { cycle, cursor: request.cursor })
      : push(endpoint, db, { cycle, records: request.records });
  });
}

/** The cycle's row, held until the end of the transaction: pushes on one cycle come one after the other. */
async function lockedCycle(
  endpoint: Endpoint,
  db: Transaction<Schema>,
  { cycleId, teamId, request }: { cycleId: string; teamId: string; request: ExchangeRequest },
): Promise<Cycle> {
  const query = db.selectFrom('cycles').selectAll().where('id', '=', cycleId);
  const found = await (endpoint.database.kind === 'postgres' ? query.forUpdate() : query).executeTakeFirst();
  if (found && found.teamId !== teamId) throw new Refusal('not-found');
  if (found && found.erasedAt !== null) throw new Refusal('erased');
  if (found) return found;
  // Rule 0.
  if (request.epoch !== null || request.cursor > 0) throw new Refusal('history-changed');
  if (request.records.length === 0) throw new Refusal('not-found');
  const cycle: Cycle = {
    id: cycleId,
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
  cycle: Cycle,
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
  { cycle, cursor }: { cycle: Cycle; cursor: number },
): Promise<SyncReply> {
  const rows = await db
    .selectFrom('records')
    .select(['type', 'id', 'seq', 'fields'])
    .where('cycleId', '=', cycle.id)
    .where('seq', '>', cursor)
    .orderBy('seq')
    .limit(MOST_RECORDS)
    .execute();
  const page: typeof rows = [];
  let bytes = 0;
  for (const row of rows) {
    bytes += Buffer.byteLength(row.fields);
    if (page.length > 0 && bytes > PAGE_BYTES) break;
    page.push(row);
  }
  const last = page.at(-1)?.seq ?? cycle.head;
  return {
    ...replyFrame(endpoint, cycle),
    cursor: last,
    accepted: false,
    records: page.map(({ type, id, fields }) => ({ type, id, fields: fieldsOf(fields) })),
    more: last < cycle.head,
    rejected: [],
    digest: last === cycle.head ? cycle.digest : null,
  };
}

/** Rules 3 and 5. */
async function push(
  endpoint: Endpoint,
  db: Transaction<Schema>,
  { cycle, records }: { cycle: Cycle; records: readonly unknown[] },
): Promise<SyncReply> {
  const { good, rejected } = sorted(records, latestAllowed(endpoint, cycle));
  const after = good.length === 0 ? cycle : await stored(endpoint, db, { cycle, records: good });
  return {
    ...replyFrame(endpoint, after),
    cursor: after.head,
    accepted: true,
    records: [],
    more: false,
    rejected,
    digest: after.digest,
  };
}

function latestAllowed({ now }: Endpoint, cycle: Cycle): number {
  return Math.max(now(), cycle.greatestClock === null ? 0 : clockMs(cycle.greatestClock)) + MOST_AHEAD_MS;
}

function sorted(records: readonly unknown[], latest: number): { good: WireRecord[]; rejected: Rejected[] } {
  const good = new Map<string, WireRecord>();
  const rejected: Rejected[] = [];
  for (const value of records) {
    const problem = recordProblem(value) ?? (isAhead(value, latest) ? 'clock-ahead' : null);
    if (problem) rejected.push(namedRejection(value, problem));
    else {
      const record = wireRecordSchema.parse(value);
      // The same record twice in one push: the later one stands.
      const key = `${record.type} ${record.id}`;
      good.delete(key);
      good.set(key, record);
    }
  }
  return { good: [...good.values()], rejected };
}

function isAhead(value: unknown, latest: number): boolean {
  const { fields } = wireRecordSchema.parse(value);
  return Object.values(fields).some(([, clock]) => clockMs(clock) > latest);
}

function namedRejection(value: unknown, reason: RejectReason): Rejected {
  const named = typeof value === 'object' && value !== null ? value : {};
  const text = (part: unknown) => (typeof part === 'string' ? part : null);
  return {
    type: text('type' in named ? named.type : null),
    id: text('id' in named ? named.id : null),
    reason,
  };
}

async function stored(
  endpoint: Endpoint,
  db: Transaction<Schema>,
  { cycle, records }: { cycle: Cycle; records: readonly WireRecord[] },
): Promise<Cycle> {
  const before = await digestsBefore(db, cycle.id, records);
  let { digest } = cycle;
  const rows = records.map(({ type, id, fields }, index) => {
    const own = recordDigest(type, id, fields as Fields);
    digest = xorDigests(xorDigests(digest, before.get(`${type} ${id}`) ?? NO_DIGEST), own);
    const row = { cycleId: cycle.id, type, id, seq: cycle.head + index + 1, digest: own };
    return { ...row, fields: JSON.stringify(fields) };
  });
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
    await db
      .insertInto('records')
      .values(rows.slice(at, at + ROWS_AT_ONCE))
      .onConflict((conflict) =>
        conflict.columns(['cycleId', 'type', 'id']).doUpdateSet((eb) => ({
          seq: eb.ref('excluded.seq'),
          digest: eb.ref('excluded.digest'),
          fields: eb.ref('excluded.fields'),
        })),
      )
      .execute();
  const mark = randomId(endpoint);
  await db.insertInto('marks').values({ cycleId: cycle.id, mark }).execute();
  const clocks = records.flatMap(({ fields }) => Object.values(fields).map(([, clock]) => clock));
  const after: Cycle = {
    ...cycle,
    head: cycle.head + rows.length,
    mark,
    digest,
    greatestClock: greatestClock([cycle.greatestClock, ...clocks]),
    title: titleIn(records) ?? cycle.title,
    updatedAt: endpoint.now(),
  };
  const { head, greatestClock: greatest, title, updatedAt } = after;
  await db
    .updateTable('cycles')
    .set({ head, mark, digest, greatestClock: greatest, title, updatedAt })
    .where('id', '=', cycle.id)
    .execute();
  return after;
}

/** SQLite takes 32766 parameters in one statement; a row has six. */
const ROWS_AT_ONCE = 500;

async function digestsBefore(
  db: Transaction<Schema>,
  cycleId: string,
  records: readonly WireRecord[],
): Promise<Map<string, string>> {
  const ids = [...new Set(records.map(({ id }) => id))];
  const rows = await db
    .selectFrom('records')
    .select(['type', 'id', 'digest'])
    .where('cycleId', '=', cycleId)
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map(({ type, id, digest }) => [`${type} ${id}`, digest]));
}

function titleIn(records: readonly WireRecord[]): string | undefined {
  const title = records.findLast(({ type }) => type === 'cycle')?.fields['title']?.[0];
  return typeof title === 'string' ? title : undefined;
}

function replyFrame({ now }: Endpoint, cycle: Cycle) {
  return {
    protocol: PROTOCOL,
    epoch: cycle.epoch,
    mark: cycle.mark,
    serverTime: new Date(now()).toISOString(),
  } as const;
}

/** Stored as it was checked on its way in. */
function fieldsOf(text: string): WireRecord['fields'] {
  return wireRecordSchema.shape.fields.parse(JSON.parse(text));
}

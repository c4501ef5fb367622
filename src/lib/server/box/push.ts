import type { RejectReason } from '../../domain/problems';
import type { Transaction } from 'kysely';
import { clockMs, greatestClock, type Clock } from '../../records/clock';
import { NO_DIGEST, recordDigest, xorDigests } from '../../records/digest';
import { MOST_AHEAD_MS, readRecord, type Rejected, type WireRecord } from '../../replication/protocol';
import { randomId, type Endpoint } from '../endpoint/context';
import type { CycleRow } from './cycleRow';
import type { Schema } from '../database/schema';

/** Which of what was sent can be stored, and which not and why (rule 5); times in ms since 1970. */
export function sorted(
  records: readonly unknown[],
  floor: { now: number; greatestClock: Clock | null },
): { good: WireRecord[]; rejected: Rejected[] } {
  const ofCycle = floor.greatestClock === null ? 0 : clockMs(floor.greatestClock);
  const latest = Math.max(floor.now, ofCycle) + MOST_AHEAD_MS;
  const good: WireRecord[] = [];
  const rejected: Rejected[] = [];
  for (const value of records) {
    const read = readRecord(value);
    if ('problem' in read) rejected.push(rejection(value, read.problem));
    else if (clocksOf(read.record).some((clock) => clockMs(clock) > latest))
      rejected.push(rejection(value, 'clock-ahead'));
    else good.push(read.record);
  }
  return { good, rejected };
}

/** The records become the newest of the cycle (rule 3); gives back the cycle's row as it is then. */
export async function stored(
  endpoint: Endpoint,
  db: Transaction<Schema>,
  { cycle, records }: { cycle: CycleRow; records: readonly WireRecord[] },
): Promise<CycleRow> {
  const rows = newestRows(cycle, records);
  const digest = await digestWith(db, cycle, rows);
  await db
    .insertInto('records')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['cycleId', 'type', 'id']).doUpdateSet((eb) => ({
        seq: eb.ref('excluded.seq'),
        digest: eb.ref('excluded.digest'),
        fields: eb.ref('excluded.fields'),
      })),
    )
    .execute();
  const mark = randomId(endpoint);
  const head = cycle.head + records.length;
  await db.insertInto('marks').values({ cycleId: cycle.id, mark, seq: head }).execute();
  await pruneMarks(db, cycle, head);
  const change = {
    head,
    mark,
    digest,
    greatestClock: greatestClock([cycle.greatestClock, ...records.flatMap(clocksOf)]),
    title: titleAfter(cycle, records),
    updatedAt: endpoint.now(),
  };
  await db.updateTable('cycles').set(change).where('id', '=', cycle.id).execute();
  return { ...cycle, ...change };
}

/**
 * A device further behind than this does what rule 1 says, which brings it everything too. Pruned once in a while, not at
 * each push.
 */
const MARKS_KEPT = 10_000;
const PRUNED_EVERY = 1_000;

async function pruneMarks(
  db: Transaction<Schema>,
  { id, head: before }: CycleRow,
  head: number,
): Promise<void> {
  if (head <= MARKS_KEPT || Math.floor(before / PRUNED_EVERY) === Math.floor(head / PRUNED_EVERY)) return;
  await db
    .deleteFrom('marks')
    .where('cycleId', '=', id)
    .where('seq', '<=', head - MARKS_KEPT)
    .execute();
}

/** Numbered in the order sent; of the same record twice in one push the later one stands. */
function newestRows({ id: cycleId, head }: CycleRow, records: readonly WireRecord[]): Schema['records'][] {
  const rows = new Map<string, Schema['records']>();
  records.forEach(({ type, id, fields }, index) => {
    const digest = recordDigest(type, id, fields);
    const row = { cycleId, type, id, seq: head + index + 1, digest, fields: JSON.stringify(fields) };
    rows.set(`${type} ${id}`, row);
  });
  return [...rows.values()];
}

/** The cycle's digest with what is replaced taken out and what is new put in. */
async function digestWith(
  db: Transaction<Schema>,
  cycle: CycleRow,
  rows: readonly Schema['records'][],
): Promise<string> {
  const found = await db
    .selectFrom('records')
    .select(['type', 'id', 'digest'])
    .where('cycleId', '=', cycle.id)
    // Both parts of the key, so that each is looked up and none is searched for.
    .where('type', 'in', [...new Set(rows.map(({ type }) => type))])
    .where('id', 'in', [...new Set(rows.map(({ id }) => id))])
    .execute();
  const before = new Map(found.map(({ type, id, digest }) => [`${type} ${id}`, digest]));
  return rows.reduce(
    (digest, row) =>
      xorDigests(xorDigests(digest, before.get(`${row.type} ${row.id}`) ?? NO_DIGEST), row.digest),
    cycle.digest,
  );
}

/** Characters of a title that the list of cycles shows (sync protocol, section "Cycles"). */
const TITLE_LENGTH = 400;

/** The title by the newest record of type `cycle`, else null; a push without one leaves it as it was. */
function titleAfter(cycle: CycleRow, records: readonly WireRecord[]): string | null {
  const newest = records.findLast(({ type }) => type === 'cycle');
  if (!newest) return cycle.title;
  const title = newest.fields['title']?.[0];
  return typeof title === 'string' ? Array.from(title).slice(0, TITLE_LENGTH).join('') : null;
}

export function rejection(value: unknown, reason: RejectReason): Rejected {
  const named = typeof value === 'object' && value !== null ? value : {};
  const text = (part: unknown) => (typeof part === 'string' ? part : null);
  return {
    type: text('type' in named ? named.type : null),
    id: text('id' in named ? named.id : null),
    reason,
  };
}

function clocksOf({ fields }: WireRecord): Clock[] {
  return Object.values(fields).map(([, clock]) => clock);
}

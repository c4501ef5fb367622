import { sql, type Transaction } from 'kysely';
import { MOST_RECORDS, wireRecordSchema, type Coming, type WireRecord } from '../../replication/protocol';
import type { Schema } from '../database/schema';

/** A page of a pull holds about so many bytes of fields; one record always goes. */
const PAGE_BYTES = 1024 * 1024;

/**
 * What changed after a cursor below the head, in the order of the sequence numbers, and the last one's number. The
 * sizes are asked first, so that no more is read than goes into the page.
 */
export async function pageAfter(
  db: Transaction<Schema>,
  { id }: { id: string },
  cursor: number,
): Promise<{ records: WireRecord[]; last: number }> {
  const after = db.selectFrom('records').where('cycleId', '=', id).where('seq', '>', cursor).orderBy('seq');
  const sizes = await after
    .select(['seq', sql<number>`octet_length(fields)`.as('bytes')])
    .limit(MOST_RECORDS)
    .execute();
  const last = lastThatFits(sizes);
  const rows = await after.select(['type', 'id', 'fields']).where('seq', '<=', last).execute();
  const records = rows.map(({ type, id: recordId, fields }) =>
    wireRecordSchema.parse({ type, id: recordId, fields: JSON.parse(fields) }),
  );
  return { records, last };
}

/** Of how many records the cycle is, and how many of them stand after a page. Sequence numbers have gaps. */
export async function comingAfter(
  db: Transaction<Schema>,
  { id }: { id: string },
  last: number,
): Promise<Coming> {
  const { total, left } = await db
    .selectFrom('records')
    .select((eb) => [
      eb.fn.countAll<number>().as('total'),
      sql<number>`cast(sum(case when seq > ${last} then 1 else 0 end) as bigint)`.as('left'),
    ])
    .where('cycleId', '=', id)
    .executeTakeFirstOrThrow();
  return { total, left };
}

function lastThatFits(sizes: readonly { seq: number; bytes: number }[]): number {
  const [first] = sizes;
  if (!first) throw new Error('no record is as new as the head says');
  let last = first.seq;
  let sum = 0;
  for (const { seq, bytes } of sizes) {
    sum += bytes;
    if (sum > PAGE_BYTES) break;
    last = seq;
  }
  return last;
}

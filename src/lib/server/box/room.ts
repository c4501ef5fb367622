/** Whether a team has room for more (ceilings.ts). */
import { sql, type Transaction } from 'kysely';
import type { WireRecord } from '../../replication/protocol';
import type { Endpoint } from '../endpoint/context';
import type { CycleRow } from './cycleRow';
import { Refusal } from '../endpoint/refusal';
import type { Schema } from '../database/schema';

/** Throws `too-large` where the team has as many trainings as it may. */
export async function checkTrainings(
  { ceilings }: Endpoint,
  db: Transaction<Schema>,
  teamId: string,
): Promise<void> {
  const { trainings } = await db
    .selectFrom('cycles')
    .select((eb) => eb.fn.countAll<number>().as('trainings'))
    .where('teamId', '=', teamId)
    .where('erasedAt', 'is', null)
    .executeTakeFirstOrThrow();
  if (trainings >= ceilings.trainings)
    throw new Refusal('too-large', `A team has at most ${ceilings.trainings} trainings here.`);
}

/** Throws `too-large` where the team has no room for a photo of so many bytes. */
export async function checkPhotos(
  { ceilings }: Endpoint,
  db: Transaction<Schema>,
  { teamId, size }: { teamId: string; size: number },
): Promise<void> {
  const { photos, bytes } = await db
    .selectFrom('blobs')
    .innerJoin('cycles', 'cycles.id', 'blobs.cycleId')
    .select((eb) => [
      eb.fn.countAll<number>().as('photos'),
      sql<number>`cast(coalesce(sum(blobs.size), 0) as bigint)`.as('bytes'),
    ])
    .where('cycles.teamId', '=', teamId)
    .executeTakeFirstOrThrow();
  if (photos >= ceilings.photos)
    throw new Refusal('too-large', `A team has at most ${ceilings.photos} photos here.`);
  if (bytes + size > ceilings.photoBytes)
    throw new Refusal('too-large', `The photos of a team are at most ${ceilings.photoBytes} bytes here.`);
}

/** Of the records in a push those that fit into the training, and new ones for which it has no room. */
export async function withinCeiling(
  { ceilings }: Endpoint,
  db: Transaction<Schema>,
  { cycle, records }: { cycle: CycleRow; records: readonly WireRecord[] },
): Promise<{ fitting: readonly WireRecord[]; beyond: readonly WireRecord[] }> {
  // A training never has more records than changes: nothing is counted while it is small.
  if (records.length === 0 || cycle.head + records.length <= ceilings.records)
    return { fitting: records, beyond: [] };
  const ofCycle = db.selectFrom('records').where('cycleId', '=', cycle.id);
  const { count } = await ofCycle
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const known = await ofCycle
    .select(['type', 'id'])
    .where('type', 'in', [...new Set(records.map(({ type }) => type))])
    .where('id', 'in', [...new Set(records.map(({ id }) => id))])
    .execute();
  const kept = new Set(known.map(({ type, id }) => `${type} ${id}`));
  const most = kept.size + Math.max(0, ceilings.records - count);
  const fits = ({ type, id }: WireRecord) => {
    if (kept.size < most) kept.add(`${type} ${id}`);
    return kept.has(`${type} ${id}`);
  };
  const fitting = records.filter(fits);
  return { fitting, beyond: records.filter((record) => !fitting.includes(record)) };
}

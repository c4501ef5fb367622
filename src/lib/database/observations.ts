import type { Observation, ObservationFields } from '../domain/observation';
import { withConnection } from './connection';
import { listCycles } from './cycleList';
import { decode } from './decode';
import type { DraftDrop } from './drafts';
import { editRecord, type Edit } from './edit';
import { newId } from './newId';
import type { Store } from './open';
import { recordsOf } from './ranges';
import type { Replaced } from './replaced';
import { openRow } from './rowCodec';
import { write } from './write';

type Options = { dropDrafts?: readonly DraftDrop[] };

export async function addObservation(
  store: Store,
  cycleId: string,
  observation: ObservationFields,
  options: Options = {},
): Promise<void> {
  await write(store, [{ cycleId, type: 'observation', id: newId(), set: observation }], options);
}

export async function changeObservation(
  store: Store,
  { cycleId, id }: { cycleId: string; id: string },
  edit: Edit<ObservationFields>,
  options: Options = {},
): Promise<void> {
  await editRecord(store, { cycleId, type: 'observation', id }, edit, options);
}

/**
 * Takes it away with what it said: a year later nobody needs it, and a record that is only marked as deleted goes on
 * holding its values.
 */
export function eraseObservations(
  store: Store,
  cycleId: string,
  ids: readonly string[],
): Promise<readonly Replaced[]> {
  const nothing = { trainer: '-', by: '', blocks: [], seen: {}, words: {}, helped: '', toTry: '' };
  return write(
    store,
    ids.map((id) => ({ cycleId, type: 'observation' as const, id, set: nothing, deleted: true })),
  );
}

/** Of all trainings on this device that were not deleted. Throws a StorageError. */
export async function readObservations(store: Store): Promise<Observation[]> {
  const { db } = store;
  const rows = await withConnection(store, () =>
    db.transaction('r', db.records, async () => {
      const cycles = (await listCycles(db)).filter(({ deletedAt }) => deletedAt === null);
      const found = await Promise.all(
        cycles.map(({ cycle }) => recordsOf(db, cycle.id, 'observation').toArray()),
      );
      return found.flat();
    }),
  );
  return rows.flatMap((row) => {
    const one = decode('observation', openRow(row));
    return one && !one.deleted ? [{ ...one.values, id: one.id }] : [];
  });
}

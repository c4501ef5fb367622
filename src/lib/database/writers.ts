import { trainerAt } from '../domain/tablet';
import { deviceOf } from '../records/clock';
import type { RecordKey } from './change';
import { withConnection } from './connection';
import { contentsOf } from './cycleContents';
import type { Store } from './open';
import { recordsOf } from './ranges';
import { openRow } from './rowCodec';

/** By the fields of a record: the name of the trainer who wrote what stands there, where that is known. */
export async function writersOf(
  store: Store,
  { cycleId, type, id }: RecordKey,
): Promise<Map<string, string>> {
  const { db } = store;
  const [row, ...parts] = await withConnection(store, () =>
    db.transaction('r', db.records, () =>
      Promise.all([
        db.records.get([cycleId, type, id]),
        ...(['cycle', 'trainer', 'tablet'] as const).map((one) => recordsOf(db, cycleId, one).toArray()),
      ]),
    ),
  );
  const contents = contentsOf(parts.flat());
  if (!row || !contents) return new Map();
  return new Map(
    Object.entries(openRow(row).fields).flatMap(([field, [, clock]]) => {
      const name = trainerAt(deviceOf(clock), contents);
      return name === null ? [] : [[field, name] as const];
    }),
  );
}

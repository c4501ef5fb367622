import { readCycle } from '../../../src/lib/database/cycleContents';
import { createCycle } from '../../../src/lib/database/cycles';
import type { Store } from '../../../src/lib/database/open';
import { addParticipants, changeParticipant } from '../../../src/lib/database/participants';
import { withCycleOn } from '../../../src/lib/database/replica';
import { openRow, type StoredRecord } from '../../../src/lib/database/rowCodec';
import type { SyncRow } from '../../../src/lib/replication/port';
import { testStore } from './testStore';

export const newCycle = {
  title: 'Najaar',
  employer: '',
  commissioner: '',
  location: '',
  trainers: ['Marieke'],
  dates: ['2026-11-24', '2026-12-01', '2026-12-08', '2026-12-15', '2026-12-22'],
  startTime: '16:00',
  packId: 'p',
  packVersion: '1.0.0',
};

/** A tablet with a training of two participants. */
export async function tabletWithCycle() {
  const store = testStore();
  const id = await createCycle(store, newCycle);
  await addParticipants(store, id, [{ name: 'Aylin Şahin' }, { name: 'Bert' }]);
  return { store, id };
}

export async function setRole(store: Store, cycleId: string, role: string): Promise<void> {
  const bert = (await readCycle(store, cycleId))?.participants[1];
  if (!bert) throw new Error('Bert is gone');
  await changeParticipant(
    store,
    { cycleId, id: bert.id },
    { before: { role: bert.role ?? '' }, after: { role } },
  );
}

export async function roleOn(store: Store, cycleId: string): Promise<string | undefined> {
  return (await readCycle(store, cycleId))?.participants[1]?.role;
}

type Plain = Pick<SyncRow, 'type' | 'id' | 'fields'>;

/** What a tablet holds, without what it knows of the endpoint and of earlier values. */
export async function heldOn(store: Store): Promise<Plain[]> {
  const rows = (await store.db.records.toArray()).map(openRow);
  return rows.map(({ type, id, fields }) => ({ type, id, fields }));
}

/** One record as a tablet has it. */
export async function storedRecord(
  store: Store,
  key: [cycleId: string, type: string, id: string],
): Promise<StoredRecord | undefined> {
  const row = await store.db.records.get(key);
  return row && openRow(row);
}

/** Puts records past the schemas, as another version of the app would have written them; the endpoint has them. */
export async function putRecords(
  store: Store,
  cycleId: string,
  records: (Plain & Partial<SyncRow>)[],
): Promise<void> {
  await withCycleOn(store)(cycleId, (rows) =>
    rows.put(
      records.map((record) => ({ acked: {}, ancestors: {}, rejected: null, keepHere: false, ...record })),
    ),
  );
}

/** The types of what waits to be sent. */
export async function waitingOn(store: Store): Promise<string[]> {
  const rows = await store.db.outbox.toArray();
  return rows.filter(({ rejected }) => rejected === undefined).map(({ type }) => type);
}

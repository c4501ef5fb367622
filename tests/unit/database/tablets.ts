import type { RecordRow } from '$lib/database/rows';
import { readCycle } from '../../../src/lib/database/cycleContents';
import { createCycle } from '../../../src/lib/database/cycles';
import type { Store } from '../../../src/lib/database/open';
import { addParticipants, changeParticipant } from '../../../src/lib/database/participants';
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
  await changeParticipant(store, cycleId, { ...bert, role });
}

export async function roleOn(store: Store, cycleId: string): Promise<string | undefined> {
  return (await readCycle(store, cycleId))?.participants[1]?.role;
}

/** What a tablet holds, without what it knows of the endpoint and of earlier values. */
export async function heldOn(store: Store): Promise<Pick<RecordRow, 'type' | 'id' | 'fields'>[]> {
  const rows = await store.db.records.toArray();
  return rows.map(({ type, id, fields }) => ({ type, id, fields }));
}

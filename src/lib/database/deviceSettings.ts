import { cycleIdOf, slugSchema, uuidSchema, type SessionId } from '../domain/identifier';
import { withConnection } from './connection';
import type { Store } from './open';

/** "Ik ben": which trainer of this cycle uses this device, or null where nobody said. */
export async function readMe(store: Store, cycleId: string): Promise<string | null> {
  const row = await withConnection(store, () => store.db.deviceSettings.get(`${cycleId}/me`));
  return uuidSchema.safeParse(row?.value).data ?? null;
}

export async function setMe(store: Store, cycleId: string, trainerId: string): Promise<void> {
  await withConnection(store, () => store.db.deviceSettings.put({ key: `${cycleId}/me`, value: trainerId }));
}

/** Notes that the report on a session was made on this device, so that it is no longer asked for here. */
export async function setReportMade(store: Store, session: SessionId): Promise<void> {
  const key = `${cycleIdOf(session)}${REPORT}${session}`;
  await withConnection(store, () => store.db.deviceSettings.put({ key, value: session }));
}

/** The sessions of which a report was made on this device. */
export async function readReportsMade(store: Store): Promise<Set<SessionId>> {
  const keys = await withConnection(store, () => store.db.deviceSettings.toCollection().primaryKeys());
  return new Set(keys.flatMap((key) => key.split(REPORT)[1] ?? []));
}

/** The id of the pack that the handbook shows on this device, or null where nobody chose. */
export async function readCurrentPack(store: Store): Promise<string | null> {
  const row = await withConnection(store, () => store.db.deviceSettings.get(CURRENT_PACK));
  return slugSchema.safeParse(row?.value).data ?? null;
}

export async function setCurrentPack(store: Store, id: string): Promise<void> {
  await withConnection(store, () => store.db.deviceSettings.put({ key: CURRENT_PACK, value: id }));
}

const CURRENT_PACK = 'currentPack';
const REPORT = '/report/';

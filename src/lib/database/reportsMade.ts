import { cycleIdOf, type SessionId } from '../domain/sessionId';
import { withConnection } from './connection';
import type { Store } from './open';

const REPORT = '/report/';

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

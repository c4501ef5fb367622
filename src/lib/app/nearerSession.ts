import type { Store } from '../database/open';
import { dateOf } from '../domain/calendar';
import { nearerThan } from '../session/nearer';
import type { OpenSession } from '../session/today';
import { readKnownCycles } from './knownCycles';

/** The session that is more likely meant at this moment than `session`, of all trainings on this device; or null. */
export async function readNearerSession(store: Store, session: string): Promise<OpenSession | null> {
  const now = store.now();
  const known = (await readKnownCycles(store)).filter(({ deletedAt }) => deletedAt === null);
  const sessions = known.flatMap(({ cycle, sessions: own }) => own.map((one) => ({ ...one, cycle })));
  return nearerThan(session, sessions, { today: dateOf(now), now });
}

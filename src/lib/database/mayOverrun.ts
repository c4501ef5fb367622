import * as z from 'zod/mini';
import type { SessionId } from '../domain/sessionId';
import { withConnection } from './connection';
import type { Store } from './open';

const keyOf = (session: SessionId) => `${session}/mayOverrun`;

const minutesSchema = z.int().check(z.gte(0), z.lte(1440));

/** "Liever uitlopen": by how many minutes who leads a session on this device lets it run over; 0 where nobody said. */
export async function readMayOverrun(store: Store, session: SessionId): Promise<number> {
  const row = await withConnection(store, () => store.db.deviceSettings.get(keyOf(session)));
  return minutesSchema.safeParse(row?.value).data ?? 0;
}

export async function setMayOverrun(store: Store, session: SessionId, minutes: number): Promise<void> {
  await withConnection(store, () => store.db.deviceSettings.put({ key: keyOf(session), value: minutes }));
}

import * as z from 'zod/mini';
import { LONGEST_LINE, requiredLine } from '../domain/text';
import { withConnection } from './connection';
import type { Store } from './open';

const organisationSchema = z.object({ name: requiredLine(LONGEST_LINE) });
export type Organisation = z.infer<typeof organisationSchema>;

const KEY = 'organisation';

/** In whose name this device makes documents; null where nobody said. */
export async function readOrganisation(store: Store): Promise<Organisation | null> {
  const row = await withConnection(store, () => store.db.deviceSettings.get(KEY));
  return organisationSchema.safeParse(row?.value).data ?? null;
}

export async function setOrganisation(store: Store, organisation: Organisation): Promise<void> {
  const value = organisationSchema.parse(organisation);
  await withConnection(store, () => store.db.deviceSettings.put({ key: KEY, value }));
}

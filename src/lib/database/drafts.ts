import type { Json } from '../records/json';
import { withConnection } from './connection';
import type { Store } from './open';

/** Typed but not yet saved: kept on this device alone, under a key that says where it was typed. */
export async function readDraft(store: Store, key: string): Promise<Json | undefined> {
  return (await withConnection(store, () => store.db.drafts.get(key)))?.value;
}

export async function saveDraft(store: Store, key: string, value: Json): Promise<void> {
  await withConnection(store, () => store.db.drafts.put({ key, value }));
}

/**
 * Hands a draft to the browser while the page is being torn down: nothing here waits, since nothing after this
 * would be run. Whether it was kept shows when the page is opened again.
 */
export function saveDraftAtOnce(store: Store, key: string, value: Json): void {
  if (!store.db.isOpen()) return;
  const transaction = store.db.backendDB().transaction('drafts', 'readwrite', { durability: 'strict' });
  transaction.objectStore('drafts').put({ key, value });
  transaction.commit();
}

export async function dropDraft(store: Store, key: string): Promise<void> {
  await withConnection(store, () => store.db.drafts.delete(key));
}

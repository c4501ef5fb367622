import { sameValue, type Json } from '../records/json';
import { withConnection } from './connection';
import type { Store, TrainerDatabase } from './open';

/** Where a draft waits that was typed in the last moment before its page went, until IndexedDB has it. */
const LEFT = 'left-draft:';

/** Typed but not yet saved: kept on this device alone, under a key that says where it was typed. */
export async function readDraft(store: Store, key: string): Promise<Json | undefined> {
  await takeInLeftDrafts(store);
  return (await withConnection(store, () => store.db.drafts.get(key)))?.value;
}

export async function saveDraft(store: Store, key: string, value: Json): Promise<void> {
  await withConnection(store, () => store.db.drafts.put({ key, value }));
  store.atOnce.removeItem(LEFT + key);
}

export async function dropDraft(store: Store, key: string): Promise<void> {
  store.atOnce.removeItem(LEFT + key);
  await withConnection(store, () => store.db.drafts.delete(key));
}

/** A draft that became a record, with what it said then. */
export interface DraftDrop {
  key: string;
  value: Json;
}

/** Within a transaction on drafts: drops those that still say what became a record; what another tab typed stays. */
export async function dropDrafts(db: TrainerDatabase, drops: readonly DraftDrop[]): Promise<void> {
  if (drops.length === 0) return;
  const rows = await db.drafts.bulkGet(drops.map(({ key }) => key));
  const same = drops.filter(({ value }, index) => sameValue(rows[index]?.value, value));
  await db.drafts.bulkDelete(same.map(({ key }) => key));
}

/** The same for what was left in a page's last moment. */
export function dropLeftDrafts({ atOnce }: Store, drops: readonly DraftDrop[]): void {
  for (const { key, value } of drops) {
    const text = atOnce.getItem(LEFT + key);
    if (text !== null && sameValue(JSON.parse(text) as Json, value)) atOnce.removeItem(LEFT + key);
  }
}

/**
 * Keeps a draft while its page is being torn down. IndexedDB drops a transaction that still waits for another at
 * that moment, however it was committed; what is stored synchronously is certain.
 */
export function leaveDraft(store: Store, key: string, value: Json): void {
  store.atOnce.setItem(LEFT + key, JSON.stringify(value));
}

/** Moves what was left in a last moment among the other drafts, to be erased with them. */
export async function takeInLeftDrafts(store: Store): Promise<void> {
  const { atOnce, db } = store;
  const names = Array.from({ length: atOnce.length }, (_, index) => atOnce.key(index));
  const left = names.flatMap((name) => {
    const text = name?.startsWith(LEFT) ? atOnce.getItem(name) : null;
    return name === null || text === null ? [] : [{ name, text }];
  });
  if (left.length === 0) return;
  const rows = left.map(({ name, text }) => ({
    key: name.slice(LEFT.length),
    value: JSON.parse(text) as Json,
  }));
  await withConnection(store, () => db.drafts.bulkPut(rows));
  for (const { name, text } of left) if (atOnce.getItem(name) === text) atOnce.removeItem(name);
}

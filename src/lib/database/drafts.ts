import { sameValue, type Json } from '../records/json';
import { withConnection } from './connection';
import type { Store, TrainerDatabase } from './open';

/** Where a draft waits, sealed, that was typed in the last moment before its page went, until IndexedDB has it. */
const LEFT = 'left:';
/** Where an older app left them, as they were typed. */
const LEFT_UNSEALED = 'left-draft:';

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
export function dropLeftDrafts(store: Store, drops: readonly DraftDrop[]): void {
  for (const { key, value } of drops)
    if (sameValue(leftDraft(store, LEFT + key), value)) store.atOnce.removeItem(LEFT + key);
}

/**
 * Keeps a draft while its page is being torn down. IndexedDB drops a transaction that still waits for another at
 * that moment, however it was committed; what is stored synchronously is certain. Without a key nothing is kept: the
 * database was never opened by this page.
 */
export function leaveDraft({ atOnce, db: { keyring } }: Store, key: string, value: Json): void {
  const name = LEFT + key;
  if (keyring.isReady) atOnce.setItem(name, keyring.codec.sealText(keyring.key, name, JSON.stringify(value)));
}

/** Moves what was left in a last moment among the other drafts, to be erased with them. */
export async function takeInLeftDrafts(store: Store): Promise<void> {
  const { atOnce, db } = store;
  const names = Array.from({ length: atOnce.length }, (_, index) => atOnce.key(index) ?? '');
  const left = names.filter((name) => name.startsWith(LEFT) || name.startsWith(LEFT_UNSEALED));
  // From here on there is a key, and what seals: whoever types may be gone at any moment.
  await withConnection(store, () => db.open());
  await db.keyring.prepare();
  if (left.length === 0) return;
  const taken = left.map((name) => ({ name, text: atOnce.getItem(name), value: leftDraft(store, name) }));
  const rows = taken.flatMap(({ name, value }) => {
    const key = name.slice(name.indexOf(':') + 1);
    return value === undefined ? [] : [{ key, value }];
  });
  await withConnection(store, () => db.drafts.bulkPut(rows));
  for (const { name, text } of taken) if (atOnce.getItem(name) === text) atOnce.removeItem(name);
}

/** Undefined where there is none, or it does not open. */
function leftDraft({ atOnce, db: { keyring } }: Store, name: string): Json | undefined {
  const stored = atOnce.getItem(name);
  if (stored === null) return undefined;
  const text = name.startsWith(LEFT) ? keyring.codec.openText(keyring.keys, name, stored) : stored;
  return text === null ? undefined : (JSON.parse(text) as Json);
}

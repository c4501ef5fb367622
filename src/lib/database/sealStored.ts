/** Seals what an older app put on the device, and anew what was sealed with a key that lay beside it. */
import type { Table } from 'dexie';
import { isSealed, readable, type SealedTable } from '../vault/readable';
import { withConnection } from './connection';
import { takeInLeftDrafts } from './drafts';
import type { Store, TrainerDatabase } from './open';

/** So many rows are in memory at a time, and hold up a write that somebody waits for. A photo is large. */
const AT_ONCE = 200;
const BLOBS_AT_ONCE = 2;

/**
 * A part at a time, each with how far it came in one transaction: whatever ends it in between, it goes on from there.
 * Rows that are not sealed are read until the last is, and never after. Throws a StorageError.
 */
export async function sealStored(store: Store): Promise<void> {
  await takeInLeftDrafts(store);
  while (await withConnection(store, () => sealSome(store.db)));
  store.db.allAreSealed();
}

/** Whether there is more to seal. Two tabs that do it both take turns. */
function sealSome(db: TrainerDatabase): Promise<boolean> {
  return db.transaction('rw', [db.keys, ...tablesOf(db).values()], async () => {
    const mark = await db.keys.get('unsealed');
    if (mark?.key !== 'unsealed') return false;
    const table = tablesOf(db).get(mark.table);
    if (!table) throw new Error(`no table ${mark.table}`);
    const most = mark.table === 'blobs' ? BLOBS_AT_ONCE : AT_ONCE;
    const left = mark.after === null ? table.orderBy(':id') : table.where(':id').above(mark.after);
    const keys = await left.limit(most).primaryKeys();
    // To put a row is to seal it.
    const rows = await table.bulkGet(keys);
    await table.bulkPut(rows.filter((row) => row !== undefined));
    const last = keys.at(-1);
    const next = last === undefined ? tableAfter(mark.table) : mark.table;
    if (next === null) await db.keys.delete('unsealed');
    else await db.keys.put({ ...mark, table: next, after: last ?? null });
    return next !== null;
  });
}

const inOrder = Object.keys(readable).filter(isSealed);

function tableAfter(table: SealedTable): SealedTable | null {
  return inOrder[inOrder.indexOf(table) + 1] ?? null;
}

function tablesOf(db: TrainerDatabase): Map<string, Table<unknown, string>> {
  return new Map(inOrder.map((name) => [name, db.table<unknown, string>(name)]));
}

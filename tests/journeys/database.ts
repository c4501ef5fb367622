import type { Page } from '@playwright/test';
import * as codec from '../../src/lib/vault/rowCodec';
import { Keyring } from '../../src/lib/vault/Keyring';
import { isSealed } from '../../src/lib/vault/readable';

type Row = Record<string, unknown>;

/** All rows of one of the app's tables, opened with the key that lies beside them. */
export async function openedRows(page: Page, table: string): Promise<Row[]> {
  return openedFrom((name) => packedRows(page, name), table);
}

/** The same as JSON text. */
export async function tableText(page: Page, table: string): Promise<string> {
  return JSON.stringify(await openedRows(page, table));
}

/** The same in any browser: `packed` gives the rows of a table as JSON text, bytes as `Packed`. */
export async function openedFrom(packed: (table: string) => Promise<string>, table: string): Promise<Row[]> {
  const rows = unpacked(await packed(table));
  if (!isSealed(table)) return rows;
  const { keys } = keyringOf(unpacked(await packed('keys')));
  return rows.map((row) =>
    codec.isSealedRow(row) ? { ...codec.openPart(table, row), ...codec.openedPart(keys, table, row) } : row,
  );
}

/** The data key of a device without a passphrase. */
function keyringOf(keys: Row[]): Keyring {
  const { version, bytes } = keys.find(({ key }) => key === 'data') as { version: number; bytes: Uint8Array };
  const keyring = new Keyring(() => Promise.resolve(codec));
  keyring.unlock({ version, bytes });
  return keyring;
}

function unpacked(text: string): Row[] {
  return JSON.parse(text, withBytes) as Row[];
}

/** Bytes go to and from the page as this. */
interface Packed {
  bytesOf: string;
}

function withBytes(_name: string, value: unknown): unknown {
  const isPacked = typeof value === 'object' && value !== null && Object.keys(value).join() === 'bytesOf';
  return isPacked ? Uint8Array.from(Buffer.from((value as Packed).bytesOf, 'base64')) : value;
}

/** All rows of a table as they lie on the disk. */
function packedRows(page: Page, table: string): Promise<string> {
  return page.evaluate(
    (name) =>
      new Promise<string>((resolve, reject) => {
        const open = indexedDB.open('mentorwijs');
        open.onerror = () => reject(open.error ?? new Error('no database'));
        open.onsuccess = () => {
          const all = open.result.transaction(name).objectStore(name).getAll();
          all.onsuccess = () => {
            open.result.close();
            const packed = (_: string, value: unknown) =>
              value instanceof Uint8Array
                ? { bytesOf: btoa(Array.from(value, (byte) => String.fromCharCode(byte)).join('')) }
                : value;
            resolve(JSON.stringify(all.result, packed));
          };
        };
      }),
    table,
  );
}

/** Puts this text where the body of a chapter stands, past the app and its checks. */
export function replaceChapterBody(page: Page, chapter: string, body: string): Promise<void> {
  return page.evaluate(
    ([id, text]) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('mentorwijs');
        open.onerror = () => reject(open.error ?? new Error('no database'));
        open.onsuccess = () => {
          const change = open.result.transaction('packItems', 'readwrite');
          const rows = change.objectStore('packItems').openCursor();
          rows.onsuccess = () => {
            const cursor = rows.result;
            if (!cursor) return;
            const row = cursor.value as { item?: { kind: string; id?: string; body?: string } };
            if (row.item?.kind === 'chapter' && row.item.id === id)
              cursor.update({ ...row, item: { ...row.item, body: text } });
            cursor.continue();
          };
          change.oncomplete = () => {
            open.result.close();
            resolve();
          };
          change.onerror = () => reject(change.error ?? new Error('not changed'));
        };
      }),
    [chapter, body] as const,
  );
}

/** Puts rows into one of the app's tables, sealed as the app would, which sees them when it is opened anew. */
export async function addRows(page: Page, table: string, rows: object[]): Promise<void> {
  if (!isSealed(table)) return addRaw(page, table, rows);
  const keyring = keyringOf(unpacked(await packedRows(page, 'keys')));
  const sealed = rows.map((row) => codec.sealRow(keyring.key, table, row as Row));
  return addRaw(
    page,
    table,
    sealed.map((row) => ({ ...row, sealed: { bytesOf: Buffer.from(row.sealed).toString('base64') } })),
  );
}

function addRaw(page: Page, table: string, rows: object[]): Promise<void> {
  return page.evaluate(
    ([name, added]) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('mentorwijs');
        open.onerror = () => reject(open.error ?? new Error('no database'));
        open.onsuccess = () => {
          const change = open.result.transaction(name, 'readwrite');
          for (const row of added) {
            const { sealed } = row as { sealed?: { bytesOf: string } };
            const bytes = sealed && Uint8Array.from(atob(sealed.bytesOf), (letter) => letter.charCodeAt(0));
            change.objectStore(name).put(bytes ? { ...row, sealed: bytes } : row);
          }
          change.onerror = () => reject(change.error ?? new Error('not added'));
          change.oncomplete = () => {
            open.result.close();
            resolve();
          };
        };
      }),
    [table, rows] as const,
  );
}

export async function countRecords(page: Page): Promise<number> {
  return unpacked(await packedRows(page, 'records')).length;
}

/** As if nothing had ever been in these tables. */
export async function emptyTables(page: Page, tables: string[]): Promise<void> {
  await page.evaluate(async (names) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('mentorwijs');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(new Error('not opened'));
    });
    await new Promise<void>((resolve, reject) => {
      const work = db.transaction(names, 'readwrite');
      for (const name of names) work.objectStore(name).clear();
      work.oncomplete = () => resolve();
      work.onerror = () => reject(new Error('not emptied'));
    });
    db.close();
  }, tables);
}

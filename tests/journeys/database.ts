import type { Page } from '@playwright/test';

/** All rows of one of the app's tables, as JSON text, read past the app. */
export function tableText(page: Page, table: string): Promise<string> {
  return page.evaluate(
    (name) =>
      new Promise<string>((resolve, reject) => {
        const open = indexedDB.open('mentorwijs');
        open.onerror = () => reject(open.error ?? new Error('no database'));
        open.onsuccess = () => {
          const all = open.result.transaction(name).objectStore(name).getAll();
          all.onsuccess = () => {
            open.result.close();
            resolve(JSON.stringify(all.result));
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

/** Puts rows into one of the app's tables, past the app, which sees them when it is opened anew. */
export function addRows(page: Page, table: string, rows: object[]): Promise<void> {
  return page.evaluate(
    ([name, added]) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('mentorwijs');
        open.onerror = () => reject(open.error ?? new Error('no database'));
        open.onsuccess = () => {
          const change = open.result.transaction(name, 'readwrite');
          for (const row of added) change.objectStore(name).put(row);
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
  return (JSON.parse(await tableText(page, 'records')) as unknown[]).length;
}

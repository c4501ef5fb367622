/**
 * Functions that run in a page, so each is alone: rows between IndexedDB and a server, with nothing around them. Nothing
 * is checked, merged or written back: no way that keeps records safe can be faster.
 */

/** Puts rows into an empty database. */
export async function plainFill(rows: { id: string; fields: object }[]): Promise<void> {
  await new Promise<void>((done, failed) => {
    const open = indexedDB.open('plain', 1);
    open.onupgradeneeded = () => open.result.createObjectStore('notes', { keyPath: 'id' });
    open.onerror = () => failed(open.error ?? new Error('not opened'));
    open.onsuccess = () => {
      const change = open.result.transaction('notes', 'readwrite');
      for (const row of rows) change.objectStore('notes').put(row);
      change.oncomplete = () => {
        open.result.close();
        done();
      };
    };
  });
}

/** Sends everything, two batches in flight; returns how long it took (ms). */
export async function plainUp(batch: number): Promise<number> {
  const began = performance.now();
  const db = await new Promise<IDBDatabase>((done) => {
    const open = indexedDB.open('plain', 1);
    open.onsuccess = () => done(open.result);
  });
  const read = (after: string) =>
    new Promise<{ id: string; fields: object }[]>((done) => {
      const range = IDBKeyRange.lowerBound(after, true);
      const some = db.transaction('notes').objectStore('notes').getAll(range, batch);
      some.onsuccess = () => done(some.result as { id: string; fields: object }[]);
    });
  const send = async (rows: object[]) => {
    const stream = new Blob([JSON.stringify(rows)]).stream().pipeThrough(new CompressionStream('gzip'));
    const body = await new Response(stream).blob();
    await (await fetch('/rows', { method: 'POST', body })).text();
  };
  const inFlight: Promise<void>[] = [];
  for (let last = ''; ;) {
    const rows = await read(last);
    const newest = rows.at(-1);
    if (!newest) break;
    last = newest.id;
    if (inFlight.length === 2) await inFlight.shift();
    inFlight.push(send(rows));
  }
  await Promise.all(inFlight);
  db.close();
  return performance.now() - began;
}

/** Takes everything in, each page in a strict transaction; returns how long it took (ms). */
export async function plainDown(): Promise<number> {
  const began = performance.now();
  const db = await new Promise<IDBDatabase>((done) => {
    const open = indexedDB.open('plain', 1);
    open.onsuccess = () => done(open.result);
  });
  const ask = async (after: number) =>
    (await (await fetch(`/rows?after=${after}`)).json()) as { seq: number; id: string; fields: object }[];
  for (let asked = ask(0); ;) {
    const rows = await asked;
    const newest = rows.at(-1);
    if (!newest) break;
    asked = ask(newest.seq);
    await new Promise<void>((done) => {
      const change = db.transaction('notes', 'readwrite', { durability: 'strict' });
      for (const { id, fields } of rows) change.objectStore('notes').put({ id, fields });
      change.oncomplete = () => done();
    });
  }
  db.close();
  return performance.now() - began;
}

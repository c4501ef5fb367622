/**
 * Functions that run in a page, so each stands alone: rows between IndexedDB and a server, with nothing around them
 * but what keeps them safe, which is a strict transaction for each batch.
 */

/** Puts rows into an empty database, each as still to be sent. */
export async function plainFill(rows: { id: string; fields: object }[]): Promise<void> {
  await new Promise<void>((done, failed) => {
    const open = indexedDB.open('plain', 1);
    open.onupgradeneeded = () =>
      open.result.createObjectStore('notes', { keyPath: 'id' }).createIndex('toSend', 'toSend');
    open.onerror = () => failed(open.error ?? new Error('not opened'));
    open.onsuccess = () => {
      const change = open.result.transaction('notes', 'readwrite');
      for (const row of rows) change.objectStore('notes').put({ ...row, toSend: 1 });
      change.oncomplete = () => {
        open.result.close();
        done();
      };
    };
  });
}

/** Sends everything, and gives back how long it took (ms). */
export async function plainUp(batch: number): Promise<number> {
  const began = performance.now();
  const db = await new Promise<IDBDatabase>((done) => {
    const open = indexedDB.open('plain', 1);
    open.onsuccess = () => done(open.result);
  });
  for (;;) {
    const rows = await new Promise<{ id: string; fields: object }[]>((done) => {
      const index = db.transaction('notes').objectStore('notes').index('toSend');
      const some = index.getAll(1, batch);
      some.onsuccess = () => done(some.result as { id: string; fields: object }[]);
    });
    if (rows.length === 0) break;
    const stream = new Blob([JSON.stringify(rows)]).stream().pipeThrough(new CompressionStream('gzip'));
    const body = await new Response(stream).blob();
    await (await fetch('/rows', { method: 'POST', body })).text();
    await new Promise<void>((done) => {
      const change = db.transaction('notes', 'readwrite', { durability: 'strict' });
      for (const row of rows) change.objectStore('notes').put({ ...row, toSend: 0 });
      change.oncomplete = () => done();
    });
  }
  db.close();
  return performance.now() - began;
}

/** Takes everything in, and gives back how long it took (ms). */
export async function plainDown(): Promise<number> {
  const began = performance.now();
  const db = await new Promise<IDBDatabase>((done) => {
    const open = indexedDB.open('plain', 1);
    open.onsuccess = () => done(open.result);
  });
  for (let last = 0; ;) {
    const reply = await fetch(`/rows?after=${last}`);
    const rows = (await reply.json()) as { seq: number; id: string; fields: object }[];
    const newest = rows.at(-1);
    if (!newest) break;
    last = newest.seq;
    await new Promise<void>((done) => {
      const change = db.transaction('notes', 'readwrite', { durability: 'strict' });
      for (const { id, fields } of rows) change.objectStore('notes').put({ id, fields, toSend: 0 });
      change.oncomplete = () => done();
    });
  }
  db.close();
  return performance.now() - began;
}

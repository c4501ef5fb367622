// The floor's rows through RxDB: one collection on its Dexie storage, replicated with the floor's server.
import { createRxDatabase } from 'rxdb';
import { replicateRxCollection } from 'rxdb/plugins/replication';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';

let notes;

async function rxdbFill(rows) {
  const database = await createRxDatabase({ name: 'peers', storage: getRxStorageDexie() });
  const schema = {
    ...{ version: 0, primaryKey: 'id', type: 'object', required: ['id'] },
    properties: { id: { type: 'string', maxLength: 100 }, fields: { type: 'object' } },
  };
  const added = await database.addCollections({ notes: { schema } });
  notes = added.notes;
  for (let at = 0; at < rows.length; at += 1_000) await notes.bulkInsert(rows.slice(at, at + 1_000));
}

async function gzipped(value) {
  const stream = new Blob([JSON.stringify(value)]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Response(stream).blob();
}

async function rxdbUp(batchSize) {
  const began = performance.now();
  const replication = replicateRxCollection({
    ...{ collection: notes, replicationIdentifier: 'up', live: false },
    push: {
      batchSize,
      handler: async (rows) => {
        const sent = rows.map(({ newDocumentState: { id, fields } }) => ({ id, fields }));
        await (await fetch('/rows', { method: 'POST', body: await gzipped(sent) })).text();
        return [];
      },
    },
  });
  await replication.awaitInitialReplication();
  return performance.now() - began;
}

async function rxdbDown(batchSize) {
  const began = performance.now();
  const replication = replicateRxCollection({
    ...{ collection: notes, replicationIdentifier: 'down', live: false },
    pull: {
      batchSize,
      handler: async (checkpoint) => {
        const reply = await fetch(`/rows?after=${checkpoint?.seq ?? 0}`);
        const rows = await reply.json();
        const documents = rows.map(({ id, fields }) => ({ id, fields, _deleted: false }));
        const last = rows.at(-1);
        return { documents, checkpoint: last ? { seq: last.seq } : checkpoint };
      },
    },
  });
  await replication.awaitInitialReplication();
  return performance.now() - began;
}

Object.assign(window, { rxdbFill, rxdbUp, rxdbDown, rxdbCount: () => notes.count().exec() });

import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';

interface PlainRow {
  id: string;
  fields: unknown;
}

/** The least that takes rows and gives them back: one table in SQLite, as durable as the endpoint's. */
export async function startPlainServer(file: string, batch: number) {
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('create table notes (seq integer primary key, id text unique, fields text)');
  const insert = database.prepare('insert or replace into notes (id, fields) values (?, ?)');
  const after = database.prepare('select seq, id, fields from notes where seq > ? order by seq limit ?');
  const push = database.transaction((rows: PlainRow[]) => {
    for (const { id, fields } of rows) insert.run(id, JSON.stringify(fields));
  });

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://plain');
    if (request.method === 'POST') {
      push(JSON.parse(String(gunzipSync(await buffer(request)))) as PlainRow[]);
      response.end('{}');
    } else if (url.pathname === '/rows') {
      response.setHeader('Content-Type', 'application/json');
      const rows = after.all(Number(url.searchParams.get('after')), batch) as { fields: string }[];
      response.end(
        JSON.stringify(rows.map((row) => ({ ...row, fields: JSON.parse(row.fields) as unknown }))),
      );
    } else {
      response.setHeader('Content-Type', 'text/html');
      response.end('<!doctype html><title>Plain</title>');
    }
  };
  const server = createServer((request, response) => void answer(request, response));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
      database.close();
    },
  };
}

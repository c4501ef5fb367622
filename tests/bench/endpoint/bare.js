// @ts-check
// The least that keeps what is pushed: node:http and SQLite, as durable as the endpoint's, one transaction for each push.
// No token, no check, no history, no digest.
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import Database from 'better-sqlite3';

const database = new Database(process.argv[2]);
database.pragma('journal_mode = WAL');
database.pragma('synchronous = FULL');
database.exec(
  'create table records (cycleId text, type text, id text, fields text, primary key (cycleId, type, id))',
);
const insert = database.prepare('insert or replace into records values (?, ?, ?, ?)');
const push = database.transaction((/** @type {string} */ cycleId, /** @type {any[]} */ records) => {
  for (const { type, id, fields } of records) insert.run(cycleId, type, id, JSON.stringify(fields));
});

const server = createServer(async (request, response) => {
  const { records } = JSON.parse(String(await buffer(request)));
  push((request.url ?? '').split('/')[3] ?? '', records);
  const body = '{"accepted":true}';
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': body.length }).end(body);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`localhost:${typeof address === 'object' && address ? address.port : 0}\n`);
});
process.once('SIGTERM', () => process.exit(0));

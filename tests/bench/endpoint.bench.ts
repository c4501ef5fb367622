// Pushes of 20 records on 50 connections, each on a cycle of its own, against the built server and both databases.
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DATABASE_FILE, openPostgres, openSqlite } from '../../src/lib/server/database/open';
import { hashOf } from '../../src/lib/server/people/secrets';
import { syncReplySchema, type SyncReply } from '../../src/lib/replication/protocol';
import { newCycleId, note, testEndpoint } from '../server/endpoint';
import { startPostgres, type TestPostgres } from '../server/postgres';
import { buildServed, removeServed, serve } from '../server/served';

const CONNECTIONS = 50;
const RECORDS = 20;
const WARM_UP_MS = 2_000;
const MEASURED_MS = Number(process.env['SECONDS'] ?? 15) * 1_000;
/** More than one for each connection: the endpoint hears one device ten times a second. */
const DEVICES = CONNECTIONS * 60;
const LONG_AGO_MS = -400 * 24 * 3600 * 1000;

let postgres: TestPostgres;
beforeAll(async () => {
  await buildServed('bench');
  postgres = await startPostgres({ durable: true });
});
afterAll(async () => {
  await postgres.stop();
  removeServed('bench');
});

it.each(['sqlite', 'postgres'] as const)('pushes on %s', async (kind) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'mentorwijs-bench-'));
  const env: Record<string, string> = { DATA_DIR: dataDir };
  if (kind === 'postgres') env['DATABASE_URL'] = await postgres.newDatabase();
  const url = env['DATABASE_URL'];
  await addDevices(await testEndpoint(url ? openPostgres(url) : openSqlite(join(dataDir, DATABASE_FILE))));
  const { child, origin } = await serve('bench', env);

  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const began = performance.now();
  const times: number[] = [];
  let turn = 0;
  const connection = async () => {
    const cycleId = newCycleId();
    let told: SyncReply | undefined;
    for (let round = 0; performance.now() - began < WARM_UP_MS + MEASURED_MS; round += 1) {
      const records = Array.from({ length: RECORDS }, (_, at) =>
        note(`n${round}:${at}`, 'Goed gesprek.', LONG_AGO_MS),
      );
      const { epoch, mark, cursor } = told ?? { epoch: null, mark: null, cursor: 0 };
      turn += 1;
      const sent = performance.now();
      const reply = await push(agent, `${origin}/api/cycles/${cycleId}/sync`, `device${turn % DEVICES}`, {
        ...{ protocol: 1, epoch, mark, cursor, records },
      });
      if (sent - began > WARM_UP_MS) times.push(performance.now() - sent);
      told = syncReplySchema.parse(reply);
      expect(told.accepted).toBe(true);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  agent.destroy();
  child.kill('SIGTERM');
  await once(child, 'exit');
  rmSync(dataDir, { recursive: true, force: true });
  times.sort((a, b) => a - b);
  const at = (share: number) => `${(times[Math.floor(times.length * share)] ?? NaN).toFixed(1)} ms`;
  const rate = Math.round(times.length / (MEASURED_MS / 1000));
  process.stdout.write(
    `\n${kind}: ${rate} pushes of ${RECORDS} records per second on ${CONNECTIONS} connections; p50 ${at(0.5)}, p99 ${at(0.99)} (${cpus().length} cores, client and database included)\n`,
  );
});

async function addDevices({
  endpoint,
  newTeam,
  close,
}: Awaited<ReturnType<typeof testEndpoint>>): Promise<void> {
  const { id: teamId } = await newTeam();
  const devices = Array.from({ length: DEVICES }, (_, at) => ({
    ...{ id: `device${at}`, teamId, name: 'Tablet', tokenHash: hashOf(`device${at}`) },
    ...{ createdAt: 0, lastUsedAt: null, revokedAt: null },
  }));
  for (let from = 0; from < DEVICES; from += 500)
    await endpoint.database.db
      .insertInto('devices')
      .values(devices.slice(from, from + 500))
      .execute();
  await close();
}

async function push(agent: Agent, url: string, token: string, body: unknown): Promise<unknown> {
  const text = JSON.stringify(body);
  const headers = {
    Authorization: `Bearer ${token}`,
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(text),
  };
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, method: 'POST', headers }, (reply) =>
      json(reply).then(resolve, reject),
    );
    sent.on('error', reject);
    sent.end(text);
  });
}

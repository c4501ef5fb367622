// Pushes of 20 records on 50 connections, each on a cycle of its own, against the built server on both databases; and, in
// turns with it, against the least that could keep them.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DATABASE_FILE, openPostgres, openSqlite } from '../../src/lib/server/database/open';
import { hashOf } from '../../src/lib/server/people/secrets';
import { testEndpoint } from '../server/endpoint';
import { startPostgres, type TestPostgres } from '../server/postgres';
import { buildServed, removeServed, serve } from '../server/served';
import { median } from './numbers';

/** Pushes after which both have compiled what they run all the time. */
const WARM_UP = 2_000;
const MEASURED_MS = Number(process.env['SECONDS'] ?? 6) * 1_000;
const TURNS = 3;
/** One turn takes a tenth of this where the machine has nothing else to do; by then it has failed. */
const MOST_MS = 90_000;
/** Enough of them that none comes so often that the endpoint makes it wait. */
const DEVICES = 300;
/** Of the pushes that the bare server keeps in the same time. */
const GOAL = 0.5;

interface Measured {
  perSecond: number;
  p50: number;
  p99: number;
}

let postgres: TestPostgres;
beforeAll(async () => {
  await buildServed('bench');
  postgres = await startPostgres({ durable: true });
});
afterAll(async () => {
  await postgres.stop();
  removeServed('bench');
});

it('pushes on SQLite, beside a bare server', async () => {
  const bare: Measured[] = [];
  const endpoint: Measured[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    bare.push(await measure((folder) => started('tests/bench/endpoint/bare.js', join(folder, 'bare.db'))));
    endpoint.push(await measure((folder) => endpointOn(folder)));
  }
  const ratio = perSecond(endpoint) / perSecond(bare);
  tell('bare node:http and SQLite', bare);
  tell('endpoint on SQLite', endpoint);
  process.stdout.write(`endpoint / bare: ${ratio.toFixed(2)} (goal ${GOAL})\n`);
  expect(ratio).toBeGreaterThanOrEqual(GOAL);
});

it('pushes on PostgreSQL', async () => {
  tell('endpoint on PostgreSQL', [
    await measure(async (folder) => endpointOn(folder, await postgres.newDatabase())),
  ]);
});

/** Starts a server, pushes to it from a process of its own, and ends both, whatever happens. */
async function measure(
  start: (folder: string) => Promise<{ child: ChildProcess; origin: string }>,
): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'mentorwijs-bench-'));
  const { child, origin } = await start(folder);
  try {
    const client = spawn(
      process.execPath,
      ['tests/bench/endpoint/client.js', origin, `${WARM_UP}`, `${MEASURED_MS}`, `${DEVICES}`],
      { stdio: ['ignore', 'pipe', 'inherit'], timeout: MOST_MS },
    );
    const [said] = await Promise.all([text(client.stdout), once(client, 'exit')]);
    if (client.exitCode !== 0) throw new Error('the client did not come to its end');
    return JSON.parse(said) as Measured;
  } finally {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
    rmSync(folder, { recursive: true, force: true });
  }
}

async function endpointOn(dataDir: string, url?: string) {
  await addDevices(await testEndpoint(url ? openPostgres(url) : openSqlite(join(dataDir, DATABASE_FILE))));
  return serve('bench', { DATA_DIR: dataDir, ...(url && { DATABASE_URL: url }) });
}

async function started(script: string, file: string) {
  const child = spawn(process.execPath, [script, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, origin: `http://127.0.0.1:${/localhost:(\d+)/.exec(String(line))?.[1] ?? ''}` };
}

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

function perSecond(turns: readonly Measured[]): number {
  return median(turns.map((turn) => turn.perSecond));
}

function tell(name: string, turns: readonly Measured[]): void {
  const ms = (part: 'p50' | 'p99') => `${median(turns.map((turn) => turn[part])).toFixed(1)} ms`;
  process.stdout.write(
    `\n${name}: ${Math.round(perSecond(turns))} pushes of 20 records per second on 50 connections; p50 ${ms('p50')}, p99 ${ms('p99')} (${cpus().length} cores, client included)\n`,
  );
}

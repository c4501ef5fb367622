import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

export interface Served {
  child: ChildProcess;
  origin: string;
  /** All that was printed so far. */
  printed: () => string;
}

/** In the project, so that packages that are not bundled are found. */
function folderOf(name: string): string {
  return resolve('test-results', `served-${name}`);
}

/** The real endpoint, built as for production, under a shell of an app. */
export async function buildServed(name: string): Promise<void> {
  const folder = folderOf(name);
  mkdirSync(join(folder, 'prerendered'), { recursive: true });
  writeFileSync(join(folder, 'prerendered/index.html'), '<!doctype html><title>Shell</title>');
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  mkdirSync(join(folder, 'client/_app/immutable'), { recursive: true });
  writeFileSync(join(folder, 'client/_app/immutable/large.js'), 'x'.repeat(1_000_000));
  const configFile = 'src/build/endpoint.config.ts';
  await build({ configFile, logLevel: 'error', build: { outDir: join(folder, 'endpoint') } });
}

export function removeServed(name: string): void {
  rmSync(folderOf(name), { recursive: true, force: true });
}

/** Runs a program of `src/server` on that build. */
export function run(name: string, args: string[], env: Record<string, string>): ChildProcess {
  const settings = { HOST: '127.0.0.1', PORT: '0', ...env, BUILD_DIR: folderOf(name) };
  return spawn(process.execPath, args, {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Starts the server, and waits until it says where it is. */
export async function serve(name: string, env: Record<string, string>): Promise<Served> {
  const child = run(name, ['src/server/serve.js'], env);
  let printed = '';
  const origin = await new Promise<string>((found, failed) => {
    const read = (chunk: Buffer) => {
      printed += String(chunk);
      // The last line of what it says at its start.
      if (printed.includes('Ctrl+C')) found(`http://127.0.0.1:${/localhost:(\d+)/.exec(printed)?.[1] ?? ''}`);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', () => failed(new Error(`the server did not start: ${printed}`)));
  });
  return { child, origin, printed: () => printed };
}

/** All that a program printed, and how it ended. */
export async function ended(child: ChildProcess): Promise<{ code: number | null; printed: string }> {
  let printed = '';
  child.stdout?.on('data', (chunk: Buffer) => (printed += String(chunk)));
  child.stderr?.on('data', (chunk: Buffer) => (printed += String(chunk)));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, printed })));
}

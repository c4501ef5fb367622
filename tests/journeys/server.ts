import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Server {
  origin: string;
  /** Ends the process and waits until it is gone. */
  stop: () => Promise<void>;
}

/** Starts the app's server on a port of its own, as `npm start` does. */
export async function startServer(env: Record<string, string> = {}): Promise<Server> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mentorwijs-data-'));
  const child = spawn(process.execPath, ['src/server/serve.js'], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await printedPort(child);
  return {
    origin: `http://localhost:${port}`,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
      if (env['DATA_DIR'] === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function printedPort(child: ChildProcess): Promise<string> {
  let printed = '';
  for await (const chunk of child.stdout ?? []) {
    printed += String(chunk);
    const port = /localhost:(\d+)/.exec(printed)?.[1];
    if (port) return port;
  }
  throw new Error(`the server ended before it said its address: ${printed}`);
}

// Other libraries that sync, bundled for a page. They are installed beside the results: nobody who runs the app needs them.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const FOLDER = join('test-results', 'peers');
export const PEERS = join(FOLDER, 'dist', 'peers.js');
export const RXDB_BATCH = 1_000;

declare global {
  interface Window {
    rxdbFill: (rows: { id: string; fields: object }[]) => Promise<void>;
    rxdbUp: (batch: number) => Promise<number>;
    rxdbDown: (batch: number) => Promise<number>;
    rxdbCount: () => Promise<number>;
  }
}

/** Installs and bundles them where that was not done yet. */
export async function buildPeers(): Promise<void> {
  if (existsSync(PEERS)) return;
  mkdirSync(FOLDER, { recursive: true });
  for (const name of ['package.json', 'package-lock.json', 'rxdb.mjs'])
    copyFileSync(join('tests/bench/peers', name), join(FOLDER, name));
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: FOLDER, stdio: 'inherit' });
  const lib = { entry: 'rxdb.mjs', formats: ['iife' as const], name: 'peers', fileName: () => 'peers.js' };
  await build({ configFile: false, root: FOLDER, logLevel: 'error', build: { outDir: 'dist', lib } });
}

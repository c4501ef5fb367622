import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startServer, type Server } from '../../journeys/server';

const FOLDER = resolve('test-results/bench/shell');

/**
 * Builds the empty app as the real one is built, at the same depth below the project; the endpoint that is served
 * with it is the app's.
 */
export function buildShell(): void {
  rmSync(FOLDER, { recursive: true, force: true });
  cpSync('tests/bench/shell', FOLDER, { recursive: true });
  cpSync('tests/bench/app/shellConfig.ts', join(FOLDER, 'vite.config.ts'));
  cpSync('svelte.config.js', join(FOLDER, 'svelte.config.js'));
  // The same worker, with all that it syncs by.
  cpSync('src/service-worker.ts', join(FOLDER, 'src/service-worker.ts'));
  cpSync('src/lib', join(FOLDER, 'src/lib'), { recursive: true });
  cpSync('static/fonts', join(FOLDER, 'static/fonts'), { recursive: true });
  execFileSync(process.execPath, [resolve('node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error'], {
    cwd: FOLDER,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  cpSync('build/endpoint', join(FOLDER, 'build/endpoint'), { recursive: true });
}

export function startShell(): Promise<Server> {
  return startServer({ BUILD_DIR: join(FOLDER, 'build') });
}

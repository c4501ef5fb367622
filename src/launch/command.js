// @ts-check
import { spawnSync } from 'node:child_process';
import { ROOT } from '../server/root.js';

/**
 * Runs a Node program of an installed package, or npm itself, without a shell.
 * @param {string} script path of a JavaScript file
 * @param {string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string> }} [options] quiet: what it prints is given back, not shown
 * @returns {{ ok: boolean, output: string }}
 */
export function runNode(script, args, { quiet = false, env = {} } = {}) {
  const result = spawnSync(process.execPath, [script, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    maxBuffer: 64 * 1024 * 1024,
  });
  return { ok: result.status === 0, output: `${result.stdout ?? ''}${result.stderr ?? ''}` };
}

/** The npm that started this process; there is none when a file is run by hand. */
export function npmScript() {
  const script = process.env['npm_execpath'];
  if (!script) throw new Error('Start this with npm: `npm start` or `npm test`.');
  return script;
}

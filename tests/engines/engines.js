// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installDebians } from '../../src/launch/debian.js';
import { ROOT } from '../../src/server/root.js';

/**
 * @typedef {object} Engine
 * @property {string} title
 * @property {string[]} packages Debian's, that it needs
 * @property {string[]} programs that must be there
 * @property {string[]} version prints the engine's version, and fails where it cannot be started
 */

export const WEBKIT_BROWSER = join(ROOT, 'tests/engines/browsers/webkit.py');

/** The engines beside Chromium in which the journeys of this folder run. @type {Record<string, Engine>} */
export const ENGINES = {
  webkit: {
    title: 'WebKitGTK',
    packages: [
      'libwebkit2gtk-4.1-0',
      'webkit2gtk-driver',
      'xvfb',
      'python3-gi',
      'gir1.2-webkit2-4.1',
      'fonts-dejavu-core',
    ],
    programs: ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb', '/usr/bin/python3'],
    version: ['/usr/bin/python3', WEBKIT_BROWSER, '--version'],
  },
};

/**
 * The version of an engine, or undefined where it is not on this machine.
 * @param {Engine} engine
 */
export function installedVersion({ programs, version: [program = '', ...args] }) {
  if (!programs.every((path) => existsSync(path))) return undefined;
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8', timeout: 60_000 });
  return status === 0 ? /\d+(\.\d+)+/.exec(stdout)?.[0] : undefined;
}

/**
 * The version of an engine that is installed where it is missing and can be.
 * @param {Engine} engine
 */
export function versionForTests(engine) {
  const there = installedVersion(engine);
  if (there) return there;
  console.log(`Installing ${engine.title} …`);
  return installDebians(engine.packages) ? installedVersion(engine) : undefined;
}

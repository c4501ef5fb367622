// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Nobody waits longer than this (ms) for a mirror that does not answer. */
const PATIENCE = 240_000;

/**
 * Installs these packages where nobody needs to be asked: on Debian and what is made of it, as root.
 * @param {string[]} packages
 * @returns {boolean} false where they could not be had
 */
export function installDebians(packages) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return false;
  const options = {
    stdio: /** @type {const} */ ('ignore'),
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: PATIENCE,
  };
  spawnSync('apt-get', ['update'], options);
  return (
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options).status === 0
  );
}

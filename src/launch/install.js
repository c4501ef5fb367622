// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmScript, runNode } from './command.js';
import { ROOT } from '../server/root.js';

const STAMP = join(ROOT, 'node_modules', '.mentorwijs-installed');

/**
 * What an installation belongs to: the lockfile and the major version of Node (native parts differ by it).
 * @param {string} lockfile text of package-lock.json
 * @param {string} nodeVersion
 */
export function installStamp(lockfile, nodeVersion) {
  const hash = createHash('sha256').update(lockfile.replaceAll('\r\n', '\n')).digest('hex');
  return `${hash} node ${nodeVersion.split('.')[0]}`;
}

/** Installs the packages of the lockfile, where that was not done yet. Throws an Error with a sentence. */
export function installWhereStale() {
  const wanted = installStamp(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'), process.versions.node);
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  console.log('Installing packages (once, about a minute) …');
  const { ok, output } = runNode(npmScript(), ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    quiet: true,
  });
  if (!ok) {
    const lastLines = output.trim().split('\n').slice(-15).join('\n');
    throw new Error(
      `${lastLines}\nThe packages could not be installed. Check the network and run the command again.`,
    );
  }
  writeFileSync(STAMP, wanted);
}

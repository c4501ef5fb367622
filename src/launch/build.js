// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { runNode } from './command.js';
import { keepBuild } from '../server/previousBuilds.js';
import { ROOT } from '../server/root.js';

const SOURCES = [
  'src',
  'static',
  'package.json',
  'package-lock.json',
  'svelte.config.js',
  'vite.config.ts',
  'tsconfig.json',
];
const STAMP = join(ROOT, 'build', '.sources');

/**
 * One hash over the names and contents of all files below these paths; times of change say nothing after a clone.
 * @param {string} root
 * @param {string[]} paths
 */
export function hashOf(root, paths) {
  const files = paths.flatMap((path) => filesBelow(join(root, path))).sort();
  const hash = createHash('sha256');
  for (const file of files) {
    const content = createHash('sha256').update(readFileSync(file)).digest('hex');
    hash.update(`${relative(root, file).split(sep).join('/')} ${content}\n`);
  }
  return hash.digest('hex');
}

/** Builds the app where its sources changed since the last build. Throws an Error with a sentence. */
export function buildWhereStale() {
  const wanted = hashOf(ROOT, SOURCES);
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  console.log('Building the app …');
  keepBuild(join(ROOT, 'build'));
  for (const config of ['vite.config.ts', 'src/build/endpoint.config.ts']) {
    const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
    const { ok, output } = runNode(vite, ['build', '--logLevel', 'warn', '--config', config], {
      quiet: true,
      // Whoever asks for it, be it a test runner: what is built is what trainers get.
      env: { NODE_ENV: 'production' },
    });
    if (!ok) throw new Error(`${output.trim()}\nThe app could not be built.`);
  }
  writeFileSync(STAMP, wanted);
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesBelow(path) {
  if (!existsSync(path)) return [];
  const entries = readdirSync(join(path, '..'), { withFileTypes: true });
  if (entries.find((entry) => join(path, '..', entry.name) === path)?.isFile()) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

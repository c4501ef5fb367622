// @ts-check
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.js';

/**
 * The files of earlier builds whose names carry their hash. A tab that was opened before an update still asks for its
 * own lazy parts, and they are not in the newest build.
 */
const FOLDER = join(ROOT, '.previous-builds');
const MOST_KEPT = 2;

/** Folders to serve from after the newest build, newest first. */
export function previousBuilds() {
  return kept().map((name) => join(FOLDER, name));
}

/**
 * Keeps what a build has before the next one takes its place.
 * @param {string} buildDir
 */
export function keepBuild(buildDir) {
  const immutable = join('_app', 'immutable');
  const from = join(buildDir, 'client', immutable);
  if (!existsSync(from)) return;
  cpSync(from, join(FOLDER, new Date().toISOString().replaceAll(':', '-'), immutable), { recursive: true });
  for (const name of kept().slice(MOST_KEPT)) rmSync(join(FOLDER, name), { recursive: true, force: true });
}

/** Names that begin with the time they were kept, newest first. */
function kept() {
  return existsSync(FOLDER) ? readdirSync(FOLDER).sort().reverse() : [];
}

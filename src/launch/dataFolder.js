// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT } from './root.js';

/** Where the embedded database of the endpoint stands, by the settings of `npm start`. */
export function dataFolder() {
  return resolve(process.env['DATA_DIR'] ?? join(ROOT, 'data'));
}

export function databaseFile() {
  return join(dataFolder(), 'endpoint.db');
}

/** Whether a process holds the lock of the data folder. */
export function isInUse() {
  const lock = join(dataFolder(), 'lock');
  if (!existsSync(lock)) return false;
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch {
    // The process that took the lock is gone.
    return false;
  }
}

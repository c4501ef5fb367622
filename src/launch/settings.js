// @ts-check
import { join, resolve } from 'node:path';
import { ROOT } from './root.js';

/** What `npm run build` made. */
export const BUILD_DIR = resolve(ROOT, process.env['BUILD_DIR'] ?? 'build');
export const PORT = Number(process.env['PORT'] ?? 3000);
/** Where the embedded database and the administrator token are. */
export const DATA_DIR = resolve(process.env['DATA_DIR'] ?? join(ROOT, 'data'));

/**
 * The parts of a setting that may hold several, apart by commas or spaces.
 * @param {string | undefined} setting
 */
export function listOf(setting) {
  return (setting ?? '').split(/[\s,]+/).filter((part) => part !== '');
}

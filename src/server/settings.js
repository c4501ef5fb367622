// @ts-check
import { join, resolve } from 'node:path';
import { ROOT } from './root.js';

/** What `npm run build` made. */
export const BUILD_DIR = resolve(ROOT, process.env['BUILD_DIR'] ?? 'build');
export const PORT = Number(process.env['PORT'] ?? 3000);
/** Where the embedded database and the administrator token are. */
export const DATA_DIR = resolve(process.env['DATA_DIR'] ?? join(ROOT, 'data'));

/**
 * A setting cannot be what it says; the message is a sentence for whoever runs the server.
 */
export class SettingError extends Error {}

/**
 * The origins in a setting, as a browser writes them: they go into headers, where anything else could say more than an
 * address. Throws a SettingError.
 * @param {string} name
 * @param {string | undefined} setting
 */
export function originsOf(name, setting) {
  return listOf(setting).map((part) => {
    const origin = URL.canParse(part) ? new URL(part).origin : '';
    if (!ORIGIN.test(origin) || ![origin, `${origin}/`].includes(part.toLowerCase()))
      throw new SettingError(`${name}: "${part}" is no origin, as https://training.example.org is.`);
    return origin;
  });
}

const ORIGIN = /^https?:\/\/([a-z0-9-]+(\.[a-z0-9-]+)*|\[[0-9a-f:]+\])(:\d{1,5})?$/;

/** @type {[name: string, ceiling: string, unit: number][]} */
const CEILINGS = [
  ['MOST_TRAININGS', 'trainings', 1],
  ['MOST_RECORDS', 'records', 1],
  ['MOST_PHOTOS', 'photos', 1],
  ['MOST_PHOTO_MB', 'photoBytes', 1024 * 1024],
];

/**
 * The ceilings that are set. Throws a SettingError.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Record<string, number>}
 */
export function ceilingsOf(env) {
  return Object.fromEntries(
    CEILINGS.flatMap(([name, ceiling, unit]) => {
      const setting = env[name];
      if (setting === undefined) return [];
      if (!/^[1-9]\d{0,8}$/.test(setting))
        throw new SettingError(`${name}: "${setting}" is no whole number from 1.`);
      return [[ceiling, Number(setting) * unit]];
    }),
  );
}

/**
 * The parts of a setting that may hold several, apart by commas or spaces.
 * @param {string | undefined} setting
 */
export function listOf(setting) {
  return (setting ?? '').split(/[\s,]+/).filter((part) => part !== '');
}

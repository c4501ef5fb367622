// @ts-check
// What the operator of an endpoint runs beside `npm start`: `npm run code`, `npm run backup`, `npm run restore`.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BUILD_DIR, DATA_DIR, PORT } from './settings.js';

const [command = '', argument] = process.argv.slice(2);
const commands = { code, backup, restore };

try {
  if (command !== 'code' && command !== 'backup' && command !== 'restore')
    throw new Error(`There is no command ${command}.`);
  await commands[command](argument);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/**
 * Asks the endpoint that runs here for a pairing code of a team: the first one, or the one of this name.
 * @param {string | undefined} teamName
 */
async function code(teamName) {
  /** @type {{ teams: { id: string, name: string }[] }} */
  const { teams } = await asAdmin('GET', '/api/admin/teams');
  const team = teamName === undefined ? teams[0] : teams.find(({ name }) => name === teamName);
  if (!team) throw new Error(`There is no team ${teamName ?? ''}. Make one at /beheer.`);
  const made = await asAdmin('POST', `/api/admin/teams/${team.id}/codes`);
  const { codeToShow } = await built('greeting');
  console.log(await codeToShow(process.env['ORIGIN'] ?? `http://localhost:${PORT}`, made));
}

/** @param {string | undefined} file */
async function backup(file) {
  const part = await built('backup');
  await part.backup(DATA_DIR, embeddedOnly(file));
  console.log(
    `Copied the database to ${file}. It holds personal data: keep it as safe as the database itself.`,
  );
}

/** @param {string | undefined} file */
async function restore(file) {
  const part = await built('restore');
  const kept = await part.restore(DATA_DIR, embeddedOnly(file), Date.now());
  console.log(`Restored ${file}. Start the endpoint; every tablet sends again what the backup lacks.`);
  if (kept) console.log(`The database that was there is ${kept}. Remove it when all is well.`);
}

/** @param {string | undefined} file */
function embeddedOnly(file) {
  if (process.env['DATABASE_URL'])
    throw new Error(
      'With DATABASE_URL the database is PostgreSQL: use pg_dump (README, "How do I keep it safe?").',
    );
  if (!file) throw new Error(`Say which file: npm run ${command} -- <file>`);
  return resolve(process.env['INIT_CWD'] ?? '.', file);
}

/** @param {string} part of the built endpoint */
async function built(part) {
  const file = join(BUILD_DIR, 'endpoint', `${part}.js`);
  if (!existsSync(file))
    throw new Error('The endpoint is not built yet. Run `npm start` once, or `npm run build`.');
  return import(pathToFileURL(file).href);
}

/**
 * @param {string} method
 * @param {string} path
 */
async function asAdmin(method, path) {
  const file = join(DATA_DIR, 'admin-token');
  const token = process.env['ADMIN_TOKEN'] ?? (existsSync(file) ? readFileSync(file, 'utf8').trim() : '');
  const reply = await fetch(`http://127.0.0.1:${PORT}${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}` },
  }).catch(() => {
    throw new Error(`No endpoint answers on port ${PORT}. Start it first: npm start`);
  });
  if (!reply.ok)
    throw new Error(`The endpoint on port ${PORT} answered ${reply.status}: is DATA_DIR the same?`);
  return reply.json();
}

// @ts-check
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ROOT } from '../../src/server/root.js';
import { ENGINES } from './engines.js';

/** @typedef {Record<string, import('./runEngine.js').EngineResult>} Results */

export const RESULTS = join(ROOT, 'tests/engines/results.json');
const README = join(ROOT, 'README.md');
const BETWEEN = /(<!-- made by npm run test:webkit -->)[\s\S]*?(<!-- \/made -->)/;

/** What the last whole run in each engine came to. @returns {Results} */
export function readResults() {
  return JSON.parse(readFileSync(RESULTS, 'utf8'));
}

/** @param {Results} results */
export function tableOf(results) {
  const engines = Object.entries(ENGINES).map(([name, { title }]) => ({ title, result: results[name] }));
  const titles = [...new Set(engines.flatMap(({ result }) => Object.keys(result?.journeys ?? {})))].sort();
  const heads = engines.map(({ title, result }) => `${title} ${result?.version ?? ''}`.trim());
  const rows = titles.map((title) => [
    title,
    ...engines.map(({ result }) => result?.journeys[title] ?? 'not run'),
  ]);
  return [['journey', ...heads], heads.map(() => '-').concat('-'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** The README with this table in its place. @param {string} readme @param {Results} results */
export async function withTable(readme, results) {
  const filled = readme.replace(BETWEEN, (_, begin, end) => `${begin}\n\n${tableOf(results)}\n\n${end}`);
  return format(filled, { ...(await resolveConfig(README)), parser: 'markdown' });
}

/**
 * Keeps what a whole run came to, and writes the README's table from it.
 * @param {string} name the engine's
 * @param {import('./runEngine.js').EngineResult} result
 */
export async function keepResult(name, result) {
  const results = { ...readResults(), [name]: result };
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(README, await withTable(readFileSync(README, 'utf8'), results));
}

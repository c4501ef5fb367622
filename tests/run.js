// @ts-check
// `npm test`: every check and every suite, none skipped because an earlier one failed.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from '../src/launch/command.js';
import { ROOT } from '../src/server/root.js';
import { countsOf, runEngine } from './engines/runEngine.js';
import { journeyCounts, vitestCounts } from './run/counts.js';

/** @typedef {{ name: string, passed: number, failed: number }} Count */

const RESULTS = join(ROOT, 'test-results');
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

/** @type {Count[]} */
const counts = [];

/** @param {Count} count */
function tell(count) {
  counts.push(count);
  console.log(`${count.name}: ${count.passed} passed, ${count.failed} failed`);
}

/** @param {string} name @param {string} script @param {string[]} args */
function check(name, script, args) {
  const { ok, output } = runNode(join(ROOT, 'node_modules', script), args, { quiet: true });
  if (!ok) console.log(output);
  tell({ name, passed: ok ? 1 : 0, failed: ok ? 0 : 1 });
}

check('kit sync', '@sveltejs/kit/svelte-kit.js', ['sync']);
check('type check', 'svelte-check/bin/svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings']);
check('type check of the worker', 'typescript/bin/tsc', ['-p', 'tsconfig.worker.json']);
check('lint', 'eslint/bin/eslint.js', ['.']);
check('format', 'prettier/bin/prettier.cjs', ['--check', '.']);

const unitResults = join(RESULTS, 'unit.json');
runNode(join(ROOT, 'node_modules/vitest/vitest.mjs'), [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${unitResults}`,
]);
vitestCounts(unitResults).forEach(tell);

const journeyResults = join(RESULTS, 'journeys.json');
runNode(join(ROOT, 'node_modules/@playwright/test/cli.js'), ['test']);
tell(journeyCounts(journeyResults));

const webkit = runEngine('webkit', { short: true });
if (webkit) tell({ name: 'webkit', ...countsOf(webkit) });
else console.log('webkit: not run, it is not on this machine and could not be installed');

const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${passed} passed, ${failed} failed${webkit ? '' : '; webkit not run'}`);
process.exitCode = failed === 0 ? 0 : 1;

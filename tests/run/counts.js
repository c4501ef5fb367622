// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { ROOT } from '../../src/server/root.js';

/** @typedef {import('../run.js').Count} Count */

/**
 * Counts per folder of tests/. A test that did not run counts as failed, and so does a file that could not be read.
 * @param {string} file vitest's JSON report
 * @returns {Count[]}
 */
export function vitestCounts(file) {
  if (!existsSync(file)) return [{ name: 'unit', passed: 0, failed: 1 }];
  /** @type {{ testResults: { name: string, status: string, assertionResults: { status: string }[] }[] }} */
  const report = JSON.parse(readFileSync(file, 'utf8'));
  /** @type {Map<string, Count>} */
  const byFolder = new Map();
  for (const { name: path, status, assertionResults } of report.testResults) {
    const folder = relative(ROOT, path).replaceAll('\\', '/').split('/')[1] ?? '';
    const name = folder.endsWith('.ts') ? 'structure' : folder;
    const count = byFolder.get(name) ?? { name, passed: 0, failed: 0 };
    const passed = assertionResults.filter((result) => result.status === 'passed').length;
    count.passed += passed;
    count.failed += assertionResults.length - passed;
    if (status !== 'passed' && passed === assertionResults.length) count.failed += 1;
    byFolder.set(name, count);
  }
  return byFolder.size > 0 ? [...byFolder.values()] : [{ name: 'unit', passed: 0, failed: 1 }];
}

/**
 * @param {string} file Playwright's JSON report
 * @returns {Count}
 */
export function journeyCounts(file) {
  const name = 'journeys';
  if (!existsSync(file)) return { name, passed: 0, failed: 1 };
  /** @type {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} */
  const { stats, errors } = JSON.parse(readFileSync(file, 'utf8'));
  const failed = stats.unexpected + stats.flaky + stats.skipped + errors.length;
  return { name, passed: stats.expected, failed: stats.expected + failed === 0 ? 1 : failed };
}

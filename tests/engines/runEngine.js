// @ts-check
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from '../../src/launch/command.js';
import { ROOT } from '../../src/server/root.js';
import { ENGINES, versionForTests } from './engines.js';

/**
 * @typedef {'passed' | 'failed'} Outcome
 * @typedef {{ version: string, journeys: Record<string, Outcome> }} EngineResult
 */

const REPORT = join(ROOT, 'test-results/engines.json');

/**
 * Runs the journeys in an engine, which is installed where it is missing; undefined where it could not be.
 * @param {string} name
 * @param {{ short?: boolean }} [options] short: only the few that go with `npm test`
 * @returns {EngineResult | undefined}
 */
export function runEngine(name, { short = false } = {}) {
  const engine = ENGINES[name];
  const version = engine && versionForTests(engine);
  if (!version) return undefined;
  rmSync(REPORT, { force: true });
  const config = ['--config', 'tests/engines/playwright.config.ts', '--project', name];
  const { ok } = runNode(join(ROOT, 'node_modules/@playwright/test/cli.js'), [
    'test',
    ...config,
    ...(short ? ['--grep', '@short'] : []),
  ]);
  const journeys = existsSync(REPORT) ? outcomesOf(JSON.parse(readFileSync(REPORT, 'utf8'))) : {};
  const told = Object.values(journeys).includes('failed');
  return { version, journeys: ok || told ? journeys : { ...journeys, 'the run itself': 'failed' } };
}

/**
 * @typedef {{ specs?: { title: string, ok: boolean }[], suites?: Suite[] }} Suite
 * @param {Suite} suite Playwright's JSON report, or a part of it
 * @returns {Record<string, Outcome>}
 */
export function outcomesOf({ specs = [], suites = [] }) {
  const own = specs.map(({ title, ok }) => [title, ok ? 'passed' : 'failed']);
  return Object.assign(Object.fromEntries(own), ...suites.map(outcomesOf));
}

/** @param {EngineResult} result */
export function countsOf({ journeys }) {
  const outcomes = Object.values(journeys);
  const passed = outcomes.filter((outcome) => outcome === 'passed').length;
  return { passed, failed: outcomes.length === 0 ? 1 : outcomes.length - passed };
}

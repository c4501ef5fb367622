import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ENGINES, installedVersion } from './engines/engines.js';
import { countsOf, outcomesOf } from './engines/runEngine.js';
import { readResults, withTable } from './engines/table.js';

const folder = 'tests/engines/journeys';

function titles(): string[] {
  return readdirSync(folder).flatMap((file) =>
    Array.from(
      readFileSync(`${folder}/${file}`, 'utf8').matchAll(/\btest\(\s*'([^']+)'/g),
      ([, title = '']) => title,
    ),
  );
}

describe('the README’s table of engines', () => {
  it('is what the last runs came to', async () => {
    const readme = readFileSync('README.md', 'utf8');
    expect(await withTable(readme, readResults())).toBe(readme);
  });

  it('has at least twelve journeys in each engine, and none that is no more', () => {
    const there = titles();
    for (const name of Object.keys(ENGINES)) {
      const run = Object.keys(readResults()[name]?.journeys ?? {});
      expect(run.length, name).toBeGreaterThanOrEqual(12);
      expect(
        run.filter((title) => !there.includes(title)),
        name,
      ).toEqual([]);
    }
  });
});

describe('a run in an engine', () => {
  it('counts every journey, in whichever folder it stands', () => {
    const report = {
      suites: [
        { specs: [{ title: 'one', ok: true }] },
        { suites: [{ specs: [{ title: 'two', ok: false }] }] },
      ],
    };
    const journeys = outcomesOf(report);
    expect(journeys).toEqual({ one: 'passed', two: 'failed' });
    expect(countsOf({ version: '1.0', journeys })).toEqual({ passed: 1, failed: 1 });
  });

  it('in which nothing ran has failed', () => {
    expect(countsOf({ version: '1.0', journeys: {} })).toEqual({ passed: 0, failed: 1 });
  });

  it('is none where the engine is not there', () => {
    const nowhere = { title: 'X', packages: [], programs: ['/nowhere/x'], version: ['/nowhere/x'] };
    expect(installedVersion(nowhere)).toBeUndefined();
    expect(installedVersion({ ...nowhere, programs: [] })).toBeUndefined();
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface NamedTest {
  file: string;
  title: string;
}

/** The rows of the README's table of threats; each cell of tests names a file and the beginning of a title in it. */
function rowsOf(readme: string): { threat: string; tests: NamedTest[] }[] {
  const [, section = ''] = /\n## What was it built to withstand\?\n([\s\S]*?)\n## /.exec(readme) ?? [];
  return section
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\| (threat|-)/.test(line))
    .map((line) => {
      const [, threat = '', , tests = ''] = line.split('|').map((cell) => cell.trim());
      const named = tests.matchAll(/`([^`]+)` "([^"]+)"/g);
      return { threat, tests: Array.from(named, ([, file = '', title = '']) => ({ file, title })) };
    });
}

function isThere({ file, title }: NamedTest): boolean {
  if (!existsSync(file)) return false;
  const titles = readFileSync(file, 'utf8').matchAll(
    /\b(?:it|test)(?:\.each\([\s\S]*?\))?\(\s*(['`])([\s\S]*?)\1/g,
  );
  return Array.from(titles, ([, , name = '']) => name).some((name) => name.includes(title));
}

describe('the threats that the README names', () => {
  const rows = rowsOf(readFileSync('README.md', 'utf8'));

  it('have each a test that is there', () => {
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter(({ tests }) => tests.length === 0)).toEqual([]);
    expect(rows.flatMap(({ tests }) => tests).filter((named) => !isThere(named))).toEqual([]);
  });

  it('do not count a title that is nowhere, or in no file', () => {
    const file = 'tests/threats.test.ts';
    expect(isThere({ file, title: 'have each a test that is there' })).toBe(true);
    expect(isThere({ file, title: 'held by nothing' + ' at all' })).toBe(false);
    expect(isThere({ file: 'tests/nowhere.test.ts', title: 'have each a test' })).toBe(false);
  });
});

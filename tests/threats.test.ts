import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface NamedTest {
  file: string;
  title: string;
}

/** The rows of a table in the README; each cell of tests names a file and the beginning of a title in it. */
function rowsOf(readme: string, heading: string): { threat: string; tests: NamedTest[] }[] {
  const from = readme.indexOf(`# ${heading}\n`) + heading.length;
  const section = readme.slice(from, readme.indexOf('\n#', from));
  return section
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\| (threat|who |-)/.test(line))
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
  it.each([
    ['What was it built to withstand?', 10],
    ['What does somebody get who finds the tablet?', 4],
  ])('under “%s” have each a test that is there', (heading, least) => {
    const rows = rowsOf(readFileSync('README.md', 'utf8'), heading);
    expect(rows.length).toBeGreaterThan(least);
    expect(rows.filter(({ tests }) => tests.length === 0)).toEqual([]);
    expect(rows.flatMap(({ tests }) => tests).filter((named) => !isThere(named))).toEqual([]);
  });

  it('do not count a title that is nowhere, or in no file', () => {
    const file = 'tests/threats.test.ts';
    expect(isThere({ file, title: 'do not count a title that is nowhere' })).toBe(true);
    expect(isThere({ file, title: 'held by nothing' + ' at all' })).toBe(false);
    expect(isThere({ file: 'tests/nowhere.test.ts', title: 'have each a test' })).toBe(false);
  });
});

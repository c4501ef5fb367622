import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadPack } from '../../../src/build/bundledPack';
import { assemblePack } from '../../../src/lib/content/assemble';
import { checkPack } from '../../../src/lib/content/check';
import { packFiles, type PackFiles } from '../../../src/lib/content/manifest';
import { parsePack } from '../../../src/lib/content/parse';
import type { Problem } from '../../../src/lib/content/problem';
import { packItemSchema, type Pack } from '../../../src/lib/domain/content';

const folder = 'src/content/mentorwijs';
let files: PackFiles;
let pack: Pack;
let sources: Map<string, string>;

beforeAll(async () => {
  files = await loadPack(folder);
  const items = files.items.map(({ text }) => packItemSchema.parse(JSON.parse(text)));
  pack = assemblePack(files.manifest, items);
  const paths = ['pack.yaml', ...files.manifest.items.map(({ path }) => path)];
  sources = new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
});

function problemsAfter(path: string, change: (text: string) => string): Problem[] {
  const changed = new Map(sources);
  changed.set(path, change(sources.get(path) ?? ''));
  const parsed = parsePack(changed);
  return parsed.ok ? checkPack(parsed.value) : parsed.problems;
}

function lineOf(path: string, part: string): number {
  return (sources.get(path) ?? '').split('\n').findIndex((line) => line.includes(part)) + 1;
}

describe('the bundled pack', () => {
  it('holds five run-sheets of 150 minutes with 51 blocks in all', () => {
    expect(
      pack.runSheets.map((sheet) => sheet.blocks.reduce((sum, block) => sum + block.minutes, 0)),
    ).toEqual([150, 150, 150, 150, 150]);
    expect(pack.runSheets.map((sheet) => sheet.blocks.length)).toEqual([11, 10, 10, 10, 10]);
  });

  it('holds 15 exercises, three for each session, homework and a checklist for each', () => {
    expect(pack.exercises.map((exercise) => exercise.code)).toEqual(
      [1, 2, 3, 4, 5].flatMap((session) => [1, 2, 3].map((rank) => `${session}.${rank}`)),
    );
    expect(pack.homework.map((homework) => homework.session)).toEqual([1, 2, 3, 4, 5]);
    expect(pack.checklists.map((checklist) => checklist.session)).toEqual([1, 2, 3, 4, 5]);
  });

  it('lets a block be cut to 60 % rounded up to five minutes, a short block or a pause not at all', () => {
    for (const block of pack.runSheets.flatMap((sheet) => sheet.blocks)) {
      const fixed = block.format === 'pause' || block.minutes <= 10;
      const minimum = fixed
        ? block.minutes
        : Math.min(block.minutes, Math.ceil((block.minutes * 0.6) / 5) * 5);
      expect(block.minimumMinutes, block.code).toBe(minimum);
    }
  });

  it('says that it is sample content', () => {
    expect(pack.isSample).toBe(true);
    expect(pack.sampleLabel).toBe('Voorbeeldinhoud. Dit is niet het handboek van TNO.');
  });

  it('ties every exercise to a block of its own session', () => {
    for (const exercise of pack.exercises) {
      const blocks = pack.runSheets[exercise.session - 1]?.blocks ?? [];
      expect(
        blocks.filter((block) => block.exercise === exercise.id),
        exercise.id,
      ).toHaveLength(1);
    }
  });
});

describe('a pack that is not right', () => {
  const runSheet = 'bijeenkomsten/2/draaiboek.md';

  it('whose run-sheet sums to 149 is told with its file and line', () => {
    const [problem] = problemsAfter(runSheet, (text) =>
      text.replace('minutes: 10', 'minutes: 9').replace('minimumMinutes: 10', 'minimumMinutes: 9'),
    );
    expect(problem).toMatchObject({
      file: runSheet,
      what: 'the blocks of session 2 sum to 149 minutes, not 150',
    });
    expect(Math.abs((problem?.line ?? 0) - lineOf(runSheet, 'blocks:'))).toBeLessThanOrEqual(1);
  });

  it('whose block refers to an exercise that is not there is told', () => {
    const [problem] = problemsAfter(runSheet, (text) =>
      text.replace('exercise: mag-ik-dit-vragen', 'exercise: mag-ik-dit'),
    );
    expect(problem).toMatchObject({ file: runSheet, line: lineOf(runSheet, 'exercise: mag-ik-dit-vragen') });
    expect(problem?.what).toContain('mag-ik-dit, which is not in the pack');
  });

  it('whose block lacks its goal is told by the line of that block', () => {
    const [problem] = problemsAfter(runSheet, (text) => text.replace(/\n {4}goal: .*/, ''));
    expect(problem).toMatchObject({ file: runSheet, line: lineOf(runSheet, 'code: B2-01') });
    expect(problem?.what).toContain('blocks.0.goal');
  });

  it('whose YAML is broken is told by line', () => {
    const [problem] = problemsAfter(runSheet, (text) => text.replace('title:', 'title: "'));
    expect(problem?.file).toBe(runSheet);
    expect(problem?.mend).toContain('YAML');
  });

  it('with a file without front matter, without a homework or with a block twice is told', () => {
    expect(problemsAfter(runSheet, () => 'geen kop')[0]?.what).toBe('the front matter is missing');
    const twice = problemsAfter(runSheet, (text) => text.replace('code: B2-02', 'code: B2-01'));
    expect(twice[0]?.what).toContain('block B2-01 stands in');
    const without = new Map(sources);
    without.delete('bijeenkomsten/3/huiswerk.md');
    const parsed = parsePack(without);
    expect(parsed.ok && checkPack(parsed.value)[0]?.what).toBe('session 3 has no homework');
  });

  it('whose minimum is more than its minutes, or whose block stands in another session, is told', () => {
    const minimum = problemsAfter(runSheet, (text) =>
      text.replace('minimumMinutes: 15', 'minimumMinutes: 21'),
    );
    expect(minimum[0]?.what).toContain('minimum of 21');
    const code = problemsAfter(runSheet, (text) => text.replace('code: B2-03', 'code: B3-13'));
    expect(code[0]?.what).toBe('block B3-13 stands in the run-sheet of session 2');
  });
});

describe('the manifest', () => {
  it('has the same hashes in whichever order the files are read', async () => {
    const first = await manifestOf([...sources]);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...sources], { minLength: sources.size }), async (entries) => {
        expect(await manifestOf(entries)).toEqual(first);
      }),
      { numRuns: 10 },
    );
  });

  it('changes the hash of an item that changed and of no other', async () => {
    const first = await manifestOf([...sources]);
    const path = 'oefeningen/de-groeikaart.md';
    const entries = [...sources].map(([name, text]): [string, string] => [
      name,
      name === path ? text.replace('Lees je kaart', 'Lees jouw kaart') : text,
    ]);
    const second = await manifestOf(entries);
    const changed = second?.items.filter((item, index) => item.sha256 !== first?.items[index]?.sha256);
    expect(changed?.map((item) => item.path)).toEqual([path]);
  });
});

async function manifestOf(entries: [string, string][]) {
  const parsed = parsePack(new Map(entries));
  return parsed.ok ? (await packFiles(parsed.value)).manifest : undefined;
}

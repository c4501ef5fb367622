import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadPack } from '../../../../src/build/bundledPack';
import { wordCount } from '../../../../src/lib/content/document/document';
import { readMarkdown } from '../../../../src/lib/content/document/markdown';
import { checkPack } from '../../../../src/lib/content/pack/check/pack';
import { packFiles } from '../../../../src/lib/content/pack/manifest';
import { parsePack } from '../../../../src/lib/content/pack/parse';
import type { Problem } from '../../../../src/lib/content/pack/problem';
import type { Pack } from '../../../../src/lib/domain/content';
import { allRunSheets } from '../../../../src/lib/domain/packRunSheets';
import { bundledFolder, folderAt, packOf } from './packItems';

let pack: Pack;
const { texts: sources, images } = folderAt(bundledFolder);

beforeAll(async () => {
  pack = packOf(await loadPack(bundledFolder));
});

function problemsAfter(path: string, change: (text: string) => string): Problem[] {
  const changed = new Map(sources);
  changed.set(path, change(sources.get(path) ?? ''));
  const parsed = parsePack({ texts: changed, images });
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

  it('has an online run-sheet for each session, of 150 minutes with two pauses of ten', () => {
    for (const session of [1, 2, 3, 4, 5]) {
      const { body = '' } = pack.sheets.find(({ id }) => id === `online-${session}`) ?? {};
      const rows = [...body.matchAll(/^\| (\d+) \| ([^|]+) \|/gm)].map(([, minutes, block]) => ({
        minutes: Number(minutes),
        block,
      }));
      const sum = rows.reduce((total, { minutes }) => total + minutes, 0);
      expect(sum, `online-${session}`).toBe(150);
      expect(
        rows.filter(({ block }) => block?.startsWith('**Pauze.**')).map(({ minutes }) => minutes),
      ).toEqual([10, 10]);
    }
  });

  it('has for each of the five sessions what to read, and in each guide what to do when alone', () => {
    for (const { session, readBefore = [] } of pack.runSheets)
      expect(readBefore.join(' '), String(session)).toMatch(/hoofdstuk:.*hoofdstuk:.*blad:online/);
    const read = pack.runSheets.flatMap(({ readBefore = [] }) => readBefore).join(' ');
    for (const { id } of pack.chapters) expect(read, id).toContain(`(hoofdstuk:${id})`);
    const ofTheFive = pack.guides.filter(({ block }) => block.startsWith('B'));
    expect(ofTheFive.filter(({ alone }) => alone === undefined)).toEqual([]);
    expect(new Set(ofTheFive.map(({ alone }) => alone)).size).toBe(51);
  });

  it('has a drawing for each of the six explanations, as a picture and as a poster', () => {
    const drawn = pack.runSheets.flatMap(({ blocks }) => blocks.flatMap(({ picture }) => picture ?? []));
    expect(drawn).toHaveLength(6);
    for (const path of drawn) expect(pack.images.has(path), path).toBe(true);
    const posters = pack.sheets.filter(({ paper }) => paper === 'A3');
    expect(posters).toHaveLength(6);
    expect(
      problemsAfter('bijeenkomsten/1/draaiboek.md', (text) => text.replace('zes-wensen.png', 'x.png')),
    ).toMatchObject([
      { file: 'bijeenkomsten/1/draaiboek.md', what: expect.stringContaining('afbeeldingen/x.png') as string },
      {},
    ]);
  });

  it('holds a run-sheet of 60 minutes for the follow-up, and a sheet for each who comes', () => {
    expect(pack.followUp?.blocks.map(({ minutes }) => minutes)).toEqual([10, 20, 20, 10]);
    expect(pack.sheets.filter(({ sessions }) => sessions.includes(0)).map(({ id }) => id)).toEqual([
      'terugkomblad',
    ]);
  });

  it('says what is wrong with a run-sheet beside the five by its own name', () => {
    const path = 'terugkommoment/draaiboek.md';
    const [longer] = problemsAfter(path, (text) => text.replace('minutes: 10', 'minutes: 15'));
    expect(longer).toMatchObject({
      file: path,
      what: 'de blokken van terugkommoment duren samen 65 minuten, niet 60',
    });
    const other = problemsAfter(path, (text) => text.replace('code: T1-01', 'code: B1-01'));
    expect(other.map(({ mend }) => mend)).toContainEqual(expect.stringContaining('T1-'));
  });

  it('holds 15 exercises, three for each session, homework and a checklist for each', () => {
    expect(pack.exercises.map((exercise) => exercise.code)).toEqual(
      [1, 2, 3, 4, 5].flatMap((session) => [1, 2, 3].map((rank) => `${session}.${rank}`)),
    );
    expect(pack.homework.map((homework) => homework.session)).toEqual([1, 2, 3, 4, 5]);
    expect(pack.checklists.map((checklist) => checklist.session)).toEqual([1, 2, 3, 4, 5]);
  });

  it('has fourteen chapters of 700 to 1,400 words, numbered through', () => {
    expect(pack.chapters.map(({ number }) => number)).toEqual(Array.from({ length: 14 }, (_, at) => at + 1));
    for (const { id, body } of pack.chapters) {
      const words = wordCount(readMarkdown(body).document);
      expect(words, id).toBeGreaterThanOrEqual(700);
      expect(words, id).toBeLessThanOrEqual(1400);
      expect(body, id).toContain('**Probeer dit**');
    }
  });

  it('has a guide for every block, a worksheet for every exercise, and the survey of seven statements', () => {
    const codes = allRunSheets(pack).flatMap(({ blocks }) => blocks.map(({ code }) => code));
    expect(pack.guides.map(({ block }) => block)).toEqual(codes);
    for (const { id, body } of pack.exercises) expect(body.length, id).toBeGreaterThan(300);
    expect(pack.survey?.statements).toHaveLength(7);
  });

  it('has a sheet for the homework of every session', () => {
    for (const { session, body } of pack.homework) expect(body.length, String(session)).toBeGreaterThan(200);
  });

  it('names no participant field of an employee, no diagnosis code and no BSN', () => {
    for (const [path, text] of sources) expect(text, path).not.toMatch(/\bBSN\b|DSM|ICD-10/);
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

  it('has a path of six modules with three questions each, eight moments that belong to one, and six disturbances', () => {
    expect(pack.modules.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    for (const { id, questions } of pack.modules) expect(questions, id).toHaveLength(3);
    const moments = pack.scenarios.map(({ id }) => id);
    expect(moments).toHaveLength(8);
    expect(pack.modules.flatMap(({ scenarios }) => scenarios).toSorted()).toEqual(moments.toSorted());
    expect(pack.disturbances).toHaveLength(6);
    for (const { id, situation } of pack.scenarios) expect(situation, id).toMatch(/^Verzonnen situatie\./);
  });

  it('has a workshop for new trainers of two days, whose minutes sum to 210 each', () => {
    expect(pack.workshop.map(({ blocks }) => blocks.reduce((sum, { minutes }) => sum + minutes, 0))).toEqual([
      210, 210,
    ]);
    expect(pack.workshop.map(({ blocks }) => blocks.length)).toEqual([9, 8]);
  });

  it('looks at fourteen behaviours of a new trainer', () => {
    const { body = '' } = pack.sheets.find(({ id }) => id === 'kijkwijzer-trainer') ?? {};
    expect([...body.matchAll(/^\| (\d+) (?:\\\* )?\|/gm)].map(([, count]) => Number(count))).toEqual(
      Array.from({ length: 14 }, (_, at) => at + 1),
    );
    const form = pack.observationForm?.behaviours ?? [];
    expect(form).toHaveLength(14);
    const starred = [...body.matchAll(/^\| (\d+) \\\* \|/gm)].map(([, number]) => Number(number));
    expect(form.flatMap(({ must }, at) => (must ? [at + 1] : []))).toEqual(starred);
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
      what: 'de blokken van bijeenkomst 2 duren samen 149 minuten, niet 150',
    });
    expect(Math.abs((problem?.line ?? 0) - lineOf(runSheet, 'blocks:'))).toBeLessThanOrEqual(1);
  });

  it('whose block refers to an exercise that is not there is told', () => {
    const [problem] = problemsAfter(runSheet, (text) =>
      text.replace('exercise: mag-ik-dit-vragen', 'exercise: mag-ik-dit'),
    );
    expect(problem).toMatchObject({ file: runSheet, line: lineOf(runSheet, 'exercise: mag-ik-dit-vragen') });
    expect(problem?.what).toContain('mag-ik-dit, en die staat niet in het pakket');
  });

  it('whose block lacks its goal is told by the line of that block', () => {
    const [problem] = problemsAfter(runSheet, (text) => text.replace(/\n {4}goal: .*/, ''));
    expect(problem).toMatchObject({ file: runSheet, line: lineOf(runSheet, 'code: B2-01') });
    expect(problem?.what).toContain('blocks.0.goal');
  });

  it('whose YAML is broken is told by line', () => {
    const [problem] = problemsAfter(runSheet, (text) => text.replace('title:', 'title: "'));
    expect(problem?.file).toBe(runSheet);
    expect(problem?.what).toContain('YAML');
  });

  it('with a file without front matter, without a homework or with a block twice is told', () => {
    expect(problemsAfter(runSheet, () => 'geen kop')[0]?.what).toBe('de velden bovenaan ontbreken');
    const twice = problemsAfter(runSheet, (text) => text.replace('code: B2-02', 'code: B2-01'));
    expect(twice.map(({ what }) => what).join()).toContain('blok B2-01 staat al in');
    const without = new Map(sources);
    without.delete('bijeenkomsten/3/huiswerk.md');
    const parsed = parsePack({ texts: without, images });
    expect(parsed.ok && checkPack(parsed.value)[0]?.what).toBe('bijeenkomst 3 heeft geen huiswerk');
  });

  it('whose minimum is more than its minutes, or whose block stands in another session, is told', () => {
    const minimum = problemsAfter(runSheet, (text) =>
      text.replace(/minutes: 20\n( +)minimumMinutes: 15/, 'minutes: 20\n$1minimumMinutes: 21'),
    );
    expect(minimum[0]?.what).toContain('minimum van 21');
    const code = problemsAfter(runSheet, (text) => text.replace('code: B2-03', 'code: B3-13'));
    expect(code[0]?.what).toBe('blok B3-13 staat in het draaiboek van bijeenkomst 2');
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
  const parsed = parsePack({ texts: new Map(entries), images });
  return parsed.ok ? (await packFiles(parsed.value)).manifest : undefined;
}

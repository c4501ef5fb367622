import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadPack } from '../../../src/build/bundledPack';
import { imagesOf } from '../../../src/lib/content/document/document';
import type { Pack } from '../../../src/lib/domain/content';
import {
  cardSheets,
  chapterSheet,
  checklistSheet,
  evaluationSheet,
  exerciseGuideSheet,
  homeworkSheet,
  packSheets,
  surveySheet,
  trainerSheet,
  worksheetSheet,
} from '../../../src/lib/reports/handouts';
import { fontCovers } from '../../../src/lib/reports/fontCoverage';
import { sheetsLayout } from '../../../src/lib/reports/layout/sheets';
import { printableDeep } from '../../../src/lib/reports/printable';
import { sessionKit } from '../../../src/lib/reports/sessionKit';
import type { Sheet } from '../../../src/lib/reports/sheet';
import { bundledFolder, packOf } from '../content/pack/packItems';
import { kitOf, people } from './kitOf';
import { readPdf, type ReadPdf } from './readPdf';

const A4_WIDTH = 595.28;
let pack: Pack;
beforeAll(async () => {
  pack = packOf(await loadPack(bundledFolder));
});

function print(sheets: Sheet[], { withContents = false } = {}): Promise<ReadPdf> {
  const paths = new Set(sheets.flatMap(({ parts }) => imagesOf(parts)));
  const images = new Map(
    [...paths].map((path) => {
      const bytes = readFileSync(`${bundledFolder}/${path}`).toString('base64');
      return [path, `data:image/png;base64,${bytes}`];
    }),
  );
  const footer = [pack.sampleLabel];
  const made = { title: 'Handboek', footer, sheets, withContents, sources: pack.sources };
  const { value, replaced } = printableDeep(made, fontCovers);
  expect(replaced, 'the typeface has every letter of the content').toBe(false);
  return readPdf(sheetsLayout(value, { images, replaced }));
}

const notNull = (sheet: Sheet | null): Sheet[] => (sheet ? [sheet] : []);

describe('the handbook on paper', () => {
  it('has a table of contents, every chapter on a new page with its own text, and its sources', async () => {
    const { pages, rightEdge } = await print(pack.chapters.map(chapterSheet), { withContents: true });
    const [front = ''] = pages;
    for (const { number, title } of pack.chapters) {
      expect(front).toContain(`${number}. ${title}`);
      const page = pages.findIndex((text, at) => at > 0 && text.includes(`Handboek ${number}. ${title}`));
      expect(page, title).toBeGreaterThan(0);
      expect(front).toMatch(new RegExp(`${number}\\. .*\\b${page + 1}\\b`));
    }
    expect(pages.join(' ')).toContain('Bronnen');
    for (const page of pages) expect(page).toContain(pack.sampleLabel);
    expect(rightEdge).toBeLessThan(A4_WIDTH - 40);
  }, 60_000);
});

describe('a handout', () => {
  it('of every exercise is made, with the sheet of participants free of what is for the trainer', async () => {
    for (const exercise of pack.exercises) {
      const sheet = worksheetSheet(exercise);
      expect(sheet, exercise.id).not.toBeNull();
      expect(JSON.stringify(sheet?.parts)).not.toContain('Alleen voor de trainer');
      expect(JSON.stringify(sheet?.parts)).not.toContain('om uit te knippen');
    }
    const sheets = pack.exercises.flatMap((exercise) => [
      exerciseGuideSheet(exercise),
      ...notNull(worksheetSheet(exercise)),
      ...cardSheets(exercise).map(({ sheet }) => sheet),
      ...notNull(trainerSheet(exercise)),
    ]);
    const { pages, rightEdge } = await print(sheets);
    expect(pages.length).toBeGreaterThanOrEqual(sheets.length);
    expect(rightEdge).toBeLessThan(A4_WIDTH - 40);
    const text = pages.join(' ');
    for (const { title } of pack.exercises) expect(text).toContain(title);
  }, 60_000);

  it('of homework, checklist, survey and evaluation says what it is and where it belongs', async () => {
    const { survey } = pack;
    if (!survey) throw new Error('the pack has no survey');
    const sheets = [
      ...pack.homework.map(homeworkSheet),
      ...pack.checklists.map(checklistSheet),
      surveySheet(survey, 'start'),
      surveySheet(survey, 'end'),
      evaluationSheet(survey),
    ];
    const { pages } = await print(sheets);
    const text = pages.join(' ');
    for (const { text: words } of pack.homework) expect(text).toContain(words.split('. ')[0]);
    for (const statement of survey.statements)
      expect(text).toContain(statement.split(' ').slice(0, 4).join(' '));
    for (const title of ['Startmeting', 'Eindmeting', 'Evaluatie van de training', 'Checklist'])
      expect(text).toContain(title);
  }, 60_000);
});

describe('a sheet of the pack', () => {
  it('is a page, four cards to a page, or a sign to a page that is read from afar', async () => {
    for (const sheet of pack.sheets) {
      const [first] = packSheets(sheet, 1);
      if (!first) throw new Error(`${sheet.id} has no page`);
      const { pages, rightMargin } = await print([first]);
      const wanted = sheet.form === 'signs' ? sheet.body.split('## ').length - 1 : 1;
      expect(pages.length, sheet.id).toBe(wanted);
      expect(rightMargin, sheet.id).toBeGreaterThan(20);
      for (const page of pages) expect(page).toContain(pack.sampleLabel);
    }
  }, 60_000);
});

describe('the kit of a session', () => {
  it('has the start survey with the first session alone, the end survey and evaluation with the last', () => {
    const titles = (number: number) => new Set(sessionKit(kitOf(pack, number)).map(({ title }) => title));
    expect(titles(1)).toContain('Startmeting');
    expect(titles(3)).not.toContain('Startmeting');
    expect([...titles(5)]).toEqual(expect.arrayContaining(['Eindmeting', 'Evaluatie van de training']));
  });

  it.each([1, 2, 3, 4, 5])(
    'of session %i can be printed and read back',
    async (number) => {
      const { pages, rightMargin } = await print(sessionKit(kitOf(pack, number)));
      const text = pages.join(' ');
      expect(text).toContain('Presentielijst');
      for (const name of people) expect(text).toContain(name);
      for (const { code } of kitOf(pack, number).blocks) expect(text).toContain(code);
      expect(rightMargin).toBeGreaterThan(40);
    },
    60_000,
  );
});

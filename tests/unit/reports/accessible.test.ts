import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { commissionerReport } from '../../../src/lib/reports/cycle/commissioner';
import { employerReport } from '../../../src/lib/reports/cycle/employer';
import { ownFileReport } from '../../../src/lib/reports/cycle/ownFile';
import { paperLayout } from '../../../src/lib/reports/layout/paper';
import type { Paper } from '../../../src/lib/reports/paper';
import { makeSigningKey } from '../../../src/lib/credentials/keys';
import { signed } from '../../../src/lib/credentials/sign';
import { verify } from '../../../src/lib/credentials/verify';
import { certificatePage } from '../../../src/lib/reports/certificate';
import { certificatesLayout } from '../../../src/lib/reports/layout/certificate';
import type { TaggedDefinition } from '../../../src/lib/reports/tagging/render';
import { certified } from '../credentials/certified';
import type { Stroke } from '../../../src/lib/domain/signature';
import { sessionReportLayout } from '../../../src/lib/reports/layout/sessionReport';
import { sessionReport } from '../../../src/lib/reports/model';
import { chapterSheet } from '../../../src/lib/reports/handouts';
import { sheetsLayout } from '../../../src/lib/reports/layout/sheets';
import { sessionKit } from '../../../src/lib/reports/sessionKit';
import { heading, paragraph, table, type Sheet } from '../../../src/lib/reports/sheet';
import { loadPack } from '../../../src/build/bundledPack';
import { bundledFolder, packOf } from '../content/pack/packItems';
import { failures, type Failure } from './accessible';
import { bigTraining } from './bigTraining';
import { attended, note, person, photo, PIXEL, reportInput, signature } from './fixtures';
import { kitOf } from './kitOf';
import { bytesOf } from './readPdf';

const big = bigTraining(60, {
  nameOf: (rank) => `${'Johanna-Wilhelmina van den Berg-'.repeat(3)}en ${rank}`,
});
const notes = [note('Een lange notitie over de bijeenkomst. '.repeat(200), { kind: 'session' })];
const options = { sessionNotes: true, participantNotes: true };
const papers: [name: string, paper: () => Paper][] = [
  ['an employer', () => employerReport(bigTraining(16), 'schoonwerk oost')],
  ['the commissioner', () => commissionerReport(bigTraining(16))],
  ['the own file', () => ownFileReport(bigTraining(16), { notes, options })],
  ['the own file of 60 people', () => ownFileReport(big, { notes, options })],
];

async function certificatesOf(count: number): Promise<TaggedDefinition> {
  const key = await makeSigningKey();
  const { contents, views } = bigTraining(3);
  const around = { contents, held: views, origin: 'https://training.example.org' };
  const pages = Array.from({ length: count }, async (_, index) => {
    const credential = await signed({ ...certified, number: `2026-7QK4-M2X${index}` }, key);
    const verification = await verify(credential);
    if (!verification.ok) throw new Error(verification.reason);
    return certificatePage(around, { credential }, verification.verified);
  });
  return certificatesLayout(await Promise.all(pages), { replaced: false });
}

/** As it is made, but for being readable: what is changed in it is found as text. */
async function plain(made: TaggedDefinition): Promise<string> {
  const bytes = await bytesOf({ ...made, definition: { ...made.definition, compress: false } });
  return Buffer.from(bytes).toString('latin1');
}

/** Every place that matches, changed by itself; of the same length, so that the file stays whole. */
function changedOnce(text: string, what: RegExp, by: (found: string) => string): string[] {
  return [...text.matchAll(what)].slice(0, MOST_CASES).map(({ 0: found, index }) => {
    const changed = by(found).padEnd(found.length).slice(0, found.length);
    return text.slice(0, index) + changed + text.slice(index + found.length);
  });
}
const MOST_CASES = 4;

const breaks: Record<Failure, (text: string) => string[]> = {
  unmarked: (text) => changedOnce(text, /\/(?:P|TD|TH|H1|H2) <<\n?\/MCID \d+\n?>> BDC/g, () => '/Span BMC'),
  orphan: (text) =>
    changedOnce(text, /(?<=\/K \[)\d+(?=\])/g, (found) =>
      found.replace(/\d/g, (digit) => `${9 - Number(digit)}`),
    ),
  noMarkInfo: (text) => changedOnce(text, /\/Marked true/g, () => '/Marked null'),
  noIdentifier: (text) => changedOnce(text, /<pdfuaid:part>1</g, () => '<pdfuaid:part>9<'),
  noTitle: (text) => changedOnce(text, /<dc:title>/g, () => '<dc:titel>'),
  titleNotShown: (text) => changedOnce(text, /\/DisplayDocTitle true/g, () => '/DisplayDocTitle null'),
  noLanguage: (text) => changedOnce(text, /\/Lang \(nl-NL\)/g, () => '/Lxng (nl-NL)'),
  noAlternative: (text) => changedOnce(text, /\/Alt \((?=[^)]*QR-code)/g, () => '/Alx ('),
  headingLevels: (text) => changedOnce(text, /\/S \/H[12]\b/g, () => '/S /H5'),
  noScope: (text) => changedOnce(text, /\/Scope \/(?:Column|Row)/g, () => '/Scxpe /Column'),
  wrongNesting: (text) => changedOnce(text, /\/S \/TR\b/g, () => '/S /LI'),
};

describe('a report that is read out', () => {
  it.each(papers)('for %s has no failure that a machine can find', async (_, paper) => {
    expect(await failures(await bytesOf(paperLayout(paper(), { replaced: true })))).toEqual([]);
  });

  it('is a certificate too, with what its code is for', async () => {
    expect(await failures(await bytesOf(await certificatesOf(3)))).toEqual([]);
  });

  it('is the report on a session too, with its signatures and photos', async () => {
    const people = ['Aylin Şahin', 'Bert Janssen'].map((name, index) => person(name, index + 1));
    const strokes: Stroke[] = [
      [
        [10, 10],
        [400, 300],
      ],
    ];
    const report = sessionReport(
      reportInput({
        participants: people,
        attendance: people.map((one) => attended(one)),
        signatures: people.map((one, index) =>
          signature(one, index === 0 ? { strokes } : { witness: '0193a5c2-f1b8-7000-b000-000000000001' }),
        ),
        notes,
        photos: [photo('Wat helpt', null, 1), photo('Nog een', null, 2)],
      }),
    );
    const pictures = new Map([[report.photos[0]?.blob ?? '', PIXEL]]);
    const bytes = await bytesOf(sessionReportLayout(report, { replaced: true, pictures }));
    expect(await failures(bytes)).toEqual([]);
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw.match(/\/S \/Figure/g)).toHaveLength(2);
  });

  it('is everything that is handed out too: the whole handbook, and the papers of each session', async () => {
    const pack = packOf(await loadPack(bundledFolder));
    const handbook = { sheets: pack.chapters.map(chapterSheet), withContents: true };
    const kits = [1, 2, 3, 4, 5].map((number) => ({
      sheets: sessionKit(kitOf(pack, number)),
      withContents: false,
    }));
    for (const one of [handbook, ...kits]) {
      const print = { title: 'Map', footer: [pack.sampleLabel], sources: pack.sources, ...one };
      const bytes = await bytesOf(sheetsLayout(print, { images: new Map(), replaced: true }));
      expect(await failures(bytes)).toEqual([]);
    }
  });

  it('is a sheet with pictures, and one whose headings begin a level too low', async () => {
    const sheet: Sheet = {
      title: 'Kijkplaat',
      label: 'Blad',
      parts: [
        heading('Begint laag', 3),
        { kind: 'image', path: 'plaat.png', alt: 'Een kring van stoelen' },
        { kind: 'list', ordered: true, start: 9, items: [{ tick: false, parts: [paragraph('Negen')] }] },
        table(
          ['Wat', ''],
          [
            ['', 'Wie'],
            ['Stoelen', ''],
          ],
        ),
      ],
    };
    const print = { title: 'Blad', footer: ['Voet'], sources: [], sheets: [sheet], withContents: false };
    const images = new Map([['plaat.png', PIXEL]]);
    const bytes = await bytesOf(sheetsLayout(print, { images, replaced: false }));
    expect(await failures(bytes)).toEqual([]);
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw.match(/\/S \/Figure/g)).toHaveLength(1);
    expect(raw.match(/\/S \/Lbl/g)).toHaveLength(1);
    expect(raw).not.toContain('/S /H3');
  });

  it('has its headings as bookmarks', async () => {
    const paper = ownFileReport(bigTraining(60), { notes, options });
    const bytes = await bytesOf(paperLayout(paper, { replaced: false }));
    const outline = await (await getDocument({ data: new Uint8Array(bytes) }).promise).getOutline();
    const headings = paper.parts.flatMap((part) =>
      part.kind === 'heading' && part.level === 2 ? part.text : [],
    );
    expect(outline.map(({ title }) => title)).toEqual([paper.title, ...headings]);
  });
});

describe('the check of what is read out', () => {
  let whole: string[];
  beforeAll(async () => {
    const reports = papers.slice(0, 3).map(([, paper]) => paperLayout(paper(), { replaced: false }));
    whole = await Promise.all([...reports, await certificatesOf(3)].map(plain));
  });

  it.each(Object.keys(breaks) as Failure[])('names right what is broken: %s', async (condition) => {
    const cases = whole.flatMap((text) => breaks[condition](text));
    expect(cases.length).toBeGreaterThanOrEqual(3);
    const named = await Promise.all(
      cases.map(async (text) => (await failures(Buffer.from(text, 'latin1'))).includes(condition)),
    );
    const right = named.filter(Boolean).length;
    expect(right / cases.length).toBeGreaterThanOrEqual(0.9);
  });

  it('finds nothing in what is whole', async () => {
    for (const text of whole) expect(await failures(Buffer.from(text, 'latin1'))).toEqual([]);
  });
});

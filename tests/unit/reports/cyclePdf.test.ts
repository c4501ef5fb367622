import { describe, expect, it } from 'vitest';
import { commissionerReport } from '../../../src/lib/reports/cycle/commissioner';
import { employerReport } from '../../../src/lib/reports/cycle/employer';
import { ownFileReport } from '../../../src/lib/reports/cycle/ownFile';
import { fontCovers } from '../../../src/lib/reports/fontCoverage';
import { paperLayout } from '../../../src/lib/reports/layout/paper';
import type { Paper } from '../../../src/lib/reports/paper';
import { printableDeep } from '../../../src/lib/reports/printable';
import { training } from '../export/training';
import { bigTraining } from './bigTraining';
import { note } from './fixtures';
import { readPdf } from './readPdf';

const options = { sessionNotes: true, participantNotes: true };

function printed(paper: Paper) {
  const { value, replaced } = printableDeep(paper, fontCovers);
  return readPdf(paperLayout(value, { replaced }));
}

describe('the PDF of a whole training', () => {
  it('for an employer is one page of its own people, with dates, themes and the rule', async () => {
    const { pages } = await printed(employerReport(bigTraining(16), 'schoonwerk oost'));
    expect(pages).toHaveLength(1);
    const [text = ''] = pages;
    for (const part of [
      'Verslag van de training Voor Schoonwerk Oost',
      'Deelnemer 2 4 van 5 ja 10 uur',
      '5 di 22 december 2026 Verder na de training',
      'Wie bij ten minste 4 van de 5 bijeenkomsten was',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('Deelnemer 1 ');
  });

  it('for the commissioner has its numbers, charts and what was learned on two pages', async () => {
    const { pages, shapes } = await printed(commissionerReport(bigTraining(16)));
    const text = pages.join(' ');
    expect(pages).toHaveLength(2);
    for (const part of [
      'Bijeenkomst 5 12 van 16',
      '160 uur 200 uur',
      'De hele training: Trainers 5,0 6',
      '2,0 4,0',
    ])
      expect(text).toContain(part);
    expect(text).toContain('Meer tijd voor eigen casussen.');
    expect(shapes).toBeGreaterThan(30);
  });

  it('of four forms says that there are too few for an average', async () => {
    const { pages } = await printed(commissionerReport(bigTraining(6, { answers: 4 })));
    expect(pages.join(' ').match(/te weinig antwoorden/g)).toHaveLength(2);
    expect(pages.join(' ')).not.toContain('4,0');
  });

  it('of 60 people with names of 120 letters loses no line, and none runs off the page', async () => {
    const nameOf = (rank: number) =>
      `${'Johanna-Wilhelmina van den Berg-'.repeat(3)}en ${rank} `.padEnd(120, 'x');
    const notes = [note('n'.repeat(2000), { kind: 'session' })];
    const { pages, rightEdge } = await printed(
      ownFileReport(bigTraining(60, { nameOf }), { notes, options }),
    );
    const text = pages.join(' ').replace(/\s/g, '');
    for (let rank = 1; rank <= 60; rank += 1) expect(text).toContain(`Berg-en${rank}x`);
    expect(text.match(/n{50,}/g)?.join('').length).toBeGreaterThanOrEqual(2000 - 50);
    expect(rightEdge).toBeLessThanOrEqual(595 - 40);
    pages.forEach((page, index) => expect(page).toContain(`pagina ${index + 1} van ${pages.length}`));
  });

  it('of a training in which nothing has happened yet can be made for every reader', async () => {
    const { contents, views } = training({
      participants: [],
      attendance: [],
      runEvents: [],
      timeEntries: [],
    });
    const input = {
      ...{ contents, views, forms: [], themes: new Map<number, string>(), incoming: null },
      ...{ sampleLabel: undefined, madeAt: 0 },
    };
    const all = await Promise.all([
      printed(employerReport(input, 'x')),
      printed(commissionerReport(input)),
      printed(ownFileReport(input, { notes: [], options })),
    ]);
    for (const { pages } of all) expect(pages.join(' ')).toContain('Tussenverslag van de training');
    expect(all[1]?.pages.join(' ')).toContain('Er is nog geen bijeenkomst gehouden.');
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { commissionerReport } from '../../../src/lib/reports/cycle/commissioner';
import { employerReport } from '../../../src/lib/reports/cycle/employer';
import type { CycleReportInput } from '../../../src/lib/reports/cycle/input';
import { ownFileReport } from '../../../src/lib/reports/cycle/ownFile';
import { fontCovers } from '../../../src/lib/reports/fontCoverage';
import { paperLayout } from '../../../src/lib/reports/layout/paper';
import type { Paper } from '../../../src/lib/reports/paper';
import { printableDeep } from '../../../src/lib/reports/printable';
import { canaries, wordsIn, type Canaries } from './canaries';
import { readPdf } from './readPdf';

let all: Canaries;
let input: CycleReportInput;

beforeAll(async () => {
  all = await canaries();
  const { contents, views, forms } = all;
  input = {
    ...{ contents, views, forms, incoming: null, sampleLabel: undefined },
    themes: new Map([[1, 'kanarie-theme']]),
    madeAt: Date.parse('2026-12-23T10:00:00Z'),
  };
});

/** The words on paper, and that none but these is in the model, whose properties might be printed one day. */
async function wordsOf(paper: Paper): Promise<string[]> {
  const { value } = printableDeep(paper, fontCovers);
  const { pages } = await readPdf(paperLayout(value, { replaced: false }));
  const printed = pages.join('').replace(/[\s\u200B]+/g, '');
  const said = wordsIn(paper);
  for (const word of said) expect(printed).toContain(word);
  return said;
}

describe('of every word in every field of every type of record', () => {
  it('all are read back: the canaries sit where they were put', () => {
    expect(all.contents.unreadable).toEqual([]);
    expect(all.words.length).toBeGreaterThan(35);
  });

  it('an employer reads the training, its own name, its own people and the themes, and none else', async () => {
    expect(await wordsOf(employerReport(input, 'kanarie-participant-organisation-own'))).toEqual([
      'kanarie-cycle-title',
      'kanarie-participant-name-own',
      'kanarie-participant-organisation-own',
      'kanarie-theme',
    ]);
  });

  it('the commissioner reads the training, its own name and what was learned, and none else', async () => {
    expect(await wordsOf(commissionerReport(input))).toEqual([
      'kanarie-cycle-commissioner',
      'kanarie-cycle-lessons',
      'kanarie-cycle-title',
    ]);
  });

  it('the own file without notes tells of nobody what was noted', async () => {
    const options = { sessionNotes: false, participantNotes: false };
    const words = await wordsOf(ownFileReport(input, { notes: all.notes, options }));
    expect(words.filter((word) => /note|intention|remark/.test(word))).toEqual([]);
    expect(words).toEqual(
      expect.arrayContaining([
        'kanarie-closedList-reason',
        'kanarie-cycle-employer',
        'kanarie-participant-name-other',
        'kanarie-trainer-name',
      ]),
    );
  });

  it('the own file has notes on the sessions, and on people, each where it was asked for', async () => {
    const notesIn = async (options: { sessionNotes: boolean; participantNotes: boolean }) =>
      (await wordsOf(ownFileReport(input, { notes: all.notes, options }))).filter((word) =>
        /note-text|homework|intention/.test(word),
      );
    expect(await notesIn({ sessionNotes: true, participantNotes: false })).toEqual([
      'kanarie-note-text-block',
      'kanarie-note-text-exercise',
      'kanarie-note-text-session',
    ]);
    expect(await notesIn({ sessionNotes: false, participantNotes: true })).toEqual([
      'kanarie-homework-remark',
      'kanarie-intention-text',
      'kanarie-note-text-participant',
    ]);
  });

  it('what fewer than five people answered is in none of them, as a number or in words', () => {
    const options = { sessionNotes: true, participantNotes: true };
    const papers = [
      employerReport(input, 'kanarie-participant-organisation-own'),
      commissionerReport(input),
      ownFileReport(input, { notes: all.notes, options }),
    ];
    for (const paper of papers) {
      expect(JSON.stringify(paper)).not.toMatch(/[^1]2,5/);
      expect(wordsIn(paper)).not.toContain('kanarie-evaluation-words');
    }
  });
});

import { describe, expect, it } from 'vitest';
import { fontCovers } from '../../../src/lib/reports/fontCoverage';
import { sessionReportLayout } from '../../../src/lib/reports/layout/sessionReport';
import { sessionReport, type ReportInput } from '../../../src/lib/reports/model';
import { MISSING_SIGN, printableDeep } from '../../../src/lib/reports/printable';
import { checksumOf } from '../../../src/lib/records/checksum';
import { canonicalLines, type ClosedList } from '../../../src/lib/domain/closedList';
import { listNow } from '../../../src/lib/session/closedList';
import type { Stroke } from '../../../src/lib/domain/signature';
import { attended, note, person, photo, PIXEL, reportInput, signature } from './fixtures';
import { readPdf, type ReadPdf } from './readPdf';

async function pagesOf(input: ReportInput, pictures = new Map<string, string>()): Promise<ReadPdf> {
  const { value, replaced } = printableDeep(sessionReport(input), fontCovers);
  return readPdf(sessionReportLayout(value, { replaced, pictures }));
}

describe('the PDF report', () => {
  it('can be read back: people, times, blocks, homework, notes, label and pages', async () => {
    const late = person('Aylin Şahin', 1);
    const absent = person('Ferdinand Koëter', 2);
    const { pages } = await pagesOf(
      reportInput({
        participants: [late, absent],
        attendance: [attended(late, { arrived: '16:20' }), attended(absent, { state: 'absentWithNotice' })],
        notes: [note('Een naïeve vraag: "waarom?" <b>', { kind: 'session' })],
      }),
    );
    const text = pages.join(' ');
    for (const part of [
      'Verslag bijeenkomst 1',
      'Najaar Groenmeer',
      'di 24 november 2026',
      '16:02 – 18:30',
      'Aylin Şahin',
      'te laat, om 16:20',
      'Ferdinand Koëter',
      'afwezig met bericht',
      'Kennismaken',
      'Kijk deze week op twee momenten.',
      'Een naïeve vraag: "waarom?" <b>',
      'Voorbeeldinhoud. Dit is niet het handboek van TNO.',
      'pagina 1 van 1',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('Het teken');
  });

  it('prints signatures as lines, and tells who was confirmed by a trainer or signed on another day', async () => {
    const [aylin, bert, cora] = [person('Aylin Şahin', 1), person('Bert Janssen', 2), person('Cora Smit', 3)];
    const list = {
      participants: [aylin, bert, cora],
      attendance: [aylin, bert, cora].map((one) => attended(one)),
    };
    const unsigned = await pagesOf(reportInput(list));
    expect(unsigned.pages.join(' ')).not.toContain('Handtekening');
    const stroke: Stroke = [
      [10, 10],
      [400, 300],
      [800, 20],
    ];
    const signed = await pagesOf(
      reportInput({
        ...list,
        signatures: [
          signature(aylin, { strokes: [stroke, [[500, 100]]] }),
          signature(bert, { strokes: [stroke], signedAt: '2026-11-26T10:00:00.000Z' }),
          signature(cora, { witness: '0193a5c2-f1b8-7000-b000-000000000001' }),
        ],
      }),
    );
    const text = signed.pages.join(' ');
    expect(text).toContain('Handtekening');
    expect(text).toContain('getekend op do 26 november 2026');
    expect(text).toContain('bevestigd door Marieke de Vries');
    expect(text.match(/getekend op/g)).toHaveLength(1);
    expect(signed.shapes - unsigned.shapes).toBeGreaterThanOrEqual(3);
    expect(signed.images).toBe(0);
  });

  it('prints a closed list as it was closed, its corrections, and a checksum that can be made again from the paper', async () => {
    const [aylin, bert] = [person('Aylin Şahin', 1), person('Bert | Janssen', 2)];
    const marked = { participants: [aylin, bert], attendance: [attended(aylin), attended(bert)] };
    const { view } = reportInput(marked);
    const first: ClosedList = {
      ...{ id: 'c:1:a', session: view.session.id, number: 1, version: 1, reason: null, onPaper: true },
      ...{ closedAt: '2026-11-24T17:40:00.000Z', closedBy: 'm', closer: 'Marieke de Vries', checksum: '' },
      ...listNow(view, 'Najaar Groenmeer', () => ''),
    };
    const people = first.people.map((row) =>
      row.participant === bert.id ? { ...row, state: 'absentWithNotice' as const, minutes: 0 } : row,
    );
    const second = { ...first, version: 2, reason: 'Verkeerde naam aangetikt.', people };
    second.checksum = checksumOf(canonicalLines(second));
    const list = { versions: [first, second], isIntact: true, cameLater: true, trainerSignatures: [] };
    const text = (await pagesOf(reportInput({ ...marked, list }))).pages.join(' ');
    for (const part of [
      'afgesloten op 24 november 2026 om 18:40 door Marieke de Vries, versie 2',
      'Bert | Janssen Groenmeer afwezig met bericht 0',
      'op papier getekend',
      'Bert | Janssen: aanwezigheid aanwezig → afwezig met bericht; minuten 148 → 0',
      'Reden: Verkeerde naam aangetikt.',
      'Na het afsluiten van de lijst kwam er iets binnen',
      'Marieke de Vries nog niet getekend',
      second.checksum,
    ])
      expect(text).toContain(part);
    const printed = /Mentorwijs-presentielijst.*? \| 0 \| -/.exec(text)?.[0] ?? '';
    const starts = 'Training|Bijeenkomst|Gehouden|Versie|Afgesloten|Reden|Op papier getekend|Deelnemer';
    const lines = printed.split(new RegExp(` (?=(?:${starts}) \\| )`));
    expect(lines).toHaveLength(10);
    expect(checksumOf(lines)).toBe(second.checksum);
  });

  it('prints that things may be missing where the training is only half here', async () => {
    const { pages } = await pagesOf(
      reportInput({ incoming: { counted: { here: 500, total: 612 }, comes: true } }),
    );
    expect(pages[0]).toContain('Nog niet alles binnen: 500 van 612 gegevens.');
  });

  it('shows a sign for what the typeface lacks, and says so', async () => {
    const { pages } = await pagesOf(reportInput({ participants: [person('Noa 🙂 שלום', 1)] }));
    expect(pages.join(' ')).toContain(`Noa ${MISSING_SIGN} ${MISSING_SIGN.repeat(4)}`);
    expect(pages.join(' ')).toContain(`Het teken ${MISSING_SIGN} staat voor`);
  });

  it('of 60 participants goes on over pages, each with its number and its headings', async () => {
    const participants = Array.from({ length: 60 }, (_, index) =>
      person(`Deelnemer ${index + 1}`, index + 1),
    );
    const { pages } = await pagesOf(reportInput({ participants }));
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, index) => expect(page).toContain(`pagina ${index + 1} van ${pages.length}`));
    expect(pages[1]).toContain('Werkgever');
    expect(pages.join(' ')).toContain('Deelnemer 60');
  });

  it('has every photo with its caption, and says where a picture is not there', async () => {
    const photos = Array.from({ length: 4 }, (_, index) => photo(`Vel ${index + 1}`, null, index));
    const pictures = new Map(photos.slice(0, 3).map(({ blob }) => [blob, PIXEL]));
    const { pages, images } = await pagesOf(reportInput({ photos }), pictures);
    const text = pages.join(' ');
    for (const { caption } of photos) expect(text).toContain(`Over de bijeenkomst. ${caption}`);
    expect(images).toBe(3);
    expect(text.match(/Deze foto staat nog niet op het apparaat/g)).toHaveLength(1);
  });

  it('keeps a name of 400 letters without a space on the page', async () => {
    const { pages, rightEdge } = await pagesOf(
      reportInput({ participants: [person('@'.repeat(400), 1, { organisation: 'M'.repeat(400) })] }),
    );
    expect(rightEdge).toBeLessThanOrEqual(595 - 40);
    expect(pages.join('').replace(/[^@]/g, '')).toHaveLength(400);
  });
});

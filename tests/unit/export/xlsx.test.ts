import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { CycleContents } from '../../../src/lib/domain/cycleContents';
import { allTables } from '../../../src/lib/export/tables/allTables';
import type { ExportSubject } from '../../../src/lib/export/subject';
import { workbookOf } from '../../../src/lib/export/xlsx';
import { person } from '../reports/fixtures';
import { aylin, filledIn, training } from './training';

type Sheets = Map<string, unknown[][]>;

async function opened(subject: ExportSubject): Promise<Sheets> {
  const blob = await workbookOf(allTables(subject));
  const sheets = await readWorkbook(Buffer.from(await blob.arrayBuffer()), { trim: false });
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
}

/** A row by the heads of its columns. */
function row(sheets: Sheets, sheet: string, index: number): Record<string, unknown> {
  const [heads = [], ...rows] = sheets.get(sheet) ?? [];
  return Object.fromEntries(heads.map((head, column) => [String(head), rows[index]?.[column] ?? null]));
}

describe('the workbook of a training, opened by another library than the one that wrote it', () => {
  it('has a sheet for each subject', async () => {
    expect([...(await opened(training())).keys()]).toEqual([
      'Bijeenkomsten',
      'Aanwezigheid',
      'Minuten',
      'Uren',
      'Metingen zonder personen',
    ]);
  });

  it('has real dates, times and numbers', async () => {
    const sheets = await opened(training());
    const session = row(sheets, 'Bijeenkomsten', 0);
    expect(session).toMatchObject({
      Training: 'Najaar Groenmeer',
      Bijeenkomst: 1,
      Thema: 'Jouw rol als begeleider',
      Datum: new Date('2026-11-24T00:00:00Z'),
      Locatie: 'Kantine, Kassenlaan 4',
      'Gehouden op': new Date('2026-11-24T00:00:00Z'),
      'Gehouden minuten': 148,
      Aanwezig: 1,
      'Afwezig met bericht': 1,
      'Niet ingevuld': 0,
      Presentielijst: 'niet afgesloten',
      Inhoud: 'Voorbeeldinhoud. Dit is niet het handboek van TNO.',
    });
    expect(row(sheets, 'Bijeenkomsten', 1)).toMatchObject({ 'Gehouden op': null, 'Gehouden minuten': null });
    expect(row(sheets, 'Uren', 0)).toMatchObject({
      Datum: new Date('2026-11-24T00:00:00Z'),
      Trainer: 'Marieke de Vries',
      Soort: 'Uitvoering',
      Minuten: 148,
      Uren: 2.47,
    });
  });

  it('says a time of day as a part of a day, shown as a time', async () => {
    const start = row(await opened(training()), 'Bijeenkomsten', 0)['Begintijd'];
    expect(start instanceof Date ? start.toISOString().slice(11, 16) : start).toBe('16:00');
  });

  it('has the minutes of the screens, an empty cell where nothing was filled in', async () => {
    const sheets = await opened(training());
    expect(row(sheets, 'Minuten', 0)).toMatchObject({
      Naam: 'Aylin Şahin',
      'Bijeenkomst 1': 130,
      'Bijeenkomst 2': null,
      'Totaal minuten': 130,
      Uren: 2.17,
      'Keer aanwezig': 1,
    });
    expect(row(sheets, 'Minuten', 1)).toMatchObject({ Naam: 'Bert Janssen', 'Bijeenkomst 1': 0 });
    expect(row(sheets, 'Aanwezigheid', 0)).toMatchObject({ Naam: 'Aylin Şahin', Minuten: 130 });
  });

  it('has averages from five answers up, and no form, code or word of anybody', async () => {
    const canary = 'Kanarie';
    const forms = [
      { title: 'Startmeting', questions: ['Ik geef complimenten.'], filledIn: filledIn(5, 4) },
      { title: 'Eindmeting', questions: ['Ik geef complimenten.'], filledIn: filledIn(4, 2) },
    ].map((form) => ({
      ...form,
      filledIn: form.filledIn.map((one) => ({ ...one, code: canary, words: [canary] })),
    }));
    const sheets = await opened(training({ forms }));
    const sheet = 'Metingen zonder personen';
    expect(row(sheets, sheet, 0)).toMatchObject({ Antwoorden: 5, 'Gemiddeld (1 tot 5)': 4 });
    expect(row(sheets, sheet, 1)).toMatchObject({
      Antwoorden: 4,
      'Gemiddeld (1 tot 5)': null,
      Opmerking: 'te weinig antwoorden voor een gemiddelde',
    });
    expect(JSON.stringify([...sheets])).not.toContain(canary);
  });

  it('holds names where it must and nowhere else, and nothing that is not for others', async () => {
    const canaries: Partial<CycleContents> = {
      homework: [{ id: 'h', session: 's', participant: aylin.id, state: 'done', remark: 'KanarieOpmerking' }],
    };
    const sheets = await opened(training(canaries));
    const said = JSON.stringify([...sheets]);
    expect(said).not.toContain('KanarieOpmerking');
    expect(said).not.toContain('aylin@groenmeer.nl');
    for (const sheet of ['Bijeenkomsten', 'Metingen zonder personen'])
      expect(JSON.stringify(sheets.get(sheet))).not.toMatch(/Aylin|Bert|Chantal|Marieke/);
  });

  it('has no formula, whatever people are called', async () => {
    const names = ['=1+1', '+1', '@SUM(A1)', '<b>&"vet"</b>', 'x'.repeat(120), 'a\uFFFE\uFFFFb'];
    const participants = names.map((name, index) => person(name, index + 1));
    const sheets = await opened(training({ participants }));
    const found = (sheets.get('Minuten') ?? []).slice(1).map((cells) => cells[1]);
    expect(found).toEqual([...names.slice(0, -1), 'ab']);
  });

  it('says of the example that it is one', async () => {
    const { cycle } = training().contents;
    const sheets = await opened(training({ cycle: { ...cycle, demo: true } }));
    for (const sheet of ['Bijeenkomsten', 'Aanwezigheid', 'Minuten', 'Uren'])
      expect(row(sheets, sheet, 0)['Training']).toBe('Voorbeeld: Najaar Groenmeer');
  });

  it('opens without participants, and with sixty', async () => {
    const none = await opened(training({ participants: [] }));
    expect(none.get('Minuten')).toHaveLength(1);
    const sixty = Array.from({ length: 60 }, (_, index) => person(`Deelnemer ${index}`, index + 1));
    expect((await opened(training({ participants: sixty }))).get('Aanwezigheid')).toHaveLength(1 + 5 * 60);
  });
});

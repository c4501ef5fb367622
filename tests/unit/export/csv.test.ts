import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvOf, inert } from '../../../src/lib/export/csv';
import { attendanceTable } from '../../../src/lib/export/tables/attendance';
import { hoursTable } from '../../../src/lib/export/tables/hours';
import type { Table } from '../../../src/lib/export/tables/table';
import { aylin, training } from './training';

function read(csv: string): string[][] {
  const bytes = new TextEncoder().encode(csv);
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = new TextDecoder().decode(bytes);
  return Papa.parse<string[]>(text, { delimiter: ';', skipEmptyLines: true }).data;
}

function tableOf(texts: readonly string[]): Table {
  return {
    title: 'Proef',
    columns: [
      { head: 'Nummer', width: 10 },
      { head: 'Tekst', width: 10 },
    ],
    rows: texts.map((text, index) => [index, text]),
  };
}

/** What was typed: without the apostrophe that kept a cell from being a formula. */
function typed(cell: string): string {
  return cell.startsWith("'") && inert(cell.slice(1)) === cell ? cell.slice(1) : cell;
}

const formulas = [
  '=1+1',
  '+31 6 1234',
  '-5',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  ' =1',
  '＝1',
  '＋1',
  '－1',
  '＠A1',
  '⩵1',
  "'=1",
  "''-2",
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .tuple(fc.constantFrom("'", '"', ';', ' ', '\t', '\r', '\n', '', '\u200D'), fc.constantFrom(...formulas))
    .map((parts) => parts.join('')),
);

describe('a table as CSV', () => {
  it('gives back every text as it was typed, to whoever reads it', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1 }), (texts) => {
        const whole = texts.map((text) => text.toWellFormed());
        const rows = read(csvOf(tableOf(whole))).slice(1);
        expect(rows.map(([, cell = '']) => typed(cell))).toEqual(whole);
      }),
    );
  });

  it('has no cell that begins a formula, however it is dressed up', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1 }), (texts) => {
        for (const [, cell = ''] of read(csvOf(tableOf(texts))).slice(1)) {
          expect(cell).not.toMatch(/^[\t\r\n]/);
          expect(cell.normalize('NFKC').trimStart()).not.toMatch(/^[=+\-@]/);
        }
      }),
    );
    for (const formula of formulas) expect(inert(formula)).toBe(`'${formula}`);
  });

  it('leaves alone what no spreadsheet counts with', () => {
    for (const text of ["'s-Hertogenbosch", 'Anne-Marie', '24 november', 'a=b', '"groep"', ''])
      expect(inert(text)).toBe(text);
  });

  it('has a line for each participant and session, with the minutes of the report', () => {
    const lines = csvOf(attendanceTable(training())).split('\r\n');
    expect(lines[0]).toBe(
      '\uFEFFTraining;Bijeenkomst;Datum;Naam;Werkgever;Aanwezigheid;Aangekomen;Vertrokken;Minuten;Getekend',
    );
    expect(lines[1]).toBe(
      'Najaar Groenmeer;1;2026-11-24;Aylin Şahin;Kwekerij Groenmeer;aanwezig;16:20;;130;getekend',
    );
    expect(lines[2]).toBe('Najaar Groenmeer;1;2026-11-24;Bert Janssen;Groenmeer;afwezig met bericht;;;0;');
    expect(lines[3]).toBe('Najaar Groenmeer;2;2026-12-01;Aylin Şahin;Kwekerij Groenmeer;niet ingevuld;;;;');
  });

  it('has the hours by date, with a comma in them', () => {
    const lines = csvOf(hoursTable(training())).split('\r\n');
    expect(lines.slice(1)).toEqual([
      'Najaar Groenmeer;2026-11-24;Marieke de Vries;Uitvoering;148;2,47',
      'Najaar Groenmeer;2026-11-25;Marieke de Vries;Reistijd;100;1,67',
      '',
    ]);
  });

  it('keeps a name that would be a formula from being one', () => {
    const name = '=HYPERLINK("https://kwaad.nl";"klik")';
    const csv = csvOf(attendanceTable(training({ participants: [{ ...aylin, name }] })));
    expect(read(csv)[1]?.[3]).toBe(`'${name}`);
  });
});

/**
 * A table as CSV that a Dutch spreadsheet opens by itself: UTF-8 with a mark at the start, semicolons, a comma in
 * numbers. No cell can begin a formula: what would gets an apostrophe before it, and so does a text that has one
 * there already, so that taking one away gives back what was typed.
 *
 * Example: `=1+1` -> `'=1+1`; `'=1+1` -> `''=1+1`; `Bert's groep` stays as it is.
 */
import Papa from 'papaparse';
import type { Cell, Table } from './tables/table';

/**
 * What spreadsheets take for a formula: =, +, - and @, in whatever width or shape, also behind white space, what
 * cannot be seen, or apostrophes; and a tab or a line break at the start, which some of them drop.
 */
const LIKE_FORMULA =
  /^'*(?:[\t\r\n]|[\s\p{C}']*[=+\-@\u2212\uFE62\uFE63\uFE66\uFE6B\uFF0B\uFF0D\uFF1D\uFF20])/u;

export function inert(text: string): string {
  // Some letters come apart into a sign: ⩵ is two of them.
  return [text, text.normalize('NFKC')].some((form) => LIKE_FORMULA.test(form)) ? `'${text}` : text;
}

export function csvOf({ columns, rows }: Table): string {
  const lines = [columns.map(({ head }) => head), ...rows.map((row) => row.map(words))];
  return `\uFEFF${Papa.unparse(lines, { delimiter: ';', newline: '\r\n' })}\r\n`;
}

function words(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return inert(cell);
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  return 'date' in cell ? cell.date : cell.time;
}

import type { PastedLineProblem } from '../domain/problems';
import Papa from 'papaparse';
import { likelySamePerson } from '../domain/participant';
import { LONGEST_LINE } from '../domain/text';

export interface PastedPerson {
  name: string;
  organisation: string;
  role: string;
}

export type PastedLine = { line: number; text: string } & (
  | { kind: 'person'; person: PastedPerson }
  /** Stands in the group already, or twice in the list. */
  | { kind: 'duplicate'; person: PastedPerson }
  | { kind: 'unreadable'; reason: PastedLineProblem }
);

type Column = keyof PastedPerson | 'firstName' | 'lastName' | 'other';

/** What spreadsheets call these columns; anything else in a header row is passed over. */
const headings: Record<string, Column> = {
  naam: 'name',
  deelnemer: 'name',
  deelnemers: 'name',
  'volledige naam': 'name',
  name: 'name',
  voornaam: 'firstName',
  achternaam: 'lastName',
  organisatie: 'organisation',
  bedrijf: 'organisation',
  werkgever: 'organisation',
  bedrijfsnaam: 'organisation',
  functie: 'role',
  rol: 'role',
  functietitel: 'role',
};

const withoutHeader: readonly Column[] = ['name', 'organisation', 'role'];

/**
 * Reads a list copied from a spreadsheet or typed: one person a line, columns by tab, semicolon or comma, with or
 * without a row of headings. Every line that is not blank is in the answer, the unreadable ones too.
 */
export function readPastedList(
  text: string,
  present: readonly { name: string; organisation?: string | undefined }[],
): PastedLine[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const delimiter = delimiterOf(lines);
  const known: { name: string; organisation?: string | undefined }[] = [...present];
  let columns: readonly Column[] | undefined;
  return lines.flatMap((line, index): PastedLine[] => {
    if (line.trim() === '') return [];
    const place = { line: index + 1, text: line.trim() };
    const cells = cellsOf(line, delimiter);
    if (!cells) return [{ ...place, kind: 'unreadable', reason: 'brokenQuotes' }];
    if (cells.every((cell) => cell === '')) return [];
    if (!columns) {
      columns = headerOf(cells);
      if (columns) return [];
      columns = withoutHeader;
    }
    const person = personOf(cells, columns);
    if (typeof person === 'string') return [{ ...place, kind: 'unreadable', reason: person }];
    const kind = known.some((other) => likelySamePerson(other, person)) ? 'duplicate' : 'person';
    known.push(person);
    return [{ ...place, kind, person }];
  });
}

/** A spreadsheet copies with tabs; a file is split by semicolons in the Netherlands, by commas elsewhere. */
function delimiterOf(lines: readonly string[]): string {
  const filled = lines.filter((line) => line.trim() !== '');
  return ['\t', ';', ','].find((mark) => filled.some((line) => line.includes(mark))) ?? '\t';
}

function cellsOf(line: string, delimiter: string): string[] | null {
  const { data, errors } = Papa.parse<string[]>(line, { delimiter, skipEmptyLines: false });
  if (errors.some((error) => error.type === 'Quotes')) return null;
  return (data[0] ?? []).map((cell) => cell.replaceAll('\0', '').trim());
}

function headerOf(cells: readonly string[]): Column[] | undefined {
  const columns = cells.map((cell): Column => headings[cell.toLowerCase()] ?? 'other');
  return columns.includes('name') || columns.includes('firstName') ? columns : undefined;
}

function personOf(
  cells: readonly string[],
  columns: readonly Column[],
): PastedPerson | 'noName' | 'tooLong' | 'tooManyColumns' {
  if (cells.slice(columns.length).some((cell) => cell !== '')) return 'tooManyColumns';
  const cell = (column: Column) => cells[columns.indexOf(column)] ?? '';
  const name = cell('name') || `${cell('firstName')} ${cell('lastName')}`.trim();
  if (name === '') return 'noName';
  const person = { name, organisation: cell('organisation'), role: cell('role') };
  return Object.values(person).some((value) => value.length > LONGEST_LINE) ? 'tooLong' : person;
}

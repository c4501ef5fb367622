import type { ColumnRole, LeftOutReason } from '../domain/pastedList';
import { withPlainBreaks } from '../domain/text';
import { addressListOf } from './addressList';
import { rolesByContent, rolesOfHeadings } from './columns';
import { isTitle, isTotal, withoutMark } from './contentSigns';
import { beginsWithFirstName } from './firstNames';
import { isHeadingRow } from './headings';
import { wordsOf } from './names';
import { rowsOf, type Row } from './rows';

export interface TableRow extends Row {
  /** Why it is nobody, as far as can be seen. */
  aside?: LeftOutReason;
}

/** A pasted text as rows and columns, with what each column seems to hold. Every line that says something is a row. */
export interface PastedTable {
  columns: { heading: string; role: ColumnRole }[];
  rows: TableRow[];
}

/** A heading is looked for this far: above it stand the title, the date and the place of a list. */
const HEADING_WITHIN = 5;

export function tableOf(text: string): PastedTable {
  const lines = withPlainBreaks(text.replace(/^\uFEFF/, '')).split('\n');
  const setting = /^"?sep=(.)"?\s*$/i.exec(lines[0] ?? '');
  const settings: TableRow[] = setting
    ? [{ line: 1, cells: [(lines[0] ?? '').trim()], aside: 'setting' }]
    : [];
  if (setting) lines[0] = '';
  const addresses = addressListOf(lines);
  if (addresses) {
    const labels = addresses.labels.map((row): TableRow => ({ ...row, aside: 'title' }));
    const people = addresses.rows.map((row): TableRow => aside(row, isNobody(row.cells)));
    return {
      columns: [
        { heading: '', role: 'name' },
        { heading: '', role: 'email' },
      ],
      rows: [...settings, ...labels, ...people],
    };
  }
  const rows = rowsOf(lines, setting?.[1] === '\\' ? '\t' : setting?.[1]);
  const table = tableOfRows(onePersonEach(rows));
  return { ...table, rows: [...settings, ...table.rows] };
}

function tableOfRows(all: readonly Row[]): PastedTable {
  const at = all.slice(0, HEADING_WITHIN).findIndex(({ cells }) => isHeadingRow(cells));
  const heading = all[at]?.cells ?? [];
  const rows = all.map((row, index): TableRow => {
    if (index < at) return aside(row, 'title');
    if (index === at || (at >= 0 && row.cells.join() === heading.join())) return aside(row, 'heading');
    return aside(row, isNobody(row.cells));
  });
  const people = rows.filter((row) => !row.aside);
  const width = Math.max(0, ...all.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, index) => people.map(({ cells }) => cells[index] ?? ''));
  const told = at >= 0 ? toldBy(heading, columns) : [];
  const roles = rolesByContent(
    columns.map((cells) => cells.map(withoutMark)),
    Array.from(columns, (_, index) => told[index]),
  );
  return { columns: roles.map((role, index) => ({ heading: heading[index] ?? '', role })), rows };
}

/** A column that has no heading among those that have is known by figures and addresses alone. */
function toldBy(
  heading: readonly string[],
  columns: readonly (readonly string[])[],
): (ColumnRole | undefined)[] {
  const roles = rolesOfHeadings(Array.from(columns, (_, index) => heading[index] ?? ''));
  const named = roles.some((role) => role === 'name' || role === 'firstName' || role === 'lastName');
  return roles.map((role, index) => {
    const hasHeading = (heading[index] ?? '') !== '';
    const isOpen = !hasHeading && (!named || columns[index]?.some((cell) => cell.includes('@')));
    return isOpen ? undefined : role;
  });
}

function aside(row: Row, reason: LeftOutReason | undefined): TableRow {
  return reason ? { ...row, aside: reason } : row;
}

function isNobody(cells: readonly string[]): LeftOutReason | undefined {
  const filled = cells.filter((cell) => cell !== '');
  if (isTotal(filled[0] ?? '')) return 'total';
  return filled.length === 1 && isTitle(filled[0] ?? '') ? 'title' : undefined;
}

/** "Anna, Jan, Koos en Fatma" is four people, and no person with a company: each cell begins as a name does. */
function onePersonEach(rows: readonly Row[]): readonly Row[] {
  const listed = rows.filter(({ cells }) => !isNobody(cells));
  const cells = listed.flatMap((row) => row.cells).filter((cell) => cell !== '');
  const several = listed.some((row) => row.cells.length > 2);
  const whole = cells.every((cell) => wordsOf(cell).length > 1);
  const columns = Math.max(0, ...listed.map((row) => row.cells.length));
  const inEach = Array.from({ length: columns }, (_, index) => listed.map((row) => row.cells[index] ?? ''));
  const named = inEach.every((column) => {
    const filled = column.filter((cell) => cell !== '');
    return filled.filter((cell) => beginsWithFirstName(cell)).length * 2 > filled.length || columns > 3;
  });
  const known = cells.filter((cell) => beginsWithFirstName(cell)).length;
  const isList = columns > 1 && (several || whole) && known * 2 >= cells.length && known > 1 && named;
  if (!isList) return rows;
  return rows.flatMap((row) =>
    row.cells
      .flatMap((cell) => cell.split(/\s+(?:en|and|&)\s+/))
      .filter((cell) => cell !== '')
      .map((cell) => ({ line: row.line, cells: [cell] })),
  );
}

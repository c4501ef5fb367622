import Papa from 'papaparse';
import { cleanLine } from '../domain/text';

export interface Row {
  /** Of the pasted text, from 1. */
  line: number;
  cells: string[];
}

/** Numbered lines of a pasted text, the blank ones too. */
export type Lines = readonly string[];

const HYPHEN = /\s+\p{Pd}\s+/u;
const WIDE = /\s{2,}/;
type Delimiter = string | RegExp;

/** The rows of a list and the cells that each line is split in. */
export function rowsOf(lines: Lines, told: string | undefined): Row[] {
  const delimiter = told ?? delimiterOf(lines.filter((line) => line.trim() !== ''));
  const rows: Row[] = [];
  for (let at = 0; at < lines.length;) {
    const { cells, taken } = recordAt(lines, at, delimiter);
    if (cells.some((cell) => /[\p{L}\p{N}\p{So}]/u.test(cell))) rows.push({ line: at + 1, cells });
    at += taken;
  }
  return rows;
}

/**
 * A spreadsheet copies with tabs; a file is split by semicolons in the Netherlands, by commas elsewhere. A comma, a
 * hyphen or two spaces can stand within a name as well, and count where most lines have them.
 */
function delimiterOf(filled: Lines): Delimiter | undefined {
  const linesWith = (mark: Delimiter) =>
    filled.filter((line) => (typeof mark === 'string' ? line.includes(mark) : mark.test(line.trim()))).length;
  const [best] = ['\t', ';', '|']
    .map((mark) => ({ mark, count: linesWith(mark) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  return best?.mark ?? [',', HYPHEN, WIDE].find((mark) => linesWith(mark) * 2 > filled.length);
}

/** The record that begins on a line: a cell between quotes may go on over the next ones. */
function recordAt(
  lines: Lines,
  at: number,
  delimiter: Delimiter | undefined,
): { cells: string[]; taken: number } {
  const line = lines[at] ?? '';
  if (typeof delimiter === 'string' && line.includes('"')) {
    for (let taken = 1; taken <= 5 && at + taken <= lines.length; taken++) {
      const text = lines.slice(at, at + taken).join('\n');
      if ((text.match(/"/g)?.length ?? 0) % 2 > 0) continue;
      const cells = quoted(text, delimiter);
      if (cells) return { cells, taken };
      break;
    }
  }
  return { cells: plain(line, delimiter), taken: 1 };
}

/** Null where the quotes are no frame round cells. */
function quoted(text: string, delimiter: string): string[] | null {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: false });
  const cells = data.length === 1 ? data[0] : undefined;
  if (errors.some((error) => error.type === 'Quotes') || !cells) return null;
  // A quote that was never closed has run on until the next one.
  if (cells.some((cell) => cell.includes('\n') && cell.includes(delimiter))) return null;
  return cells.map(cellOf);
}

function plain(line: string, delimiter: Delimiter | undefined): string[] {
  const text = delimiter instanceof RegExp ? line.trim() : line;
  const parts = delimiter === undefined ? [text] : text.split(delimiter);
  // In a list with tabs a line that was typed by hand is split as it was typed.
  const own = parts.length === 1 && delimiter === '\t' && text.includes(';') ? text.split(';') : parts;
  return own.map((cell) =>
    cellOf(cell)
      .replace(/^["“”„]+|["“”]+$/g, '')
      .trim(),
  );
}

function cellOf(text: string): string {
  return cleanLine(text).replace(/\s+/g, ' ');
}

import { cleanLine } from '../domain/text';
import type { Lines, Row } from './rows';

const ADDRESS = /[\p{L}\p{N}.!#$%&'*+/=?^_`{}~-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const IN_BRACKETS = /<[^<>@]*@[^<>]*>/;
const LABEL = /^\s*(aan|to|cc|bcc|van|from)\s*:\s*/i;

export function addressesIn(text: string): string[] {
  return text.match(ADDRESS) ?? [];
}

export interface AddressList {
  /** Name and address of each; either may be ''. */
  rows: Row[];
  /** The words before a line that say for whom a message was: "Aan:". */
  labels: Row[];
}

/**
 * A list of addressees as a mail program gives it: "Piet Jansen <p@x.nl>; Vries, Anna de <a@x.nl>", or addresses
 * alone, one a line or in one line. Null where it is another list.
 */
export function addressListOf(lines: Lines): AddressList | null {
  const filled = lines.filter((line) => line.trim() !== '');
  const withAddress = filled.filter((line) => line.includes('@'));
  if (withAddress.length === 0 || filled.some((line) => line.includes('\t'))) return null;
  if (!withAddress.every((line) => IN_BRACKETS.test(line) || isBare(line)) || !isMostlyAddresses(filled))
    return null;
  const labels: Row[] = [];
  const rows = lines.flatMap((text, index): Row[] => {
    const line = index + 1;
    const label = LABEL.exec(text)?.[0];
    if (label) labels.push({ line, cells: [label.trim()] });
    return entriesOf(text.replace(LABEL, '')).map((cells) => ({ line, cells }));
  });
  return { rows, labels };
}

/** Addresses and nothing else. */
function isBare(line: string): boolean {
  const rest = line
    .replace(LABEL, '')
    .replaceAll(/mailto:/gi, '')
    .replace(ADDRESS, '');
  return addressesIn(line).length > 0 && !/[\p{L}\p{N}]/u.test(rest);
}

/** In a table an address is one cell of several; here there is one in nearly all. */
function isMostlyAddresses(filled: Lines): boolean {
  const bySemicolon = filled.some((line) => line.includes(';'));
  const parts = filled.flatMap((line) => outsideQuotes(line, bySemicolon ? ';' : ','));
  const withAddress = parts.filter((part) => part.includes('@')).length;
  return bySemicolon ? withAddress * 2 > parts.length : withAddress * 2 >= parts.length;
}

function outsideQuotes(text: string, mark: ';' | ','): string[] {
  const pattern = mark === ';' ? /(?:"[^"]*"|[^";])+|"/g : /(?:"[^"]*"|[^",])+|"/g;
  return (text.match(pattern) ?? []).filter((part) => /[\p{L}\p{N}]/u.test(part));
}

function entriesOf(line: string): string[][] {
  const entries: string[][] = [];
  let from = 0;
  for (const { 0: bracket, index } of line.matchAll(new RegExp(IN_BRACKETS, 'g'))) {
    const { before, name } = splitBefore(line.slice(from, index), bracket);
    entries.push(...before, entry(name, bracket.slice(1, -1)));
    from = index + bracket.length;
  }
  const { before, name } = splitBefore(line.slice(from), '');
  entries.push(...before, entry(name, ''));
  return entries.filter((cells) => cells.some((cell) => cell !== ''));
}

/** What stands before an address: the name that belongs to it, and before that who has none. */
function splitBefore(text: string, bracket: string): { before: string[][]; name: string } {
  const parts = outsideQuotes(text, ';').flatMap((part) => {
    const pieces = outsideQuotes(part, ',');
    const names = pieces.filter((piece) => !isBare(piece));
    return [...pieces.filter(isBare), ...(names.length > 0 ? [names.join(',')] : [])];
  });
  // Some programs give the address as its own name.
  const last = parts.at(-1) ?? '';
  if (bracket !== '' && isBare(last) && bracket.includes(last.replace(/[\s"',]/g, ''))) parts.pop();
  // The name of the address that follows is what stands right before it.
  const name =
    /;\s*$/.test(text) || parts.length === 0 || isBare(parts.at(-1) ?? '') ? '' : (parts.pop() ?? '');
  return { before: parts.map((part) => (isBare(part) ? entry('', part) : entry(part, ''))), name };
}

function entry(name: string, address: string): string[] {
  const clean = cleanLine(name.replace(/^[\s"',;]+|[\s"',;]+$/g, ''));
  return [clean === address.trim() ? '' : clean, cleanLine(address)];
}

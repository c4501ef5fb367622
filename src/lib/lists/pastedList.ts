import { cleanEmail, emailSchema, KnownPeople } from '../domain/participant';
import type { ColumnRole, LeftOutReason } from '../domain/pastedList';
import { LONGEST_LINE } from '../domain/text';
import { addressesIn } from './addressList';
import { isFigure, withoutMark } from './contentSigns';
import { isPrefix, nameFromEmail, turned } from './names';
import type { PastedTable, TableRow } from './table';

export interface PastedPerson {
  name: string;
  organisation: string;
  role: string;
  email: string;
}

export interface PastedRow {
  /** Its place in the table. */
  index: number;
  line: number;
  person: PastedPerson;
  /** No name was given: this one is made of the address. */
  nameFromEmail: boolean;
  /** What of its cells could not be used, columns that are passed over apart. */
  unused: string[];
}

export interface LeftOut {
  index: number;
  line: number;
  text: string;
  reason: LeftOutReason;
}

export interface PastedList {
  people: PastedRow[];
  /** Lines that are nobody. */
  leftOut: LeftOut[];
  /** Columns that are passed over: their heading, or what stands in them. */
  skipped: { heading: string; index: number; cells: string[] }[];
}

interface Choices {
  /** What each column holds. */
  roles: readonly ColumnRole[];
  /** Rows that are somebody after all. */
  kept?: readonly number[];
}

/** The people of a table. Whatever was in it is with somebody, in a line that was left out or in a column that was. */
export function peopleOf({ columns, rows }: PastedTable, { roles, kept = [] }: Choices): PastedList {
  const list: PastedList = { people: [], leftOut: [], skipped: [] };
  rows.forEach((row, index) => {
    const place = { index, line: row.line };
    const reason = kept.includes(index) ? undefined : row.aside;
    const read = reason ?? personOf(row, roles);
    if (typeof read !== 'string') list.people.push({ ...place, ...read });
    else if (row.aside !== 'heading' || kept.includes(index))
      list.leftOut.push({
        ...place,
        text: row.cells.filter((cell) => cell !== '').join(' · '),
        reason: read,
      });
  });
  const people = list.people.map(({ index }) => rows[index]?.cells ?? []);
  columns.forEach(({ heading }, index) => {
    const cells = people.flatMap((row) => row[index] || []);
    if (roles[index] === 'skip' && (heading !== '' || cells.length > 0))
      list.skipped.push({ heading, index, cells });
  });
  return list;
}

type Read = Pick<PastedRow, 'person' | 'nameFromEmail' | 'unused'>;

function personOf(row: TableRow, roles: readonly ColumnRole[]): Read | 'noName' | 'tooLong' {
  const cell = (role: ColumnRole) =>
    row.cells.filter((text, index) => roles[index] === role && text !== '').join(' ');
  const first = withoutMark(cell('firstName'));
  // "P. (Piet)": what the others call somebody stands behind the whole name.
  const [, given = first, called = ''] = /^(.*\S)\s+(\(.*\))$/.exec(first) ?? [];
  const parts = [turned(withoutMark(cell('name'))), given, ...family(cell), called];
  const { name: written, address } = withoutAddress(parts.filter((part) => part !== '').join(' '));
  const { email, unused } = emailOf([cell('email'), address]);
  const named = isFigure(written) ? '' : written;
  const name = named || nameFromEmail(email);
  if (name === '') return 'noName';
  const person = { name, organisation: cell('organisation'), role: cell('role'), email };
  if (Object.values(person).some((value) => value.length > LONGEST_LINE)) return 'tooLong';
  return { person, nameFromEmail: named === '', unused };
}

function family(cell: (role: ColumnRole) => string): string[] {
  const prefix = cell('prefix');
  const last = withoutMark(cell('lastName'));
  const [, bare = '', behind = ''] = /^(.*),\s*(.*)$/.exec(last) ?? [];
  if (!isPrefix(behind)) return [prefix, last];
  return prefix === '' || prefix === behind ? [behind, bare] : [prefix, last];
}

/** A name with its address in one cell: "Piet Jansen <p@x.nl>", "Piet Jansen (p@x.nl)". */
function withoutAddress(text: string): { name: string; address: string } {
  const [address = ''] = text.includes('@') ? addressesIn(text) : [];
  if (address === '') return { name: text, address };
  const name = text
    .replace(address, '')
    .replace(/mailto:/i, '')
    .replace(/[<([]\s*[>)\]]/, '');
  return { name: turned(name.replace(/[\s,;:-]+$/, '').trim()), address };
}

/** The first address of these; what else they hold is told. */
function emailOf(cells: readonly string[]): { email: string; unused: string[] } {
  const filled = cells.filter((cell) => cell !== '');
  const found = filled.flatMap((cell) => {
    const addresses = addressesIn(cell);
    return addresses.length > 1 ? addresses : [cell];
  });
  const email =
    found.map(cleanEmail).find((text) => text !== '' && emailSchema.safeParse(text).success) ?? '';
  const rest = filled
    .map((cell) =>
      cell
        .replace(email, '')
        .replace(/mailto:/i, '')
        .trim(),
    )
    .filter((text) => /[\p{L}\p{N}]/u.test(text));
  return { email, unused: rest };
}

/** Why somebody of the list may be double. */
export type Double = 'inTraining' | 'inList';

/** Who of these is in the training already or stands in the list above, in the order of the list. */
export function doublesOf(
  people: readonly PastedPerson[],
  present: readonly { name: string; organisation?: string | undefined }[],
): (Double | undefined)[] {
  const known = new KnownPeople(present);
  const listed = new KnownPeople([]);
  return people.map((person) => {
    const double = known.has(person) ? 'inTraining' : listed.has(person) ? 'inList' : undefined;
    listed.add(person);
    return double;
  });
}

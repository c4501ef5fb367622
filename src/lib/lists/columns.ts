import type { ColumnRole } from '../domain/pastedList';
import { isCompany, isFigure, isWork } from './contentSigns';
import { beginsWithFirstName } from './firstNames';
import { isInitialsHeading, roleOfHeading } from './headings';
import { isFamilyName, isInitials, isPrefix, wordsOf } from './names';

/** What the columns hold, by their headings. Of two that say the same the first counts; the other is passed over. */
export function rolesOfHeadings(headings: readonly string[]): ColumnRole[] {
  const roles = headings.map(roleOfHeading);
  const called = headings.some((text, index) => roles[index] === 'firstName' && !isInitialsHeading(text));
  const parts = roles.includes('firstName') || roles.includes('lastName');
  const taken = new Set<ColumnRole>();
  return roles.map((role, index): ColumnRole => {
    const heading = headings[index] ?? '';
    const meant =
      role === 'firstName' && called && isInitialsHeading(heading)
        ? 'skip'
        : // "Naam" beside "Voornaam" is the family name; beside both it is the same once more.
          role === 'name' && parts
          ? roles.includes('lastName')
            ? 'skip'
            : 'lastName'
          : (role ?? 'skip');
    if (taken.has(meant)) return 'skip';
    taken.add(meant);
    return meant;
  });
}

/** Fills in by their content what no heading told. */
export function rolesByContent(
  columns: readonly (readonly string[])[],
  told: readonly (ColumnRole | undefined)[],
): ColumnRole[] {
  const roles = [...told];
  const give = (index: number | undefined, role: ColumnRole) => {
    if (index !== undefined) roles[index] = roles.includes(role) && role !== 'skip' ? 'skip' : role;
  };
  const open = () => columns.flatMap((_, index) => (roles[index] === undefined ? [index] : []));
  const cells = (index: number | undefined) => columns[index ?? -1] ?? [];
  for (const index of open()) {
    const alone = open().length === 1 && !roles.some((role) => role && role !== 'skip');
    const isAddress = (cell: string) => cell.includes('@') && !(alone && cell.includes(' '));
    if (share(cells(index), isAddress) >= 0.5) give(index, 'email');
    else if (share(cells(index), isFigure) === 1) give(index, 'skip');
    else if (share(cells(index), isPrefix) === 1) give(index, 'prefix');
  }
  if (!roles.some((role) => role === 'name' || role === 'firstName' || role === 'lastName')) {
    const [first, second] = open();
    const order = roles.includes('prefix')
      ? orderOfParts(cells(first), cells(second))
      : orderOfNames(cells(first), cells(second));
    if (order === 'name') give(first, 'name');
    else {
      give(first, order);
      give(second, order === 'firstName' ? 'lastName' : 'firstName');
    }
  }
  for (const index of open()) if (share(cells(index), isWork) > 0.3) give(index, 'role');
  for (const index of open()) if (share(cells(index), isCompany) > 0.3) give(index, 'organisation');
  for (const index of open()) {
    if (!roles.includes('organisation')) give(index, 'organisation');
    else give(index, roles.includes('role') ? 'skip' : 'role');
  }
  return roles.map((role) => role ?? 'skip');
}

function share(cells: readonly string[], fits: (cell: string) => boolean): number {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length === 0 ? 0 : filled.filter(fits).length / filled.length;
}

/** A column of prefixes parts first names from family names: which are which? */
function orderOfParts(first: readonly string[], second: readonly string[]): 'firstName' | 'lastName' {
  return share(second, beginsWithFirstName) > share(first, beginsWithFirstName) ? 'lastName' : 'firstName';
}

/** Whether the first column is the whole name, or what part of it with the other part in the second. */
function orderOfNames(
  first: readonly string[],
  second: readonly string[],
): 'name' | 'firstName' | 'lastName' {
  const isOther = share(second, (cell) => isCompany(cell) || isWork(cell) || wordsOf(cell).length > 4) > 0.2;
  if (second.every((cell) => cell === '') || isOther) return 'name';
  const filled = second.filter((cell) => cell !== '');
  const given = share(second, (cell) => beginsWithFirstName(cell) || isGiven(cell));
  const firstGiven = share(first, beginsWithFirstName);
  if (share(first, isFamilyName) > 0.7 && given >= 0.5 && given > firstGiven) return 'lastName';
  const single = share(first, (cell) => wordsOf(cell).length === 1 || isInitials(cell));
  const family = share(second, isFamilyName) > 0.7 && new Set(filled).size === filled.length;
  const prefixed = filled.some((cell) => wordsOf(cell).length > 1 && isFamilyName(cell));
  const named = firstGiven >= 0.5 || share(first, isInitials) >= 0.5;
  return single > 0.7 && named && family && (prefixed || filled.length > 2) ? 'firstName' : 'name';
}

/** "A.B.", "Anna de": what stands behind the comma of a turned name. */
function isGiven(cell: string): boolean {
  const words = wordsOf(cell);
  return isInitials(words[0] ?? '') || (words.length > 1 && isPrefix(words.at(-1) ?? ''));
}

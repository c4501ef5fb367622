/** What is left of a participant who was erased. The words stand in records, and every version of the app shows them. */
import { foldLine } from './fold';
import { LONGEST_LINE } from './text';

/** What somebody is called who only counts any more. */
export function erasedName(number: number): string {
  return `Deelnemer ${number}`;
}

export function isErasedName(name: string): boolean {
  return /^Deelnemer \d+$/.test(name);
}

/** A text has to be there, also where nothing may be left of it. */
export const ERASED_TEXT = '-';

/** Three parts, as every credential has, with nothing in them. */
export const ERASED_CREDENTIAL = '-.-.-';

/** A name of one word is as often a word: only a whole name can be replaced without somebody looking. */
export function canBeReplaced(name: string): boolean {
  return foldLine(name).includes(' ') || name.includes('@');
}

/** The text with another name in the place of these, in capitals or not; the same text where none stands in it. */
export function withoutNames(text: string, names: readonly string[], instead: string): string {
  const longest = Math.max(text.length, LONGEST_LINE);
  return names.reduce((rest, name) => {
    const words = name.trim().split(/\s+/).map(escaped).join('\\s+');
    const found = new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, 'giu');
    const replaced = rest.replace(found, instead);
    // What becomes too long to be kept would not be erased at all.
    return replaced.length <= longest ? replaced : rest.replace(found, '…');
  }, text);
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

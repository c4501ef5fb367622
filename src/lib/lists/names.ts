import { fold } from '../domain/fold';
import { beginsWithFirstName } from './firstNames';

/** Words that stand before a family name and are not counted in its place in the alphabet. */
const PREFIXES = new Set(
  `de den der het 't 's van von vom zu zum zur te ten ter tot op in aan bij onder over uit voor d da das di dos du del
  della des la le les l el al bin ben ibn el- af auf`.split(/\s+/),
);

function isPrefixWord(word: string): boolean {
  return PREFIXES.has(fold(word.replace(/[’‘`´]/g, "'")).replace(/\.$/, '')) || /^[vd]\.?d\.?$/i.test(word);
}

/** "de", "van der", "in 't", "v.d.": nothing but prefixes. */
export function isPrefix(text: string): boolean {
  const words = wordsOf(text);
  return words.length > 0 && words.every(isPrefixWord);
}

/** "P.", "A.B.C.", "JP": initials and no name. */
export function isInitials(text: string): boolean {
  return /^(\p{Lu}\p{Ll}?\.[ -]?)+$/u.test(text) || /^\p{Lu}{1,4}$/u.test(text);
}

export function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** Whether a text is a family name alone, as far as can be seen: "Jansen", "de Vries", "Jansen - de Boer". */
export function isFamilyName(text: string): boolean {
  const words = wordsOf(text.replace(/\s*\p{Pd}\s*/gu, '-'));
  return words.length === 1 || (words.length > 1 && isPrefixWord(words[0] ?? ''));
}

/**
 * A name with its family name in front is turned: "Jansen, Piet", "Vries, Anna de", "Vries, de, Anna", "Vries, de".
 * What is not plainly such a name stays as it is.
 */
export function turned(name: string): string {
  const parts = name.split(',').map((part) => part.trim());
  const [family = '', second = '', third = ''] = parts;
  if (parts.some((part) => part === '')) return name;
  if (parts.length === 3 && isPrefix(second)) return `${third} ${second} ${family}`;
  if (parts.length !== 2) return name;
  const given = /^(.*\S)\s+(\(.*\))$/.exec(second);
  if (given) return `${turned(`${family}, ${given[1] ?? ''}`)} ${given[2] ?? ''}`;
  const fits = isFamilyName(family)
    ? wordsOf(second).length <= 5
    : beginsWithFirstName(second) || isInitials(wordsOf(second)[0] ?? '');
  return fits ? `${second} ${family}` : name;
}

/** A name to begin with where there is only an address: "piet.jansen@x.nl" is "Piet Jansen". */
export function nameFromEmail(email: string): string {
  const words = (email.split('@')[0] ?? '').split(/[._+]+/).filter((word) => /\p{L}/u.test(word));
  const lower = (word: string, index: number) => index > 0 && isPrefixWord(word) && word.length > 1;
  return words
    .map((word, index) =>
      lower(word, index)
        ? word
        : word.charAt(0).toUpperCase() + word.slice(1) + (word.length === 1 ? '.' : ''),
    )
    .join(' ');
}

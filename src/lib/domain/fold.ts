/** Letters that Unicode does not take apart into a plain letter and a mark (as typed without that keyboard). */
const OWN_LETTERS: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ĸ: 'k',
  ς: 'σ',
};

const PLAIN = /^[\w\s]*$/;

/**
 * What a text is compared by, wherever words are searched, matched or named: small letters, without accents and
 * without characters that cannot be seen; ligatures and letters of other alphabets as they are typed at a keyboard
 * that does not have them. "Één" and "een", "Yıldız" and "yildiz", "proﬁel" and "profiel" are alike.
 */
export function fold(text: string): string {
  // Most words hold nothing to take away.
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[ıłđðøæœßþħŧŋĸς]/g, (letter) => OWN_LETTERS[letter] ?? letter);
}

/**
 * A line (a name, a title) as it is compared with another: folded, and however its apostrophes, hyphens and spaces
 * were typed. "O’Neill" is "O'Neill".
 */
export function foldLine(text: string): string {
  // Before, since an accent that stands alone comes apart into a space; and after, since a letter may hold one (ŉ).
  return plainApostrophes(fold(plainApostrophes(text)))
    .replace(/\p{Pd}/gu, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

function plainApostrophes(text: string): string {
  return text.replace(/[‘’‛ʼʹ´`′]/g, "'");
}

/** A text as part of an address or a file's name: a to z, digits and single hyphens; '' where nothing is left. */
export function slugOf(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

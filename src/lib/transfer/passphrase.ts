import { fold } from '../domain/fold';
import { words } from './words';

export const SHORTEST_PASSPHRASE = 12;

/**
 * A passphrase as the key is made from it: it is told by voice and typed on a tablet that puts capitals and spaces
 * where it likes, so these make no difference. In one that the app thought up nothing between the words does, as
 * the dot that a keyboard makes of two spaces.
 */
export function plainPassphrase(typed: string): string {
  const ofWords = wordsIn(fold(typed).replace(/[^a-z]/g, ''));
  return ofWords?.join(' ') ?? typed.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** The words of the list that stand in these letters one after the other; null where they do not, or none does. */
function wordsIn(letters: string): string[] | null {
  const found: string[] = [];
  for (let rest = letters; rest !== '';) {
    // No word of the list begins another, so that there is one way to read them.
    const word = words.find((one) => rest.startsWith(one));
    if (word === undefined) return null;
    found.push(word);
    rest = rest.slice(word.length);
  }
  return found.length > 0 ? found : null;
}

export function isLongEnough(typed: string): boolean {
  return plainPassphrase(typed).length >= SHORTEST_PASSPHRASE;
}

const WORDS = 6;

/** Six words by chance. `random` gives as many random 16-bit numbers as are asked for. */
export function newPassphrase(random: (count: number) => Uint16Array): string {
  const chosen: string[] = [];
  // Numbers past the last whole multiple are passed over, so that every word is as likely.
  const fair = Math.floor(0x1_0000 / words.length) * words.length;
  while (chosen.length < WORDS) {
    for (const number of random(WORDS - chosen.length)) {
      const word = words[number % words.length];
      if (number < fair && word !== undefined) chosen.push(word);
    }
  }
  return chosen.join(' ');
}

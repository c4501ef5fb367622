import { words } from './words';

export const SHORTEST_PASSPHRASE = 12;

/**
 * A passphrase as the key is made from it: it is told by voice and typed on a tablet that puts capitals and spaces
 * where it likes, so these make no difference.
 */
export function plainPassphrase(typed: string): string {
  return typed.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}

export function isLongEnough(typed: string): boolean {
  return plainPassphrase(typed).length >= SHORTEST_PASSPHRASE;
}

const WORDS = 5;

/** Five words by chance. `random` gives as many random 16-bit numbers as are asked for. */
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

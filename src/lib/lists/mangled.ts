/**
 * Text that was read in another encoding than it was written in. UTF-8 read as Windows-1252 ("RenÃ©") can be mended:
 * every letter is still there, as two or three others. Windows-1252 read as UTF-8 ("Ren�") cannot: the letter is gone.
 */
export type Mangled = { kind: 'mendable' | 'lost'; sample: string };

/** What Windows-1252 has at the bytes 128 to 159; a hole is a control character there. */
const SPECIAL = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
const BYTES = new Map(Array.from(SPECIAL, (letter, index) => [letter, 0x80 + index]));
/** The bytes of one letter in UTF-8, each read as a letter of its own. */
const RUN = new RegExp(`(?:[\\u00C2-\\u00F4][${SPECIAL}\\u0080-\\u00BF]+)+`, 'gu');

export function mangledIn(text: string): Mangled | null {
  const mendable = wordAround(text, (word) => mended(word) !== word);
  if (mendable) return { kind: 'mendable', sample: mendable };
  const lost = text.includes('\uFFFD') && wordAround(text, (word) => word.includes('\uFFFD'));
  return lost ? { kind: 'lost', sample: lost } : null;
}

/** The text as it was written, where that can be told; otherwise as it is. */
export function mended(text: string): string {
  return text.replace(RUN, (run) => {
    const bytes = Uint8Array.from(run, (letter) => BYTES.get(letter) ?? letter.charCodeAt(0));
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      // Not UTF-8 after all: these letters were meant.
      return run;
    }
  });
}

function wordAround(text: string, fits: (word: string) => boolean): string | undefined {
  // A hard space is half of "Ã ", which was à.
  return text.split(/[ \t\r\n;,<>"]+/).find((word) => fits(word));
}

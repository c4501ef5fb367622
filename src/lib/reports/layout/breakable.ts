/** Width of a letter at most, in parts of the type size; measured on Source Sans 3, rounded up. */
function widthOf(letter: string): number {
  if (/[a-z.,:;'’!|()[\] -]/.test(letter)) return /[mw]/.test(letter) ? 0.86 : 0.58;
  return /[A-LNOP-VX-Z0-9]/.test(letter) ? 0.72 : 1;
}

/**
 * The text with a place to break (U+200B) in words too long for their column: the PDF maker breaks at spaces only,
 * and would let them run off the page. `column` is in points, for type of `size` points.
 */
export function breakable(text: string, column: number, size = 10.5): string {
  return text.replace(/\S+/gu, (word) => {
    const letters = [...word];
    const width = letters.reduce((sum, letter) => sum + widthOf(letter) * size, 0);
    return width <= column ? word : brokenWord(letters, column, size);
  });
}

function brokenWord(letters: readonly string[], column: number, size: number): string {
  let broken = '';
  let width = 0;
  for (const letter of letters) {
    width += widthOf(letter) * size;
    if (width > column) {
      broken += '\u200B';
      width = widthOf(letter) * size;
    }
    broken += letter;
  }
  return broken;
}

/**
 * The text with a place to break (U+200B) in words too long for their column: the PDF maker breaks at spaces only,
 * and would let them run off the page. `longest` is in characters.
 */
export function breakable(text: string, longest: number): string {
  return text.replace(/\S+/gu, (word) => {
    const letters = [...word];
    if (letters.length <= longest) return word;
    const parts: string[] = [];
    for (let start = 0; start < letters.length; start += longest) {
      parts.push(letters.slice(start, start + longest).join(''));
    }
    return parts.join('\u200B');
  });
}

import { foldLine } from './fold';

/** A first name of fewer letters is as often a word. */
const SHORTEST = 3;

/** Those of these names of which a text holds the whole, or the first name as a word by itself. */
export function namesIn(text: string, names: readonly string[]): string[] {
  const folded = ` ${foldLine(text).replace(/[^\p{L}\p{N}'-]+/gu, ' ')} `;
  return names.filter((name) => {
    const wanted = foldLine(name);
    const [first = ''] = wanted.split(' ');
    return [wanted, ...(first.length >= SHORTEST ? [first] : [])].some(
      (part) => part !== '' && folded.includes(` ${part} `),
    );
  });
}

import type { Content } from 'pdfmake/interfaces';
import { plainText, type Part } from '../../content/document/document';
import { colours } from './look';
import { partsLayout, type Surroundings } from './parts';

/** A word that fits on a line by itself is as large as that line allows. */
const LARGEST = { A4: 88, A3: 130 } as const;
const LETTERS_OF_LARGEST = 12;
const LEAST = 40;

/** Each heading of the second level, with what stands below it, on a page of its own to be read across a room. */
export function signsLayout(parts: readonly Part[], paper: 'A4' | 'A3', around: Surroundings): Content[] {
  const signs: { words: string; below: Part[] }[] = [];
  for (const part of parts) {
    if (part.kind === 'heading' && part.level === 2)
      signs.push({ words: plainText(part.content), below: [] });
    else signs.at(-1)?.below.push(part);
  }
  return signs.map(({ words, below }, index): Content => {
    const largest = LARGEST[paper];
    const fontSize = words.length <= LETTERS_OF_LARGEST ? largest : Math.max(LEAST, largest * 0.6);
    return {
      stack: [
        around.structure.text(
          {
            ...{ text: words, fontSize, bold: true, color: colours.brand, lineHeight: 1 },
            alignment: 'center' as const,
          },
          'H1',
          around.parent,
          { title: words },
        ),
        {
          stack: partsLayout(below, around),
          fontSize: paper === 'A3' ? 46 : 26,
          margin: [0, 28, 0, 0],
        },
      ],
      margin: [0, below.length > 1 ? 10 : 90, 0, 0],
      ...(index > 0 && { pageBreak: 'before' as const }),
    };
  });
}

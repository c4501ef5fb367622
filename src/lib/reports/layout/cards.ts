import type { Content, Margins, TableCell } from 'pdfmake/interfaces';
import type { Card } from '../sheet';
import { colours } from './look';
import { partsLayout, type Surroundings } from './parts';

const COLUMNS = 2;
/** Of the paper that margins and foot leave (points). */
const PAGE_HEIGHT = 700;
/** Above and below what stands in a cell. */
const PADDING = 12;

/** Cards to cut out, two beside each other and so many rows to a page. */
export function cardsLayout(
  cards: readonly Card[],
  { rows, large = false }: { rows: number; large?: boolean },
  around: Surroundings,
): Content {
  const body: TableCell[][] = [];
  for (let first = 0; first < cards.length; first += COLUMNS) {
    body.push(Array.from({ length: COLUMNS }, (_, at) => cell(cards[first + at], large, around)));
  }
  const height = PAGE_HEIGHT / rows - 2 * PADDING;
  return {
    table: { widths: ['*', '*'], heights: () => height, dontBreakRows: true, body },
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0.5,
      hLineColor: () => colours.line,
      vLineColor: () => colours.line,
      hLineStyle: () => ({ dash: { length: 4 } }),
      vLineStyle: () => ({ dash: { length: 4 } }),
      paddingLeft: () => PADDING,
      paddingRight: () => PADDING,
      paddingTop: () => PADDING,
      paddingBottom: () => PADDING,
    },
  };
}

function cell(card: Card | undefined, large: boolean, around: Surroundings): TableCell {
  if (!card) return { text: '' };
  const { title } = card;
  const style = { fontSize: large ? 34 : 15, bold: true, color: colours.brand };
  const margin: Margins = [0, 0, 0, 6];
  return {
    stack: [
      title === ''
        ? { text: '' }
        : around.structure.text({ text: title, ...style, margin }, 'H2', around.parent, { title }),
      { stack: partsLayout(card.parts, around), fontSize: 13 },
    ],
  };
}

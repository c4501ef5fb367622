import type { Content, TableCell } from 'pdfmake/interfaces';
import { plainText, type Inline, type ListItem, type Part } from '../../content/document/document';
import { numberIn, type SourceNote } from '../../content/document/sources';
import { handoutText } from '../../text/handout';
import { breakable } from './breakable';
import { colours, grid } from './look';

/** What the parts of a text need from around them. */
export interface Surroundings {
  notes: readonly SourceNote[];
  /** Path in the pack to the picture, as a data URL or by its name in the maker's file system. */
  images: ReadonlyMap<string, string>;
}

const WIDTH = 499;
const TICK = 8;
/** Room to write in an empty cell (points). */
const EMPTY_ROW = 30;

/** The parts of a text on paper. Texts stand in `text` alone; the only links are those that the document holds. */
export function partsLayout(parts: readonly Part[], around: Surroundings): Content[] {
  return parts.map((part) => partLayout(part, around));
}

function partLayout(part: Part, around: Surroundings): Content {
  switch (part.kind) {
    case 'heading':
      return {
        text: inlineLayout(part.content, around),
        style: part.level === 2 ? 'heading' : 'subheading',
        headlineLevel: part.level,
      };
    case 'paragraph':
      return { text: inlineLayout(part.content, around), margin: [0, 0, 0, 6] };
    case 'list':
      return listLayout(part.items, part, around);
    case 'table':
      return tableLayout(part, around);
    case 'box':
      return boxLayout(part.parts, around);
    case 'image':
      return imageLayout(part, around);
    case 'line':
      return {
        canvas: [{ type: 'line', x1: 0, y1: 18, x2: WIDTH, y2: 18, lineWidth: 0.7, lineColor: colours.line }],
        margin: [0, 0, 0, 4],
      };
  }
}

function listLayout(
  items: readonly ListItem[],
  { ordered, start }: { ordered: boolean; start: number },
  around: Surroundings,
): Content {
  const entries = items.map(({ parts }): Content => {
    const [only] = parts;
    if (parts.length === 1 && only?.kind === 'paragraph') return { text: inlineLayout(only.content, around) };
    return { stack: partsLayout(parts, around) };
  });
  const margin: [number, number, number, number] = [0, 0, 0, 6];
  if (items.length > 0 && items.every(({ tick }) => tick)) {
    const rows = entries.map((entry): Content => ({
      columns: [
        { width: 16, canvas: [tickBox()] },
        { width: '*', stack: [entry] },
      ],
      margin: [0, 2, 0, 2],
    }));
    return { stack: rows, margin };
  }
  return ordered ? { ol: entries, start, margin } : { ul: entries, margin };
}

function tickBox() {
  return { type: 'rect' as const, x: 0, y: 2.5, w: TICK, h: TICK, lineWidth: 0.8, lineColor: colours.soft };
}

function tableLayout({ head, rows }: Extract<Part, { kind: 'table' }>, around: Surroundings): Content {
  const column = WIDTH / Math.max(1, head.length);
  const body = [
    head.map((cell): TableCell => ({ text: inlineLayout(cell, around, column), style: 'head' })),
    ...rows.map((row) => row.map((cell): TableCell => ({ text: inlineLayout(cell, around, column) }))),
  ];
  const empty = [false, ...rows.map((row) => row.some((cell) => plainText(cell) === ''))];
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: widthsOf(head, rows),
      heights: (row) => (empty[row] ? EMPTY_ROW : 'auto'),
      body,
    },
    layout: grid,
    margin: [0, 4, 0, 8],
  };
}

/** A column of a few characters takes what it needs; the others, and those to write in, share what is left. */
function widthsOf(head: readonly Inline[][], rows: readonly Inline[][][]): (string | number)[] {
  return head.map((cell, column) => {
    const lengths = rows.map((row) => plainText(row[column] ?? []).length);
    const title = plainText(cell).length;
    const toWriteIn = lengths.includes(0) && title > SHORT_TITLE;
    const longest = Math.max(title, ...lengths);
    return toWriteIn || longest > SHORT_COLUMN ? '*' : 18 + longest * 6;
  });
}

const SHORT_COLUMN = 8;
/** "1" to "5" over a column of empty cells: a cross fits in. */
const SHORT_TITLE = 2;

function boxLayout(parts: readonly Part[], around: Surroundings): Content {
  return {
    table: { widths: ['*'], body: [[{ stack: partsLayout(parts, around), fillColor: colours.tint }]] },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: (index) => (index === 0 ? 3 : 0),
      vLineColor: () => colours.brand,
      paddingLeft: () => 10,
      paddingRight: () => 10,
      paddingTop: () => 6,
      paddingBottom: () => 2,
    },
    margin: [0, 4, 0, 10],
  };
}

function imageLayout({ path, alt }: { path: string; alt: string }, { images }: Surroundings): Content {
  const image = images.get(path);
  if (image === undefined) return { text: handoutText.noImage(alt), style: 'footnote' };
  return { image, fit: [WIDTH, 300], margin: [0, 4, 0, 10] };
}

function inlineLayout(content: readonly Inline[], around: Surroundings, column = WIDTH): Content[] {
  return content.map((inline): Content => {
    switch (inline.kind) {
      case 'text':
        return { text: breakable(inline.text, column) };
      case 'break':
        return { text: '\n' };
      case 'strong':
        return { text: inlineLayout(inline.content, around, column), bold: true };
      case 'emphasis':
        return { text: inlineLayout(inline.content, around, column), italics: true };
      case 'source':
        return { text: ` ${numberIn(around.notes, inline.source, inline.place)}`, sup: true, fontSize: 8 };
      case 'link':
        if (inline.to.kind !== 'web') return { text: inlineLayout(inline.content, around, column) };
        return {
          text: inlineLayout(inline.content, around, column),
          link: inline.to.url,
          color: colours.brand,
        };
    }
  });
}

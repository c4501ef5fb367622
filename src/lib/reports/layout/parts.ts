import type { Content, Margins, TableCell } from 'pdfmake/interfaces';
import { plainText, type Inline, type ListItem, type Part } from '../../content/document/document';
import { numberIn, type SourceNote } from '../../content/document/sources';
import { handoutText } from '../../text/handout';
import { breakable } from './breakable';
import type { Structure, Tag } from '../tagging/structure';
import { colours, grid } from './look';

/** What the parts of a text need from around them. */
export interface Surroundings {
  notes: readonly SourceNote[];
  /** Path in the pack to the picture, as a data URL or by its name in the maker's file system. */
  images: ReadonlyMap<string, string>;
  structure: Structure;
  /** What in the structure these parts belong to. */
  parent: Tag;
}

const WIDTH = 499;
const TICK = 8;
/** Room to write in an empty cell (points). */
const EMPTY_ROW = 30;

/** The parts of a text on paper. Texts stand in `text` alone; nothing is a link. */
export function partsLayout(parts: readonly Part[], around: Surroundings): Content[] {
  return parts.map((part) => partLayout(part, around));
}

function partLayout(part: Part, around: Surroundings): Content {
  const { structure, parent } = around;
  switch (part.kind) {
    case 'heading': {
      const style = part.level === 2 ? 'heading' : 'subheading';
      const title = plainText(part.content);
      return structure.text(
        { text: inlineLayout(part.content, around), style, headlineLevel: part.level },
        structure.heading(part.level),
        parent,
        { title },
      );
    }
    case 'paragraph':
      return structure.text(
        { text: inlineLayout(part.content, around), margin: [0, 0, 0, 6] as Margins },
        'P',
        parent,
      );
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
  const { structure } = around;
  const whole = structure.holder('L', around.parent);
  const isTicked = items.length > 0 && items.every(({ tick }) => tick);
  const rows = items.map(({ parts }, index): { marker: Content; entry: Content } => {
    const item = structure.holder('LI', whole);
    const marker = ordered
      ? structure.text({ text: numberOf(start + index, start + items.length - 1) }, 'Lbl', item)
      : { canvas: [tickBox()] };
    const [only] = parts;
    if (parts.length === 1 && only?.kind === 'paragraph')
      return { marker, entry: structure.text({ text: inlineLayout(only.content, around) }, 'LBody', item) };
    const parent = structure.holder('LBody', item);
    return { marker, entry: { stack: partsLayout(parts, { ...around, parent }) } };
  });
  const margin: Margins = [0, 0, 0, 6];
  if (!ordered && !isTicked) return { ul: rows.map(({ entry }) => entry), margin };
  // Beside each other, as the maker's own numbers belong to nothing.
  const stack = rows.map(({ marker, entry }): Content => ({
    columns: [
      { width: ordered ? ('auto' as const) : 16, stack: [marker] },
      { width: '*', stack: [entry] },
    ],
    margin: isTicked ? [0, 2, 0, 2] : [0, 0, 0, 0],
  }));
  return { stack, margin };
}

/** As wide as the highest of the list, in type of any size. */
function numberOf(number: number, highest: number): string {
  return `${String(number).padStart(String(highest).length, FIGURE_SPACE)}.\u00A0`;
}

const FIGURE_SPACE = '\u2007';

function tickBox() {
  return { type: 'rect' as const, x: 0, y: 2.5, w: TICK, h: TICK, lineWidth: 0.8, lineColor: colours.soft };
}

function tableLayout({ head, rows }: Extract<Part, { kind: 'table' }>, around: Surroundings): Content {
  const column = WIDTH / Math.max(1, head.length);
  const { structure } = around;
  const whole = structure.holder('Table', around.parent);
  const headRow = structure.holder('TR', whole);
  const heads = head.map((cell): TableCell => {
    const node = { text: inlineLayout(cell, around, column), style: 'head' };
    return structure.text(node, 'TH', headRow, { scope: 'Column' });
  });
  const cells = rows.map((row) => {
    const tr = structure.holder('TR', whole);
    return row.map((cell): TableCell =>
      structure.text({ text: inlineLayout(cell, around, column) }, 'TD', tr),
    );
  });
  const body = [heads, ...cells];
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

function imageLayout(
  { path, alt }: { path: string; alt: string },
  { images, structure, parent }: Surroundings,
): Content {
  const image = images.get(path);
  if (image === undefined)
    return structure.text({ text: handoutText.noImage(alt), style: 'footnote' }, 'P', parent);
  const node = {
    ...{ image, fit: [WIDTH, 300] as [number, number], margin: [0, 4, 0, 10] as Margins },
    figure: structure.figure(alt, parent),
  };
  return node;
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
        // An address that can be read: paper has nothing to tap.
        return {
          text: [
            ...inlineLayout(inline.content, around, column),
            ...(plainText(inline.content) === inline.to.url
              ? []
              : [{ text: breakable(` (${inline.to.url})`, column) }]),
          ],
          color: colours.brand,
        };
    }
  });
}

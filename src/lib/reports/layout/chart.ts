import type { Content, Margins, TableCell } from 'pdfmake/interfaces';
import { shapesOf, type Chart, type Mark, type Shape, type Tone } from '../charts/chart';
import type { Structure } from '../tagging/structure';
import { breakable } from './breakable';
import { colours, rules } from './look';

/** The field in which a row is drawn (points). */
const FIELD = { width: 170, height: 11 } as const;
const VALUE_WIDTH = 64;

const toneColours: Record<Tone, string> = { pale: colours.pale, dark: colours.brand };

/** A chart as a table with a drawing in each row: its numbers are text. `titled`: a heading above it is its title. */
export function chartPart(
  { title, told, heads, legend, ends, rows }: Chart,
  { titled, structure }: { titled: boolean; structure: Structure },
): Content {
  const [subject, ...values] = heads;
  const heading = titled
    ? []
    : [structure.text({ text: title, style: 'subheading' }, 'H3', structure.root, { title })];
  const table = structure.holder('Table', structure.root, { alt: told });
  const headRow = structure.holder('TR', table);
  const headCell = (text: string, alignment: 'left' | 'right'): TableCell =>
    structure.text({ text, style: 'head', alignment }, 'TH', headRow, { scope: 'Column' });
  const head: TableCell[] = [
    headCell(subject, 'left'),
    {
      columns: [
        structure.artifact({ text: ends[0], style: 'head', width: '*' }),
        structure.artifact({ text: ends[1], style: 'head', width: 'auto' }),
      ],
    },
    ...values.map((text) => headCell(text, 'right')),
  ];
  const labelWidth = 499 - FIELD.width - values.length * VALUE_WIDTH - 30;
  const body = rows.map(({ label, marks, values: numbers }): TableCell[] => {
    const tr = structure.holder('TR', table);
    return [
      structure.text({ text: breakable(label, labelWidth) }, 'TH', tr, { scope: 'Row' }),
      drawing(marks),
      ...numbers.map((text) => structure.text({ text, alignment: 'right' as const }, 'TD', tr)),
    ];
  });
  const parts: Content[] = [
    ...heading,
    {
      ...{ layout: rules, style: 'table' },
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: ['*', FIELD.width, ...values.map(() => VALUE_WIDTH)],
        body: [head, ...body],
      },
    },
    ...(legend.length > 0 ? [legendPart(legend, structure)] : []),
  ];
  return { stack: parts, unbreakable: rows.length <= MOST_TOGETHER };
}

function legendPart(legend: Chart['legend'], structure: Structure): Content {
  const text = legend.map((one) => one.text).join('  ·  ');
  return structure.text({ text, style: 'footnote', margin: [0, 2, 0, 4] as Margins }, 'P');
}

/** More rows than this go on over a page. */
const MOST_TOGETHER = 20;

function drawing(marks: readonly Mark[]): TableCell {
  return { canvas: shapesOf(marks, FIELD).map(canvasOf), margin: [0, 1.5, 0, 0] };
}

function canvasOf(shape: Shape) {
  const color = toneColours[shape.tone];
  if (shape.kind === 'rect') {
    const { x, y, width, height } = shape;
    return { type: 'rect' as const, x, y, w: width, h: height, color, lineWidth: 0 };
  }
  const { x, y, radius, open } = shape;
  return {
    ...{ type: 'ellipse' as const, x, y, r1: radius, r2: radius, lineWidth: 1.2, lineColor: color },
    color: open ? '#ffffff' : color,
  };
}

import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import { reportText } from '../../text/report';
import type { Figure, Paper, PaperPart, PaperTable } from '../paper';
import { MISSING_SIGN } from '../printable';
import { breakable } from './breakable';
import { chartPart } from './chart';
import { colours, rules } from './look';
import { pages } from './page';

/** What is between the margins of a page (points). */
export const WIDTH = 499;

/** The document as a definition of pdfmake. `replaced` tells that signs stand for missing characters. */
export function paperLayout(paper: Paper, { replaced }: { replaced: boolean }): TDocumentDefinitions {
  return pages({
    title: paper.title,
    footer: paper.footer,
    content: [
      headPart(paper),
      ...(paper.warning === null ? [] : [{ text: paper.warning, style: 'warning' }]),
      ...groupsOf(paper.parts).flatMap(groupLayout),
      ...(replaced ? [{ text: reportText.replaced(MISSING_SIGN), style: 'footnote' }] : []),
    ],
  });
}

function headPart({ title, lead }: Pick<Paper, 'title' | 'lead'>): Content {
  return {
    stack: [
      { text: breakable(title, WIDTH, 20), style: 'title', margin: [0, 0, 0, 4] },
      ...lead.map((text) => ({ text: breakable(text, WIDTH), color: colours.soft })),
      {
        canvas: [{ type: 'rect' as const, x: 0, y: 0, w: WIDTH, h: 2, color: colours.brand }],
        margin: [0, 10, 0, 14],
      },
    ],
  };
}

/** A heading with all that stands under it up to the next one. */
interface Group {
  heading: Extract<PaperPart, { kind: 'heading' }> | null;
  parts: Exclude<PaperPart, { kind: 'heading' }>[];
}

function groupsOf(parts: readonly PaperPart[]): Group[] {
  const groups: Group[] = [{ heading: null, parts: [] }];
  for (const part of parts) {
    if (part.kind === 'heading') groups.push({ heading: part, parts: [] });
    else groups.at(-1)?.parts.push(part);
  }
  return groups.filter(({ heading, parts: under }) => heading !== null || under.length > 0);
}

/** The heading stays with what follows: a short part as a whole, of a table its first rows. */
function groupLayout({ heading, parts }: Group): Content[] {
  const kept = withRemarks(parts);
  if (!heading) return kept.map(keptLayout);
  const title = {
    text: breakable(heading.text, WIDTH, 14),
    style: heading.level === 2 ? 'heading' : 'subheading',
  };
  const [first, ...others] = kept;
  if (!first) return [title];
  const [part] = first;
  if (part.kind === 'table')
    return [
      tableLayout(part, title),
      ...first.slice(1).map((one) => partLayout(one)),
      ...others.map(keptLayout),
    ];
  if (part.kind === 'list') {
    const [item = '', ...items] = part.items;
    return [
      { stack: [title, listLayout([item])], unbreakable: true },
      ...(items.length > 0 ? [listLayout(items)] : []),
      ...others.map(keptLayout),
    ];
  }
  const isLong = part.kind === 'paragraph' && part.text.length > LONG;
  const stack = [title, ...first.map((one, index) => partLayout(one, index === 0))];
  return [isLong ? { stack } : { stack, unbreakable: true }, ...others.map(keptLayout)];
}

type Kept = [Group['parts'][number], ...Group['parts']];

/** Each part with the remarks on it. */
function withRemarks(parts: Group['parts']): Kept[] {
  const kept: Kept[] = [];
  for (const part of parts) {
    const last = kept.at(-1);
    if (last && part.kind === 'paragraph' && part.small) last.push(part);
    else kept.push([part]);
  }
  return kept;
}

function keptLayout(kept: Kept): Content {
  const stack = kept.map((part) => partLayout(part));
  return kept[0].kind === 'chart' ? { stack, unbreakable: true } : { stack };
}

/** Characters: a paragraph of more goes on over a page. */
const LONG = 1200;

/** `titled`: right below a heading, which then is the title of a chart too. */
function partLayout(part: Group['parts'][number], titled = false): Content {
  switch (part.kind) {
    case 'figures':
      return figuresLayout(part.figures);
    case 'paragraph':
      return {
        text: breakable(part.text, WIDTH),
        ...(part.small ? { style: 'footnote' } : { margin: [0, 0, 0, 4] }),
      };
    case 'list':
      return listLayout(part.items);
    case 'table':
      return tableLayout(part);
    case 'chart':
      return chartPart(part.chart, { titled });
  }
}

function listLayout(items: readonly string[]): Content {
  return { ul: items.map((text) => ({ text: breakable(text, WIDTH - 12), margin: [0, 0, 0, 3] })) };
}

/** Beside each other, each as wide as the others. */
function figuresLayout(figures: readonly Figure[]): Content {
  return {
    table: {
      widths: figures.map(() => '*'),
      body: [
        figures.map(({ value, label }): TableCell => ({
          stack: [
            { text: value, fontSize: 18, bold: true },
            { text: label, color: colours.soft },
          ],
        })),
      ],
    },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: (index) => (index === 0 || index === figures.length ? 0 : 1),
      vLineColor: () => colours.line,
      paddingLeft: (index) => (index === 0 ? 0 : 10),
      paddingRight: () => 6,
      paddingTop: () => 0,
      paddingBottom: () => 0,
    },
    margin: [0, 0, 0, 4],
  };
}

/** Rows of which the first ones stay with the heads, and with the heading above. */
function tableLayout({ columns, rows }: PaperTable, title?: { text: string; style: string }): Content {
  const taken = columns.reduce((sum, { width = 0 }) => sum + width + GAP, 0);
  const free = (WIDTH - taken) / Math.max(1, columns.filter(({ width }) => width === undefined).length);
  const head = columns.map(({ head: text, numeric, width = free }): TableCell => ({
    text: breakable(text, width, 9.5),
    style: 'head',
    alignment: numeric ? 'right' : 'left',
  }));
  const body = rows.map((row) =>
    row.map((text, index): TableCell => {
      const { numeric, width = free } = columns[index] ?? { head: '' };
      return { text: breakable(text, width), alignment: numeric ? 'right' : 'left' };
    }),
  );
  const widths = columns.map(({ width }) => width ?? '*');
  const titleRow = title && [
    { ...title, colSpan: columns.length },
    ...columns.slice(1).map(() => ({ text: '' })),
  ];
  const headerRows = titleRow ? 2 : 1;
  return {
    table: {
      headerRows,
      keepWithHeaderRows: Math.min(ROWS_TOGETHER, rows.length),
      dontBreakRows: true,
      widths,
      body: [...(titleRow ? [titleRow] : []), head, ...body],
    },
    layout: titleRow ? underTitle : rules,
    style: 'table',
    margin: [0, titleRow ? 0 : 8, 0, 4],
  };
}

const GAP = 12;
const ROWS_TOGETHER = 3;

/** As `rules`, below a row that holds the heading. */
const underTitle: typeof rules = {
  ...rules,
  hLineWidth: (index, node) => (index < 2 || index === node.table.body.length ? 0 : index === 2 ? 1 : 0.5),
  hLineColor: (index) => (index === 2 ? colours.brand : colours.line),
};

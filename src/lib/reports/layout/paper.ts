import type { Content, Margins, TableCell } from 'pdfmake/interfaces';
import { reportText } from '../../text/report';
import type { Figure, Paper, PaperPart, PaperTable } from '../paper';
import { MISSING_SIGN } from '../printable';
import { breakable } from './breakable';
import { chartPart } from './chart';
import { colours, rules } from './look';
import { pages } from './page';
import { ACCESSIBLE, type TaggedDefinition } from '../tagging/render';
import { Structure, type Tag } from '../tagging/structure';

/** What is between the margins of a page (points). */
export const WIDTH = 499;

/**
 * The document as a definition of pdfmake, with what its parts are. `replaced` tells that signs stand for missing
 * characters.
 */
export function paperLayout(paper: Paper, { replaced }: { replaced: boolean }): TaggedDefinition {
  const structure = new Structure();
  const title = structure.text(
    { text: breakable(paper.title, WIDTH, 20), style: 'title', margin: [0, 0, 0, 4] as Margins },
    'H1',
    structure.root,
    { title: paper.title },
  );
  const paragraph = (text: string, style: string) => structure.text({ text, style }, 'P');
  const definition = pages({
    title: paper.title,
    footer: paper.footer,
    content: [
      headPart(paper.lead, { title, structure }),
      ...(paper.warning === null ? [] : [paragraph(paper.warning, 'warning')]),
      ...groupsOf(paper.parts).flatMap((group) => groupLayout(group, structure)),
      ...(replaced ? [paragraph(reportText.replaced(MISSING_SIGN), 'footnote')] : []),
    ],
  });
  return { definition: { ...definition, ...ACCESSIBLE }, structure, title };
}

function headPart(
  lead: readonly string[],
  { title, structure }: { title: Content; structure: Structure },
): Content {
  return {
    stack: [
      title,
      ...lead.map((text) => structure.text({ text: breakable(text, WIDTH), color: colours.soft }, 'P')),
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
function groupLayout({ heading, parts }: Group, structure: Structure): Content[] {
  const kept = withRemarks(parts);
  if (!heading) return kept.map((one) => keptLayout(one, structure));
  const title = structure.text(
    {
      text: breakable(heading.text, WIDTH, 14),
      style: heading.level === 2 ? 'heading' : 'subheading',
    },
    heading.level === 2 ? 'H2' : 'H3',
    structure.root,
    { title: heading.text },
  );
  const [first, ...others] = kept;
  if (!first) return [title];
  const [part] = first;
  if (part.kind === 'table')
    return [
      tableLayout(part, structure, title),
      ...first.slice(1).map((one) => partLayout(one, structure)),
      ...others.map((one) => keptLayout(one, structure)),
    ];
  if (part.kind === 'list') {
    const [item = '', ...items] = part.items;
    const list = structure.holder('L');
    return [
      { stack: [title, listLayout([item], structure, list)], unbreakable: true },
      ...(items.length > 0 ? [listLayout(items, structure, list)] : []),
      ...others.map((one) => keptLayout(one, structure)),
    ];
  }
  const isLong = part.kind === 'paragraph' && part.text.length > LONG;
  const stack = [title, ...first.map((one, index) => partLayout(one, structure, index === 0))];
  return [
    isLong ? { stack } : { stack, unbreakable: true },
    ...others.map((one) => keptLayout(one, structure)),
  ];
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

function keptLayout(kept: Kept, structure: Structure): Content {
  const stack = kept.map((part) => partLayout(part, structure));
  return kept[0].kind === 'chart' ? { stack, unbreakable: true } : { stack };
}

/** Characters: a paragraph of more goes on over a page. */
const LONG = 1200;

/** `titled`: right below a heading, which then is the title of a chart too. */
function partLayout(part: Group['parts'][number], structure: Structure, titled = false): Content {
  switch (part.kind) {
    case 'figures':
      return figuresLayout(part.figures, structure);
    case 'paragraph':
      return structure.text(
        {
          text: breakable(part.text, WIDTH),
          ...(part.small ? { style: 'footnote' } : { margin: [0, 0, 0, 4] as Margins }),
        },
        'P',
      );
    case 'list':
      return listLayout(part.items, structure, structure.holder('L'));
    case 'table':
      return tableLayout(part, structure);
    case 'chart':
      return chartPart(part.chart, { titled, structure });
  }
}

/** `list`: what its items are part of. */
function listLayout(items: readonly string[], structure: Structure, list: Tag): Content {
  return {
    ul: items.map((text) =>
      structure.text(
        { text: breakable(text, WIDTH - 12), margin: [0, 0, 0, 3] as Margins },
        'LBody',
        structure.holder('LI', list),
      ),
    ),
  };
}

/** Beside each other, each as wide as the others. */
function figuresLayout(figures: readonly Figure[], structure: Structure): Content {
  return {
    table: {
      widths: figures.map(() => '*'),
      body: [
        figures.map(({ value, label }): TableCell => ({
          stack: [
            structure.text({ text: value, fontSize: 18, bold: true }, 'P'),
            structure.text({ text: label, color: colours.soft }, 'P'),
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
function tableLayout(
  { columns, rows, name }: PaperTable,
  structure: Structure,
  title?: { text: string; style: string },
): Content {
  const table = structure.holder('Table', structure.root, { alt: name });
  const headRow = structure.holder('TR', table);
  const taken = columns.reduce((sum, { width = 0 }) => sum + width + GAP, 0);
  const free = (WIDTH - taken) / Math.max(1, columns.filter(({ width }) => width === undefined).length);
  const head = columns.map(({ head: text, numeric, width = free }): TableCell =>
    structure.text(
      {
        text: breakable(text, width, 9.5),
        style: 'head',
        alignment: numeric ? ('right' as const) : ('left' as const),
      },
      'TH',
      headRow,
      { scope: 'Column' },
    ),
  );
  const body = rows.map((row) => {
    const tr = structure.holder('TR', table);
    return row.map((text, index): TableCell => {
      const { numeric, width = free } = columns[index] ?? { head: '' };
      const cell = {
        text: breakable(text, width),
        alignment: numeric ? ('right' as const) : ('left' as const),
      };
      return index === 0 ? structure.text(cell, 'TH', tr, { scope: 'Row' }) : structure.text(cell, 'TD', tr);
    });
  });
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

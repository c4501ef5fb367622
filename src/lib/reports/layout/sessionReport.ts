import type { Content, Margins, TableCell } from 'pdfmake/interfaces';
import { reportText } from '../../text/report';
import { MISSING_SIGN } from '../printable';
import type { SessionReport } from '../model';
import { ACCESSIBLE, type TaggedDefinition } from '../tagging/render';
import { Structure, type Tag } from '../tagging/structure';
import { breakable } from './breakable';
import { closedListPart } from './closedList';
import { rules } from './look';
import { headingOf } from './heading';
import { pages } from './page';
import { photosPart } from './photos';
import { SIGNATURE, signatureCell } from './signature';

/**
 * The report as a document definition of pdfmake. What people typed stands in `text` alone: nothing of it is ever
 * read as a property, a link or an image. `replaced` tells that signs stand for missing characters; `pictures`: hash
 * of each photo to its picture, as a data URL or by its name in the maker's file system.
 */
export function sessionReportLayout(
  report: SessionReport,
  { replaced, pictures }: { replaced: boolean; pictures: ReadonlyMap<string, string> },
): TaggedDefinition {
  const structure = new Structure();
  const title = structure.text({ text: report.title, style: 'title' }, 'H1', structure.root, {
    title: report.title,
  });
  const definition = pages({
    title: report.title,
    footer: report.footer,
    content: [
      title,
      ...(report.warning === null ? [] : [structure.text({ text: report.warning, style: 'warning' }, 'P')]),
      factsTable(report, structure),
      headingOf(structure, reportText.blocks),
      blocksTable(report, structure),
      headingOf(structure, reportText.attendance),
      attendancePart(report, structure),
      ...closedListPart(report.list, structure),
      ...homeworkPart(report, structure),
      ...notesPart(report, structure),
      ...photosPart(report, { pictures, structure }),
      ...(replaced
        ? [structure.text({ text: reportText.replaced(MISSING_SIGN), style: 'footnote' }, 'P')]
        : []),
    ],
  });
  return { definition: { ...definition, ...ACCESSIBLE }, structure, title };
}

function factsTable({ facts }: SessionReport, structure: Structure): Content {
  const whole = structure.holder('Table', structure.root, { alt: reportText.facts });
  const body = facts.map(([label, value]): TableCell[] => {
    const row = structure.holder('TR', whole);
    return [
      structure.text({ text: label, style: 'label' }, 'TH', row, { scope: 'Row' }),
      structure.text({ text: breakable(value, 400) }, 'TD', row),
    ];
  });
  return { table: { widths: [90, '*'], body }, layout: 'noBorders', margin: [0, 0, 0, 4] };
}

function blocksTable({ blocks, plannedTotal, realTotal }: SessionReport, structure: Structure): Content {
  const { head, row } = tableOf(structure, reportText.blocks);
  const heads = head(
    [
      reportText.blockCode,
      reportText.blockTitle,
      reportText.plannedMinutes,
      reportText.realMinutes,
      reportText.blockState,
    ],
    [2, 3],
  );
  const body = blocks.map((block) =>
    row([
      { text: block.code },
      { text: breakable(block.title, 220) },
      number(block.plannedMinutes),
      number(block.realMinutes),
      { text: block.state },
    ]),
  );
  const total = row([
    { text: '' },
    { text: reportText.total, style: 'label' },
    { ...number(plannedTotal), bold: true },
    { ...number(realTotal), bold: true },
    { text: '' },
  ]);
  return table([46, '*', 52, 58, 76], [heads, ...body, total]);
}

function attendancePart({ people, counts }: SessionReport, structure: Structure): Content {
  if (people.length === 0) return structure.text({ text: reportText.noParticipants }, 'P');
  const signed = people.some(({ signature }) => signature !== null);
  const { head, row } = tableOf(structure, reportText.attendance);
  const heads = head(
    [
      ...[reportText.name, reportText.organisation, reportText.state, reportText.minutes],
      ...(signed ? [reportText.signature] : []),
    ],
    [3],
  );
  const body = people.map(({ name, organisation, state, remarks, minutes, signature }) =>
    row(
      [
        { text: breakable(name, signed ? 100 : 130) },
        { text: breakable(organisation, signed ? 80 : 120) },
        { text: [state, ...remarks].join('\n') },
        number(minutes),
      ],
      signed ? (tr) => signatureCell(signature, { name, structure, row: tr }) : undefined,
    ),
  );
  const { present, absentWithNotice, absentWithoutNotice, notFilledIn } = counts;
  return {
    stack: [
      table(signed ? ['*', 90, 110, 48, SIGNATURE.width] : ['*', 130, 130, 48], [heads, ...body]),
      structure.text(
        {
          text: reportText.counts(present, absentWithNotice, absentWithoutNotice, notFilledIn),
          style: 'footnote',
        },
        'P',
      ),
    ],
  };
}

function homeworkPart({ homework }: SessionReport, structure: Structure): Content[] {
  if (!homework) return [];
  const { title, text } = homework;
  return [
    headingOf(structure, reportText.homework),
    structure.text({ text: [{ text: `${title}. `, bold: true }, { text }] }, 'P'),
  ];
}

function notesPart({ notes }: SessionReport, structure: Structure): Content[] {
  if (notes.length === 0) return [];
  return [
    headingOf(structure, reportText.notes),
    ...notes.flatMap(({ about, texts }): Content[] => {
      const head = headingOf(structure, about, 3);
      const list = structure.holder('L');
      // Room above and none below: at the foot of a page that would ask for another one, which stays empty.
      const items = texts.map((text, at) =>
        structure.text(
          { text: breakable(text, 468), margin: [0, at && 4, 0, 0] as Margins },
          'LBody',
          structure.holder('LI', list),
        ),
      );
      return [head, { ul: items }];
    }),
  ];
}

function table(widths: (string | number)[], body: TableCell[][]): Content {
  return {
    table: { headerRows: 1, dontBreakRows: true, keepWithHeaderRows: 1, widths, body },
    layout: rules,
  };
}

type TextCell = { text: string } & Partial<Record<'style' | 'alignment' | 'bold', unknown>>;

/** The cells of a table, each with what it is: heads of columns, and rows that their first cell names. */
function tableOf(structure: Structure, name: string) {
  const whole = structure.holder('Table', structure.root, { alt: name });
  return {
    head: (labels: string[], numeric: number[]): TableCell[] => {
      const row = structure.holder('TR', whole);
      return labels.map((text, index) => {
        const alignment = numeric.includes(index) ? ('right' as const) : ('left' as const);
        return structure.text({ text, style: 'head', alignment }, 'TH', row, { scope: 'Column' });
      });
    },
    row: (cells: TextCell[], last?: (row: Tag) => TableCell): TableCell[] => {
      const row = structure.holder('TR', whole);
      const texts = cells.map((cell, index) =>
        index === 0 ? structure.text(cell, 'TH', row, { scope: 'Row' }) : structure.text(cell, 'TD', row),
      );
      return [...(texts as TableCell[]), ...(last ? [last(row)] : [])];
    },
  };
}

function number(value: number | null): { text: string; alignment: 'right' } {
  return { text: value === null ? '–' : String(value), alignment: 'right' };
}

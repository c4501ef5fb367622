import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import { reportText } from '../../text/report';
import { MISSING_SIGN } from '../printable';
import type { SessionReport } from '../model';
import { breakable } from './breakable';
import { closedListPart } from './closedList';
import { rules } from './look';
import { pages } from './page';
import { photosPart } from './photos';
import { SIGNATURE, signatureCell } from './signature';

/**
 * The report as a document definition of pdfmake. What people typed stands in `text` alone: nothing of it is ever
 * read as a property, a link or an image. `replaced` tells that signs stand for missing characters; `pictures`: hash
 * of each photo to its picture as a data URL.
 */
export function sessionReportLayout(
  report: SessionReport,
  { replaced, pictures }: { replaced: boolean; pictures: ReadonlyMap<string, string> },
): TDocumentDefinitions {
  return pages({
    title: report.title,
    footer: report.footer,
    content: [
      { text: report.title, style: 'title' },
      ...(report.warning === null ? [] : [{ text: report.warning, style: 'warning' }]),
      factsTable(report),
      { text: reportText.blocks, style: 'heading' },
      blocksTable(report),
      { text: reportText.attendance, style: 'heading' },
      attendancePart(report),
      ...closedListPart(report.list),
      ...homeworkPart(report),
      ...notesPart(report),
      ...photosPart(report, pictures),
      ...(replaced ? [{ text: reportText.replaced(MISSING_SIGN), style: 'footnote' }] : []),
    ],
  });
}

function factsTable({ facts }: SessionReport): Content {
  const body = facts.map(([label, value]): TableCell[] => [
    { text: label, style: 'label' },
    { text: breakable(value, 400) },
  ]);
  return { table: { widths: [90, '*'], body }, layout: 'noBorders', margin: [0, 0, 0, 4] };
}

function blocksTable({ blocks, plannedTotal, realTotal }: SessionReport): Content {
  const head = heads(
    [
      reportText.blockCode,
      reportText.blockTitle,
      reportText.plannedMinutes,
      reportText.realMinutes,
      reportText.blockState,
    ],
    [2, 3],
  );
  const body = blocks.map((block): TableCell[] => [
    { text: block.code },
    { text: breakable(block.title, 220) },
    number(block.plannedMinutes),
    number(block.realMinutes),
    { text: block.state },
  ]);
  const total: TableCell[] = [
    { text: '' },
    { text: reportText.total, style: 'label' },
    { ...number(plannedTotal), bold: true },
    { ...number(realTotal), bold: true },
    { text: '' },
  ];
  return table([46, '*', 52, 58, 76], [head, ...body, total]);
}

function attendancePart({ people, counts }: SessionReport): Content {
  if (people.length === 0) return { text: reportText.noParticipants };
  const signed = people.some(({ signature }) => signature !== null);
  const head = heads(
    [
      ...[reportText.name, reportText.organisation, reportText.state, reportText.minutes],
      ...(signed ? [reportText.signature] : []),
    ],
    [3],
  );
  const body = people.map(({ name, organisation, state, remarks, minutes, signature }): TableCell[] => [
    { text: breakable(name, signed ? 100 : 130) },
    { text: breakable(organisation, signed ? 80 : 120) },
    { text: [state, ...remarks].join('\n') },
    number(minutes),
    ...(signed ? [signatureCell(signature)] : []),
  ]);
  const { present, absentWithNotice, absentWithoutNotice, notFilledIn } = counts;
  return {
    stack: [
      table(signed ? ['*', 90, 110, 48, SIGNATURE.width] : ['*', 130, 130, 48], [head, ...body]),
      {
        text: reportText.counts(present, absentWithNotice, absentWithoutNotice, notFilledIn),
        style: 'footnote',
      },
    ],
  };
}

function homeworkPart({ homework }: SessionReport): Content[] {
  if (!homework) return [];
  const { title, text } = homework;
  return [
    { text: reportText.homework, style: 'heading' },
    { text: [{ text: `${title}. `, bold: true }, { text }] },
  ];
}

function notesPart({ notes }: SessionReport): Content[] {
  if (notes.length === 0) return [];
  return [
    { text: reportText.notes, style: 'heading' },
    ...notes.flatMap(({ about, texts }): Content[] => [
      { text: breakable(about, 480), style: 'subheading' },
      // Room above and none below: at the foot of a page that would ask for another one, which stays empty.
      { ul: texts.map((text, at): Content => ({ text: breakable(text, 468), margin: [0, at && 4, 0, 0] })) },
    ]),
  ];
}

function table(widths: (string | number)[], body: TableCell[][]): Content {
  return {
    table: { headerRows: 1, dontBreakRows: true, keepWithHeaderRows: 1, widths, body },
    layout: rules,
  };
}

function heads(labels: string[], numeric: number[]): TableCell[] {
  return labels.map((text, index) => ({
    text,
    style: 'head',
    alignment: numeric.includes(index) ? 'right' : 'left',
  }));
}

function number(value: number | null): { text: string; alignment: 'right' } {
  return { text: value === null ? '–' : String(value), alignment: 'right' };
}

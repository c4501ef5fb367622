import type { Content, TableCell } from 'pdfmake/interfaces';
import { closedListText } from '../../text/closedList';
import { reportText } from '../../text/report';
import type { ReportList } from '../closedList';
import { breakable } from './breakable';
import { rules } from './look';
import { SIGNATURE, signatureCell } from './signature';

/** Who signed as trainer, what was corrected since, and the checksum with all that it was made of. */
export function closedListPart(list: ReportList | null): Content[] {
  if (!list) return [];
  return [
    ...list.warnings.map((text): Content => ({ text, style: 'warning' })),
    trainersPart(list),
    ...correctionsPart(list),
    {
      stack: [
        { text: reportText.checksum, style: 'subheading' },
        { text: list.checksum, fontSize: 8 },
        { text: reportText.checksumWhat, style: 'footnote' },
        // Lines that a reader types over: none of them is set as a paragraph.
        ...list.lines.map((line): Content => ({ text: breakable(line, 480, 6.5), fontSize: 6.5 })),
      ],
    },
  ];
}

function trainersPart({ trainers }: ReportList): Content {
  const body = trainers.map(({ name, told, signature }): TableCell[] => [
    { text: breakable(name, 220) },
    { text: told },
    signatureCell(signature),
  ]);
  return {
    stack: [
      { text: closedListText.trainers, style: 'subheading' },
      { table: { dontBreakRows: true, widths: ['*', 160, SIGNATURE.width], body }, layout: rules },
    ],
    unbreakable: true,
  };
}

function correctionsPart({ corrections }: ReportList): Content[] {
  if (corrections.length === 0) return [];
  return [
    { text: closedListText.corrections, style: 'subheading' },
    ...corrections.map(({ head, changes, reason }): Content => ({
      stack: [
        { text: head, style: 'label' },
        ...changes.map((text) => ({ text: breakable(text, 480) })),
        { text: reportText.reason(breakable(reason, 440)) },
      ],
      margin: [0, 0, 0, 4],
      unbreakable: true,
    })),
  ];
}

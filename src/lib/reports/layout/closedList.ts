import type { Content, TableCell } from 'pdfmake/interfaces';
import { closedListText } from '../../text/closedList';
import { reportText } from '../../text/report';
import type { ReportList } from '../closedList';
import type { Structure } from '../tagging/structure';
import { headingOf } from './heading';
import { breakable } from './breakable';
import { rules } from './look';
import { SIGNATURE, signatureCell } from './signature';

/** Who signed as trainer, what was corrected since, and the checksum with all that it was made of. */
export function closedListPart(list: ReportList | null, structure: Structure): Content[] {
  if (!list) return [];
  const say = <N extends { text: string }>(node: N) => structure.text(node, 'P');
  const warnings = list.warnings.map((text) => say({ text, style: 'warning' }));
  const parts = [trainersPart(list, structure), ...correctionsPart(list, structure)];
  return [
    ...warnings,
    ...parts,
    {
      stack: [
        headingOf(structure, reportText.checksum, 3),
        say({ text: list.checksum, fontSize: 8 }),
        say({ text: reportText.checksumWhat, style: 'footnote' }),
        // Lines that a reader types over: none of them is set as a paragraph.
        ...list.lines.map((line) => say({ text: breakable(line, 480, 6.5), fontSize: 6.5 })),
      ],
    },
  ];
}

function trainersPart({ trainers }: ReportList, structure: Structure): Content {
  const title = headingOf(structure, closedListText.trainers, 3);
  const whole = structure.holder('Table', structure.root, { alt: closedListText.trainers });
  const body = trainers.map(({ name, told, signature }): TableCell[] => {
    const row = structure.holder('TR', whole);
    return [
      structure.text({ text: breakable(name, 220) }, 'TH', row, { scope: 'Row' }),
      structure.text({ text: told }, 'TD', row),
      signatureCell(signature, { name, structure, row }),
    ];
  });
  return {
    stack: [
      title,
      { table: { dontBreakRows: true, widths: ['*', 160, SIGNATURE.width], body }, layout: rules },
    ],
    unbreakable: true,
  };
}

function correctionsPart({ corrections }: ReportList, structure: Structure): Content[] {
  if (corrections.length === 0) return [];
  const say = <N extends { text: string }>(node: N) => structure.text(node, 'P');
  return [
    headingOf(structure, closedListText.corrections, 3),
    ...corrections.map(({ head, changes, reason }): Content => ({
      stack: [
        say({ text: head, style: 'label' }),
        ...changes.map((text) => say({ text: breakable(text, 480) })),
        say({ text: reportText.reason(breakable(reason, 440)) }),
      ],
      margin: [0, 0, 0, 4],
      unbreakable: true,
    })),
  ];
}

import type { TableCell } from 'pdfmake/interfaces';
import { fitted } from '../../domain/signature';
import type { ReportSignature } from '../people';
import { reportText } from '../../text/report';
import type { Structure, Tag } from '../tagging/structure';
import { breakable } from './breakable';

/** Room for a signature in a row of a list (points). */
export const SIGNATURE = { width: 88, height: 26 } as const;

/** A signature as lines, which stay sharp however large the page is shown, and what is to be known of it. */
export function signatureCell(
  signature: ReportSignature | null,
  { name, structure, row }: { name: string; structure: Structure; row: Tag },
): TableCell {
  const cell = structure.holder('TD', row);
  if (!signature) return { text: '' };
  const { strokes, words } = signature;
  const figure = strokes.length > 0 ? structure.figure(reportText.signatureOf(name), cell) : undefined;
  const lines = fitted(strokes, SIGNATURE.width, SIGNATURE.height).map((stroke) => ({
    type: 'polyline' as const,
    // A dot is a line to itself, and a line without length is not drawn.
    points: (stroke.length === 1 ? [...stroke, ...stroke] : stroke).map(([x, y], index) => ({
      x: x + (stroke.length === 1 ? index * 0.5 : 0),
      y,
    })),
    lineWidth: 0.9,
    lineCap: 'round' as const,
    figure,
  }));
  return {
    stack: [
      ...(lines.length > 0 ? [{ canvas: lines }] : []),
      ...words.map((text) =>
        structure.text({ text: breakable(text, SIGNATURE.width), style: 'footnote' }, 'P', cell),
      ),
    ],
  };
}

/**
 * A chart as a table whose rows are drawn too: each row has its numbers in words, so nothing is told by a picture, or by
 * a colour, alone. Screen and PDF draw the same shapes, and both keep the numbers beside them.
 */
export interface Chart {
  title: string;
  /** What it comes to, in a sentence: for whoever does not see it. */
  told: string;
  /** What the columns hold: the row's subject, then each of its numbers. */
  heads: [subject: string, ...values: string[]];
  /** What each kind of mark stands for; empty where there is one kind. */
  legend: { mark: MarkKind; text: string }[];
  /** What stands at the left and right end of the drawing. */
  ends: [from: string, to: string];
  rows: ChartRow[];
}

export interface ChartRow {
  label: string;
  marks: Mark[];
  /** One for each of `heads` after the first. */
  values: string[];
}

/** A pale wide bar, a dark thin one within it, an open and a filled circle, an upright line. */
export type MarkKind = 'wide' | 'thin' | 'ring' | 'dot' | 'tick';

/** `at`: where it ends or stands, from 0 (left) to 1 (right). */
export interface Mark {
  kind: MarkKind;
  at: number;
}

export type Shape =
  | { kind: 'rect'; x: number; y: number; width: number; height: number; tone: Tone }
  | { kind: 'circle'; x: number; y: number; radius: number; tone: Tone; open: boolean };

/** Dark enough on paper without colours. */
export type Tone = 'pale' | 'dark';

/** The shapes of a row in a field of this size, in the order in which they are drawn. */
export function shapesOf(
  marks: readonly Mark[],
  { width, height }: { width: number; height: number },
): Shape[] {
  const radius = height * 0.3;
  // Circles at the ends stay within the field.
  const inner = width - 2 * radius;
  const axis: Shape[] = marks.some(({ kind }) => kind === 'ring' || kind === 'dot')
    ? [{ kind: 'rect', x: 0, y: height / 2 - 0.4, width, height: 0.8, tone: 'pale' }]
    : [];
  return [
    ...axis,
    ...marks.map(({ kind, at }): Shape => {
      const place = Math.min(1, Math.max(0, at));
      switch (kind) {
        case 'wide':
          return {
            kind: 'rect',
            x: 0,
            y: height * 0.15,
            width: place * width,
            height: height * 0.7,
            tone: 'pale',
          };
        case 'thin':
          return {
            kind: 'rect',
            x: 0,
            y: height * 0.36,
            width: place * width,
            height: height * 0.28,
            tone: 'dark',
          };
        case 'tick':
          return {
            kind: 'rect',
            x: Math.min(place * width, width - 1.5),
            y: 0,
            width: 1.5,
            height,
            tone: 'dark',
          };
        case 'ring':
        case 'dot':
          return {
            ...{ kind: 'circle', x: radius + place * inner, y: height / 2, radius, tone: 'dark' },
            open: kind === 'ring',
          };
      }
    }),
  ];
}

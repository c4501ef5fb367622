import * as z from 'zod/mini';
import { dateOf } from './calendar';
import { uuidSchema } from './identifier';
import { instantSchema } from './instant';

/** The field that is signed in, in units of its own: on every screen and on paper it has these proportions. */
export const SIGN_FIELD = { width: 1000, height: 400 } as const;

/** With so many points the longest signature stays within what one value may hold (sync protocol, "Record"). */
const MOST_POINTS = 4000;

/** So much ink (in units of the field) is a signature; less is a dot, or a sleeve. */
const LEAST_INK = 60;

const pointSchema = z.tuple([
  z.int().check(z.gte(0), z.lte(SIGN_FIELD.width)),
  z.int().check(z.gte(0), z.lte(SIGN_FIELD.height)),
]);

/**
 * What was drawn, and no more: where the pen went. Its time, speed and pressure would make it a biometric (AVG art. 9)
 * and are stored nowhere.
 */
export const strokesSchema = z
  .array(z.array(pointSchema).check(z.minLength(1)))
  .check(z.refine((strokes) => countPoints(strokes) <= MOST_POINTS));
export type Point = z.infer<typeof pointSchema>;
export type Stroke = Point[];

/** Its record's id is `<session>:<participant>`. Drawn, or confirmed by a trainer who was there. */
export const signatureSchema = z.object({
  strokes: z.optional(z.nullable(strokesSchema)),
  /** Id of the trainer who confirms that this person was there: signing by drawing is not for everybody. */
  witness: z.optional(z.nullable(uuidSchema)),
  signedAt: instantSchema,
});

/** What is kept of any signature. */
export interface Signed {
  id: string;
  session: string;
  /** Empty where a trainer confirmed it instead. */
  strokes: Stroke[];
  witness: string | null;
  signedAt: string;
}

export type Signature = Signed & { participant: string };

/** Under the list of a session. */
export type TrainerSignature = Signed & { trainer: string };

/** Whether enough is drawn to be a signature. */
export function isSignature(strokes: readonly Stroke[]): boolean {
  return inkOf(strokes) >= LEAST_INK;
}

/** The same signature in as many points as can be stored. */
export function thinned(strokes: Stroke[]): Stroke[] {
  if (countPoints(strokes) <= MOST_POINTS) return strokes;
  const half = strokes.map((stroke) => stroke.filter((_, index) => index % 2 === 0));
  // A field full of dots has nothing to leave out between them.
  return countPoints(half) < countPoints(strokes) ? thinned(half) : strokes.slice(0, MOST_POINTS);
}

/** The drawing without the empty field around it, as large as fits and in the middle. */
export function fitted(strokes: readonly Stroke[], width: number, height: number): Stroke[] {
  const xs = strokes.flat().map(([x]) => x);
  const ys = strokes.flat().map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  // A stroke that is quite flat has no height to be fitted by.
  const scale = Math.min(width / Math.max(1, right - left), height / Math.max(1, bottom - top));
  const [offsetX, offsetY] = [(width - (right - left) * scale) / 2, (height - (bottom - top) * scale) / 2];
  return strokes.map((stroke) =>
    stroke.map(([x, y]): Point => [(x - left) * scale + offsetX, (y - top) * scale + offsetY]),
  );
}

/** The day on which it was signed, where that is not the day on which the session was held (YYYY-MM-DD). */
export function otherDaySigned({ signedAt }: Signed, heldOn: string): string | null {
  const day = dateOf(Date.parse(signedAt));
  return day === heldOn ? null : day;
}

function countPoints(strokes: readonly (readonly unknown[])[]): number {
  return strokes.reduce((sum, { length }) => sum + length, 0);
}

function inkOf(strokes: readonly Stroke[]): number {
  let ink = 0;
  for (const stroke of strokes)
    stroke.forEach(([x, y], index) => {
      const [beforeX, beforeY] = stroke[index - 1] ?? [x, y];
      ink += Math.hypot(x - beforeX, y - beforeY);
    });
  return ink;
}

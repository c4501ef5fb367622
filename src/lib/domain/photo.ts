import * as z from 'zod/mini';
import { planCodeSchema, meetingIdSchema, sha256Schema } from './identifier';
import { LONGEST_LINE, typedLine } from './text';

/** Along one side; no browser draws more. */
const MOST_PIXELS = 65_535;

/** A picture of a flip-over or of material; its bytes are a blob, which the record names. */
export const photoSchema = z.object({
  session: meetingIdSchema,
  /** Code of the block that it belongs to; null where it belongs to the session. */
  block: z.nullable(planCodeSchema),
  /** May be empty. */
  caption: typedLine(LONGEST_LINE),
  /** Hash of the bytes. */
  blob: sha256Schema,
  /** In pixels. */
  width: z.int().check(z.gte(1), z.lte(MOST_PIXELS)),
  height: z.int().check(z.gte(1), z.lte(MOST_PIXELS)),
});
export type PhotoFields = z.infer<typeof photoSchema>;
export type Photo = PhotoFields & { id: string };

/** What of a photo can be changed later. */
export type PhotoEdit = Pick<PhotoFields, 'block' | 'caption'>;

/** Their ids ascend with the time at which they were made. */
export function inOrderOfTaking(photos: readonly Photo[]): Photo[] {
  return [...photos].sort((a, b) => (a.id < b.id ? -1 : 1));
}

import * as z from 'zod/mini';
import { clockMs } from '../records/clock';
import { valueProblem } from '../records/json';
import {
  clockSchema,
  fieldNameSchema,
  fieldsSchema,
  recordIdSchema,
  recordTypeSchema,
} from '../records/recordSchema';

/** Past this no tablet's clock runs, however wrong; a clock near its end would leave no room for later changes. */
const LAST_MS = Date.UTC(2200, 0, 1);

/** A record as any file of this app holds it. */
export const copiedRecordSchema = z.object({
  type: recordTypeSchema,
  id: recordIdSchema,
  fields: fieldsSchema.check(
    z.refine((fields) =>
      Object.values(fields).every(
        ([value, clock]) => clockMs(clock) < LAST_MS && valueProblem(value) === null,
      ),
    ),
  ),
  /** Files of before this was kept have none. */
  seen: z._default(z.record(fieldNameSchema, z.array(clockSchema)), {}),
  /** "Alleen op dit apparaat"; files of before said it in a field of that name. */
  keepHere: z.optional(z.literal(true)),
});
export type CopiedRecord = z.infer<typeof copiedRecordSchema>;

/** Whether no record stands there twice. */
export function areDistinct(records: readonly { type: string; id: string }[]): boolean {
  return new Set(records.map(({ type, id }) => `${type} ${id}`)).size === records.length;
}

/**
 * Everything of one or more trainings in one file, so that nobody depends on a network to get data off a tablet.
 * The file is JSON and not encrypted; hashes over its contents tell a cut or altered file before anything is read.
 */
import type { GivenRecord } from '../records/imported';
import { withoutField } from '../records/record';
import type { CopiedCycle } from './copiedCycle';
import type { CopyProblem } from '../domain/problems';
import * as z from 'zod/mini';
import { sha256 } from '../records/hash';
import { uuidSchema } from '../domain/identifier';
import { clockMs } from '../records/clock';
import { canonicalJson, valueProblem } from '../records/json';
import {
  clockSchema,
  fieldNameSchema,
  fieldsSchema,
  jsonSchema,
  recordIdSchema,
  recordTypeSchema,
} from '../records/recordSchema';
import { blobsNamedBy, blobsSchema, readBlobs, writtenBlobs } from './blobs';

/** With photos in it. An app that knows only version 1 refuses it, instead of leaving them out in silence. */
const WITH_BLOBS = 2;

/** Past this no tablet's clock runs, however wrong; a clock near its end would leave no room for later changes. */
const LAST_MS = Date.UTC(2200, 0, 1);

const recordSchema = z.object({
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

const cyclesSchema = z.array(
  z.object({
    cycleId: uuidSchema,
    records: z
      .array(recordSchema)
      .check(
        z.refine(
          (records) => new Set(records.map(({ type, id }) => `${type} ${id}`)).size === records.length,
        ),
      ),
  }),
);

const fileSchema = z.object({
  format: z.literal('mentorwijs-gegevens'),
  version: z.literal([1, WITH_BLOBS]),
  madeAt: z.iso.datetime(),
  sha256: z.string(),
  cycles: jsonSchema,
  blobs: z._default(blobsSchema, {}),
});

export async function encodeCopy(cycles: readonly CopiedCycle[], madeAt: number): Promise<string> {
  const plain = cyclesSchema.parse(cycles);
  const blobs = writtenBlobs(cycles);
  const file: z.infer<typeof fileSchema> = {
    format: 'mentorwijs-gegevens',
    version: Object.keys(blobs).length > 0 ? WITH_BLOBS : 1,
    madeAt: new Date(madeAt).toISOString(),
    sha256: await sha256(canonicalJson(jsonSchema.parse(plain))),
    cycles: jsonSchema.parse(plain),
    blobs,
  };
  return JSON.stringify(file);
}

export type DecodedCopy =
  { ok: true; madeAt: string; cycles: CopiedCycle[] } | { ok: false; problem: CopyProblem };

export async function decodeCopy(text: string): Promise<DecodedCopy> {
  try {
    return await decoded(text);
  } catch (error) {
    // A text may be nested so deeply that reading it exhausts the stack; the app makes none such.
    if (error instanceof RangeError) return { ok: false, problem: 'damaged' };
    throw error;
  }
}

async function decoded(text: string): Promise<DecodedCopy> {
  const json = parseJson(text);
  const version = z.object({ format: z.literal('mentorwijs-gegevens'), version: z.number() }).safeParse(json);
  if (version.success && version.data.version > WITH_BLOBS) return { ok: false, problem: 'newerVersion' };
  const file = fileSchema.safeParse(json);
  if (!file.success) return { ok: false, problem: version.success ? 'damaged' : 'notACopy' };
  if ((await sha256(canonicalJson(file.data.cycles))) !== file.data.sha256)
    return { ok: false, problem: 'damaged' };
  const cycles = cyclesSchema.safeParse(file.data.cycles);
  const blobs = await readBlobs(file.data.blobs);
  if (!cycles.success || !blobs) return { ok: false, problem: 'damaged' };
  const whole = cycles.data.map(({ cycleId, records }) => ({
    cycleId,
    records: records.map(withMark),
    blobs: blobsNamedBy(records, blobs),
  }));
  return { ok: true, madeAt: file.data.madeAt, cycles: whole };
}

/** What a file of before said in a field is a mark of the record. */
function withMark(record: z.infer<typeof recordSchema>): GivenRecord {
  if (record.fields['keepHere']?.[0] !== true) return record;
  return { ...record, fields: withoutField(record.fields, 'keepHere'), keepHere: true };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A file that is not JSON is no copy; the schema says so to the caller.
    return undefined;
  }
}

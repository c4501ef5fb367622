/**
 * Files of before there was one kind: everything of one or more trainings as one JSON text, plain or in an age file.
 * Hashes over its contents tell a cut or altered file. They are read; none is made any more.
 */
import type { GivenRecord } from '../records/imported';
import { withoutField } from '../records/record';
import type { HashedBlob } from '../records/blob';
import type { BackupProblem } from '../domain/problems';
import * as z from 'zod/mini';
import { sha256 } from '../records/hash';
import { uuidSchema } from '../domain/identifier';
import { canonicalJson } from '../records/json';
import { jsonSchema } from '../records/recordSchema';
import { blobsSchema, readBlobs } from './blobs';
import { areDistinct, copiedRecordSchema, type CopiedRecord } from './copiedRecord';

/** With photos in it. */
const WITH_BLOBS = 2;

const cyclesSchema = z.array(
  z.object({ cycleId: uuidSchema, records: z.array(copiedRecordSchema).check(z.refine(areDistinct)) }),
);

const fileSchema = z.object({
  format: z.literal('mentorwijs-gegevens'),
  version: z.literal([1, WITH_BLOBS]),
  madeAt: z.iso.datetime(),
  sha256: z.string(),
  cycles: jsonSchema,
  blobs: z._default(blobsSchema, {}),
});

export type DecodedCopy =
  | {
      ok: true;
      madeAt: string;
      cycles: { cycleId: string; records: GivenRecord[] }[];
      /** By their hashes. */
      blobs: Map<string, HashedBlob>;
    }
  | { ok: false; problem: BackupProblem };

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
  if (!file.success) return { ok: false, problem: version.success ? 'damaged' : 'notABackup' };
  if ((await sha256(canonicalJson(file.data.cycles))) !== file.data.sha256)
    return { ok: false, problem: 'damaged' };
  const cycles = cyclesSchema.safeParse(file.data.cycles);
  const blobs = await readBlobs(file.data.blobs);
  if (!cycles.success || !blobs) return { ok: false, problem: 'damaged' };
  const whole = cycles.data.map(({ cycleId, records }) => ({
    cycleId,
    records: records.map(withMark),
  }));
  return { ok: true, madeAt: file.data.madeAt, cycles: whole, blobs };
}

/** What a file of before said in a field is a mark of the record. */
function withMark(record: CopiedRecord): GivenRecord {
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

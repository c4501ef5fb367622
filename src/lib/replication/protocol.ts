/** The wire of the sync protocol, version 1, as both ends read it. */
import { refusalStatus, rejectReasons, type RejectReason, type RefusalCode } from '../domain/problems';
import { requiredLine } from '../domain/text';
import * as z from 'zod/mini';
import { blobTypes } from '../records/blob';
import {
  clockSchema,
  fieldNameSchema,
  MOST_FIELDS,
  recordIdSchema,
  recordTypeSchema,
} from '../records/recordSchema';
import { valueProblem, type Json } from '../records/json';

export const PROTOCOL = 1;

/** Section "Refusals". */
export const MOST_RECORDS = 500;
export const MOST_WIRE_BYTES = 1024 * 1024;
export const MOST_BODY_BYTES = 4 * 1024 * 1024;
/** The body itself is at depth 0, so that a record's value may be as deep as section "Record" lets it. */
export const MOST_JSON_DEPTH = 12;
export const MOST_BLOB_BYTES = 5 * 1024 * 1024;
/** A clock may be so far ahead of the later of the endpoint's time and the cycle's greatest clock (ms). */
export const MOST_AHEAD_MS = 300_000;

export const cycleIdSchema = z.uuid();
export const digestSchema = z.string().check(z.regex(/^[0-9a-f]{16}$/));
export const blobHashSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/));
export const blobTypeSchema = z.enum(blobTypes);

/** Kept as it came: a copy by zod would lose the name `__proto__`, which is a name like any other. */
const wireValueSchema = z.custom<Json>((value) => value !== undefined);
const wireFieldSchema = z.tuple([wireValueSchema, clockSchema]);

/** One record on the wire: section "Record". */
export const wireRecordSchema = z.strictObject({
  type: recordTypeSchema,
  id: recordIdSchema,
  fields: z.record(fieldNameSchema, wireFieldSchema),
});
export type WireRecord = z.infer<typeof wireRecordSchema>;

/** Asked first: zod would pass over a field named `__proto__`, and name each of a million fields that are wrong. */
const mayBeRecordSchema = z.looseObject({
  fields: z.custom<object>((value) => typeof value === 'object' && value !== null && mayBeFields(value)),
});

export const rejectReasonSchema = z.enum(rejectReasons);

/** The record that a value is, or why it is none; anything at all may stand in the list of a request. */
export function readRecord(value: unknown): { record: WireRecord } | { problem: RejectReason } {
  if (!mayBeRecordSchema.safeParse(value).success) return { problem: 'malformed' };
  const parsed = wireRecordSchema.safeParse(value);
  if (!parsed.success) return { problem: 'malformed' };
  const problems = new Set(Object.values(parsed.data.fields).map(([field]) => valueProblem(field)));
  if (problems.has('malformed') || problems.has('too-deep')) return { problem: 'malformed' };
  return problems.has('too-large') ? { problem: 'too-large' } : { record: parsed.data };
}

export const syncRequestSchema = z.object({
  protocol: z.int(),
  epoch: z.nullable(z.string().check(z.maxLength(100))),
  mark: z.nullable(z.string().check(z.maxLength(100))),
  cursor: z.int().check(z.gte(0)),
  /** Records; what is no record is told in the reply and does not stop the others. */
  records: z.array(z.unknown()).check(z.maxLength(MOST_RECORDS)),
});
export interface SyncRequest {
  protocol: 1;
  epoch: string | null;
  mark: string | null;
  cursor: number;
  records: WireRecord[];
}

export const rejectedSchema = z.object({
  type: z.nullable(z.string()),
  id: z.nullable(z.string()),
  reason: rejectReasonSchema,
});
export type Rejected = z.infer<typeof rejectedSchema>;

/** How much of a cycle a device lacks in the middle of a pull: so many of its records come after this page. */
export const comingSchema = z.object({
  left: z.int().check(z.gte(0)),
  total: z.int().check(z.gte(0)),
});
export type Coming = z.infer<typeof comingSchema>;

export const syncReplySchema = z.object({
  protocol: z.literal(PROTOCOL),
  epoch: z.string().check(z.minLength(1)),
  mark: z.nullable(z.string()),
  cursor: z.int().check(z.gte(0)),
  accepted: z.boolean(),
  records: z.array(wireRecordSchema).check(z.maxLength(MOST_RECORDS)),
  more: z.boolean(),
  /** With `more`; an endpoint may leave it out. */
  coming: z.optional(comingSchema),
  rejected: z.array(rejectedSchema),
  digest: z.nullable(digestSchema),
  serverTime: z.iso.datetime(),
});
export type SyncReply = z.infer<typeof syncReplySchema>;

export const cyclesReplySchema = z.object({
  cycles: z.array(
    z.object({
      id: cycleIdSchema,
      title: z.nullable(z.string()),
      head: z.int().check(z.gte(0)),
      updatedAt: z.iso.datetime(),
    }),
  ),
  /** An endpoint that does not say so has given all. */
  more: z.optional(z.boolean()),
});

export const pairRequestSchema = z.object({
  code: z.string().check(z.maxLength(40)),
  name: requiredLine(100),
});
export const pairReplySchema = z.object({
  token: z.string().check(z.minLength(1)),
  device: z.object({ id: z.string(), name: z.string() }),
  team: z.object({ id: z.string(), name: z.string() }),
});
export type Pairing = z.infer<typeof pairReplySchema>;

/** What the administrator sends and gets. */
export const newTeamSchema = z.object({ name: requiredLine(100) });
export const teamSchema = z.object({ id: z.string().check(z.minLength(1)), name: z.string() });
export const teamsReplySchema = z.object({ teams: z.array(teamSchema) });
export const codeReplySchema = z.object({
  code: z.string().check(z.minLength(1)),
  expiresAt: z.iso.datetime(),
});
export const devicesReplySchema = z.object({
  devices: z.array(
    z.object({
      id: z.string().check(z.minLength(1)),
      name: z.string(),
      createdAt: z.iso.datetime(),
      lastUsedAt: z.nullable(z.iso.datetime()),
      revokedAt: z.nullable(z.iso.datetime()),
    }),
  ),
});
export type Devices = z.infer<typeof devicesReplySchema>;

export const healthSchema = z.object({
  status: z.literal('ok'),
  database: z.enum(['sqlite', 'postgres']),
  protocol: z.literal(PROTOCOL),
  version: z.string(),
  /** Answers of 500 and requests that broke off by a mistake of the endpoint's own, since it was started. */
  unexpectedErrors: z.optional(z.int().check(z.gte(0))),
});

export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
});

const PROBLEM_URN = 'urn:mentorwijs:problem:';

export function problemType(code: RefusalCode): string {
  return `${PROBLEM_URN}${code}`;
}

/** The code of a refusal in problem+json, or null where a body is none of ours. */
export function problemCode(body: unknown): RefusalCode | null {
  const parsed = problemSchema.safeParse(body);
  if (!parsed.success || !parsed.data.type.startsWith(PROBLEM_URN)) return null;
  const code = parsed.data.type.slice(PROBLEM_URN.length);
  return Object.hasOwn(refusalStatus, code) ? (code as RefusalCode) : null;
}

function mayBeFields(value: object): boolean {
  const count = Object.keys(value).length;
  return count >= 1 && count <= MOST_FIELDS && !Object.hasOwn(value, '__proto__');
}

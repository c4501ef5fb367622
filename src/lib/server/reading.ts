/** What an address and a body ask for, read by the protocol's schemas. */
import { thumbprintSchema } from '../domain/issuerKey';
import type { BlobPlace } from '../replication/wire';
import * as z from 'zod/mini';
import {
  blobHashSchema,
  cycleIdSchema,
  MOST_RECORDS,
  PROTOCOL,
  syncRequestSchema,
} from '../replication/protocol';
import { readJson, refuseNul } from './body';
import type { ExchangeRequest } from './box/exchange';
import { Refusal } from './endpoint/refusal';

const envelopeSchema = z.looseObject({ protocol: z.int() });
const tooManySchema = z.looseObject({ records: z.array(z.unknown()).check(z.minLength(MOST_RECORDS + 1)) });

/**
 * Throws a `Refusal`: `protocol-unsupported` before anything else is asked of the body, `too-large` for too many
 * records, `malformed`. What is wrong within a record is the record's own affair (rule 5).
 */
export async function readSyncRequest(request: Request): Promise<ExchangeRequest> {
  const body = await readJson(request);
  const envelope = envelopeSchema.safeParse(body);
  if (envelope.success && envelope.data.protocol !== PROTOCOL) throw new Refusal('protocol-unsupported');
  if (tooManySchema.safeParse(body).success)
    throw new Refusal('too-large', `At most ${MOST_RECORDS} records.`);
  refuseNul({ ...envelope.data, records: null });
  return parsed(syncRequestSchema, body);
}

/** A body of this shape. Throws `malformed`, and what reading it throws. */
export async function readBody<T>(schema: z.ZodMiniType<T>, request: Request): Promise<T> {
  const body = await readJson(request);
  refuseNul(body);
  return parsed(schema, body);
}

/** An id in an address: one that cannot be is one that is not there. */
export function idOf(text: string): string {
  return known(/^[0-9a-z-]{1,64}$/.test(text) ? text : undefined);
}

/** Of a key in an address. */
export function thumbprintOf(text: string): string {
  return known(thumbprintSchema.safeParse(text).data);
}

export function cycleIdOf(text: string): string {
  return known(cycleIdSchema.safeParse(text).data).toLowerCase();
}

/** The id after which a page of the list begins; null for the first page. Throws `malformed`. */
export function pageStart(after: string | undefined): string | null {
  return after === undefined ? null : parsed(cycleIdSchema, after).toLowerCase();
}

export function blobPlaceOf({ cycleId, sha256 }: BlobPlace): BlobPlace {
  return { cycleId: cycleIdOf(cycleId), sha256: known(blobHashSchema.safeParse(sha256).data) };
}

function parsed<T>(schema: z.ZodMiniType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (!result.success) throw new Refusal('malformed');
  return result.data;
}

function known(text: string | undefined): string {
  if (text === undefined) throw new Refusal('not-found');
  return text;
}

import { ask } from '../network/ask';
import type { WireReply, Send } from '../replication/wire';
import type { RefusalCode } from '../domain/problems';
import { cyclesReplySchema, pairReplySchema, problemCode, type Pairing } from '../replication/protocol';
import type * as z from 'zod/mini';

/** Nothing that is not there after so long (ms) is waited for. */
const TIME_LIMIT_MS = 30_000;
/** Below so many characters gzip is not worth it. */
const WORTH_GZIP = 2_000;

export interface EndpointAddress {
  /** Origin of the endpoint, as in `https://training.example.org`. */
  endpoint: string;
  token: string | null;
}

/** Rejects where nothing came back; a body that is not JSON is given as null. */
async function call(
  address: EndpointAddress,
  path: string,
  { method = 'GET', body }: { method?: string; body?: unknown } = {},
): Promise<WireReply> {
  const headers = authorized(address);
  let sent: BodyInit | null = null;
  if (body !== undefined) {
    headers.set('Content-Type', 'application/json');
    const text = JSON.stringify(body);
    sent = text;
    if (text.length > WORTH_GZIP && 'CompressionStream' in globalThis) {
      headers.set('Content-Encoding', 'gzip');
      sent = await gzipped(text);
    }
  }
  const signal = AbortSignal.timeout(TIME_LIMIT_MS);
  const response = await ask(new URL(path, address.endpoint), {
    method,
    headers,
    body: sent,
    signal,
    cache: 'no-store',
  });
  return answerOf(response, await response.text());
}

export function authorized({ token }: EndpointAddress, others: HeadersInit = {}): Headers {
  const headers = new Headers(others);
  if (token !== null) headers.set('Authorization', `Bearer ${token}`);
  return headers;
}

export function answerOf({ status, headers }: Response, text: string): WireReply {
  const retryAfter = Number(headers.get('Retry-After') ?? NaN);
  return { status, retryAfter: Number.isFinite(retryAfter) ? retryAfter : null, body: jsonOf(text) };
}

async function gzipped(text: string): Promise<Blob> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Response(stream).blob();
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The page of a captive portal: no answer of the endpoint's.
    return null;
  }
}

export function sender(address: EndpointAddress): Send {
  return (cycleId, request) =>
    call(address, `/api/cycles/${cycleId}/sync`, { method: 'POST', body: request });
}

export type CallResult<T> =
  { ok: true; value: T } | { ok: false; reason: RefusalCode | 'offline'; retryAfter: number | null };

export function pairDevice(
  endpoint: string,
  request: { code: string; name: string },
): Promise<CallResult<Pairing>> {
  const address = { endpoint, token: null };
  return result(call(address, '/api/devices', { method: 'POST', body: request }), pairReplySchema);
}

export type ListedCycle = z.infer<typeof cyclesReplySchema>['cycles'][number];

/** No team has more cycles than so many pages hold; an endpoint that goes on for ever is not followed. */
const MOST_PAGES = 200;

/** The cycles of the device's team, page by page (sync protocol, "Cycles"). */
export async function listCycles(address: EndpointAddress): Promise<CallResult<ListedCycle[]>> {
  const cycles: ListedCycle[] = [];
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const last = cycles.at(-1);
    const path = last ? `/api/cycles?after=${last.id}` : '/api/cycles';
    const reply = await result(call(address, path), cyclesReplySchema);
    if (!reply.ok) return reply;
    cycles.push(...reply.value.cycles);
    if (!reply.value.more || reply.value.cycles.length === 0) break;
  }
  return { ok: true, value: cycles };
}

/** Erases a cycle for every device, for good. */
export async function eraseEverywhere(address: EndpointAddress, cycleId: string): Promise<CallResult<null>> {
  return answered(call(address, `/api/cycles/${cycleId}`, { method: 'DELETE' }), 204);
}

/** A call of the administrator's page; `value` is what came back. */
export async function adminCall<T>(
  address: EndpointAddress,
  {
    path,
    method = 'GET',
    body,
    schema,
  }: { path: string; method?: string; body?: unknown; schema: z.ZodMiniType<T> },
): Promise<CallResult<T>> {
  return result(call(address, path, { method, ...(body !== undefined && { body }) }), schema);
}

/** Takes a device's token away. */
export function revokeDevice(address: EndpointAddress, id: string): Promise<CallResult<null>> {
  return answered(call(address, `/api/admin/devices/${id}`, { method: 'DELETE' }), 204);
}

/** Publishes a key for certificates, or no longer. */
export function approveKey(
  address: EndpointAddress,
  thumbprint: string,
  isApproved: boolean,
): Promise<CallResult<null>> {
  const method = isApproved ? 'PUT' : 'DELETE';
  return answered(call(address, `/api/admin/issuer-keys/${thumbprint}`, { method }), 204);
}

async function result<T>(calling: Promise<WireReply>, schema: z.ZodMiniType<T>): Promise<CallResult<T>> {
  const reply = await reached(calling);
  const parsed = reply && reply.status < 300 ? schema.safeParse(reply.body) : null;
  if (parsed?.success) return { ok: true, value: parsed.data };
  return refused(reply);
}

async function answered(calling: Promise<WireReply>, status: number): Promise<CallResult<null>> {
  const reply = await reached(calling);
  return reply?.status === status ? { ok: true, value: null } : refused(reply);
}

function refused(reply: WireReply | null): CallResult<never> {
  const code = reply && problemCode(reply.body);
  const otherwise = (reply?.status ?? 0) >= 500 ? 'unavailable' : 'offline';
  return { ok: false, reason: code ?? otherwise, retryAfter: reply?.retryAfter ?? null };
}

async function reached(calling: Promise<WireReply>): Promise<WireReply | null> {
  try {
    return await calling;
  } catch {
    // Nothing came back: told to the caller as being offline.
    return null;
  }
}

/** One exchange with the endpoint: until everything of a cycle was sent and received, or something stands in the way. */
import type { RoundProblem } from '../domain/problems';
import {
  applyReply,
  forgetHistory,
  nextBatch,
  prepare,
  setAside,
  WHOLE_BATCH,
  type Batch,
  type BatchLimit,
  type Prepared,
} from './apply';
import { sendBlob } from './blobs';
import { keyOf, type WithCycle } from './port';
import { problemCode, PROTOCOL, syncReplySchema, type SyncReply, type SyncRequest } from './protocol';
import type { BlobWire, RoundStopped, Send, WireReply } from './wire';

export type RoundResult = { ok: true; skewMs: number | null } | RoundStopped;

export interface RoundOptions {
  send: Send;
  blobs: BlobWire;
  withCycle: WithCycle;
  now: () => number;
  deviceId: string;
  /** Hears after each page how many records came in with it, once they are stored. */
  onReceived?: (records: number) => void;
}

/** A cycle that has not come to rest after so many requests is tried again later. */
const MOST_REQUESTS = 2_000;

/** A request, what comes back for it (null where nothing does), and what is read of the next one meanwhile. */
interface Asked {
  prepared: Prepared;
  answer: Promise<WireReply | null>;
  ahead: Promise<Batch | null>;
}

/** Exchanges one cycle. A cycle that is erased from this device meanwhile is left alone: there is nothing to do. */
export async function syncCycle(cycleId: string, options: RoundOptions): Promise<RoundResult> {
  const { withCycle, now, deviceId } = options;
  let limit: BatchLimit = WHOLE_BATCH;
  let skewMs: number | null = null;
  let asked: Asked | null = null;
  for (let requests = 0; requests < MOST_REQUESTS; requests += 1) {
    asked ??= await askNext(cycleId, limit, options);
    if (!asked) return { ok: true, skewMs };
    const { prepared }: Asked = asked;
    const [answer, ahead]: [WireReply | null, Batch | null] = await Promise.all([asked.answer, asked.ahead]);
    asked = null;
    const { request } = prepared;
    if (answer === null) return failed('offline');
    const reply = answer.status === 200 ? syncReplySchema.safeParse(answer.body) : null;
    if (reply?.success) {
      if (!isOfProtocol(reply.data)) return failed('refused');
      skewMs = now() - Date.parse(reply.data.serverTime);
      // The next page is asked for while this one is stored; what waits would be refused until all is in.
      if (reply.data.more) asked = pageAfter(cycleId, reply.data, options);
      const outcome = await withCycle(
        cycleId,
        (rows) => applyReply(rows, { prepared, reply: reply.data, ahead, now: now(), deviceId }),
        // What is lost with the power is asked for again; the last page makes the whole of it certain.
        reply.data.more ? 'relaxed' : 'write',
      );
      limit = larger(limit);
      if (reply.data.records.length > 0) options.onReceived?.(reply.data.records.length);
      if (outcome === 'done') return { ok: true, skewMs };
      const stopped = outcome === 'sendBlob' ? await sendBlob(cycleId, options) : null;
      if (stopped) return stopped;
      if (typeof outcome === 'object') asked = ask(cycleId, outcome.next, limit, options);
      continue;
    }
    const code = problemCode(answer.body);
    if (code === 'history-changed') {
      await withCycle(cycleId, async (rows) => {
        const state = await rows.state();
        // An answer to a request of before a reset says nothing of what is known now.
        if (state?.cursor === request.cursor && state.epoch === request.epoch)
          await forgetHistory(rows, state);
      });
      continue;
    }
    if (code === 'too-large' && request.records.length > 0) {
      limit = await smaller(cycleId, request, options);
      continue;
    }
    // Nobody knows it, and there is nothing to tell of it.
    if (code === 'not-found' && isFirstLook(request)) return { ok: true, skewMs };
    return refusal(cycleId, code, answer, withCycle);
  }
  return failed('busy');
}

async function askNext(cycleId: string, limit: BatchLimit, options: RoundOptions): Promise<Asked | null> {
  const prepared = await options.withCycle(cycleId, (rows) => prepare(rows, limit));
  return prepared && ask(cycleId, prepared, limit, options);
}

/** Sends a request; while it is under way, what comes after it is read. */
function ask(cycleId: string, prepared: Prepared, limit: BatchLimit, options: RoundOptions): Asked {
  const { records } = prepared.request;
  const answer = sent(options.send, cycleId, prepared.request);
  if (records.length === 0) return { prepared, answer, ahead: Promise.resolve(null) };
  const under = new Set(records.map(keyOf));
  const ahead = options.withCycle(cycleId, (rows) => nextBatch(rows, limit, under), 'read');
  return { prepared, answer, ahead };
}

function pageAfter(cycleId: string, { epoch, mark, cursor }: SyncReply, { send }: RoundOptions): Asked {
  const request: SyncRequest = { protocol: PROTOCOL, epoch, mark, cursor, records: [] };
  const prepared = { request, writes: 0 };
  return { prepared, answer: sent(send, cycleId, request), ahead: Promise.resolve(null) };
}

/** What would go round for ever: a refused push that brings nothing, an accepted one without a digest (rule 6). */
function isOfProtocol({ accepted, records, digest }: SyncReply): boolean {
  return accepted ? digest !== null : records.length > 0;
}

function isFirstLook({ epoch, cursor, records }: SyncRequest): boolean {
  return epoch === null && cursor === 0 && records.length === 0;
}

async function sent(send: Send, cycleId: string, request: SyncRequest): Promise<WireReply | null> {
  try {
    return await send(cycleId, request);
  } catch {
    // Nothing came back: what was sent is remembered as sent without an answer.
    return null;
  }
}

/** After 413: half as many records, and a single one is set aside. */
async function smaller(
  cycleId: string,
  request: SyncRequest,
  { withCycle }: RoundOptions,
): Promise<BatchLimit> {
  const [only] = request.records;
  if (request.records.length === 1 && only) {
    await withCycle(cycleId, (rows) => setAside(rows, only));
    return { ...WHOLE_BATCH, records: 1 };
  }
  return { ...WHOLE_BATCH, records: Math.floor(request.records.length / 2) };
}

/** Twice as many again: where one record was too large the others soon go together; where all are, each goes once. */
function larger({ records }: BatchLimit): BatchLimit {
  return { ...WHOLE_BATCH, records: Math.min(WHOLE_BATCH.records, records * 2) };
}

async function refusal(
  cycleId: string,
  code: ReturnType<typeof problemCode>,
  { status, retryAfter }: WireReply,
  withCycle: WithCycle,
): Promise<RoundResult> {
  switch (code) {
    case 'token-invalid':
    case 'token-missing':
      return failed('tokenInvalid');
    case 'erased':
    case 'not-found': {
      const state = code === 'erased' ? 'erased' : 'notOurs';
      await withCycle(cycleId, async (rows) => {
        const before = await rows.state();
        if (before) await rows.setState({ ...before, state });
      });
      return failed(state);
    }
    case 'protocol-unsupported':
      return failed('protocolUnsupported');
    case 'too-many-requests':
    case 'unavailable':
      return failed('busy', retryAfter);
    case null:
      return status >= 500 ? failed('busy', retryAfter) : failed('offline');
    default:
      return failed('refused');
  }
}

function failed(reason: RoundProblem, retryAfter: number | null = null): RoundResult {
  return { ok: false, reason, retryAfter };
}

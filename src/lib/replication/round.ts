import type { WireReply, RoundStopped, Send, BlobWire } from './wire';
import type { RoundProblem } from '../domain/problems';
import { sendBlob } from './blobs';
import { problemCode, PROTOCOL, syncReplySchema, type SyncReply, type SyncRequest } from './protocol';
import type { WithCycle } from './port';
import { applyReply, forgetHistory, prepare, setAside, WHOLE_BATCH, type BatchLimit } from './apply';

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

/** A request, and what comes back for it: null where nothing does. */
interface Asked {
  request: SyncRequest;
  answer: Promise<WireReply | null>;
}

/** Exchanges with the endpoint until everything of a cycle was sent and received, or something stands in the way. */
export async function syncCycle(cycleId: string, options: RoundOptions): Promise<RoundResult> {
  const { send, withCycle, now } = options;
  let limit: BatchLimit = WHOLE_BATCH;
  let skewMs: number | null = null;
  let ahead: Asked | null = null;
  // The next page is asked for while this one is stored; what waits to be sent would be refused until all is in.
  const pageAfter = ({ epoch, mark, cursor }: SyncReply): Asked => {
    const request: SyncRequest = { protocol: PROTOCOL, epoch, mark, cursor, records: [] };
    return { request, answer: sent(send, cycleId, request) };
  };
  const next = async (): Promise<Asked> => {
    const request = await withCycle(cycleId, (rows) => prepare(rows, limit));
    return { request, answer: sent(send, cycleId, request) };
  };
  for (let requests = 0; requests < MOST_REQUESTS; requests += 1) {
    const { request, answer: coming } = ahead ?? (await next());
    ahead = null;
    const answer = await coming;
    if (answer === null) return failed('offline');
    const reply = answer.status === 200 ? syncReplySchema.safeParse(answer.body) : null;
    // A refused push that brings nothing is no answer of this protocol: it would go round for ever.
    if (reply?.success && !reply.data.accepted && reply.data.records.length === 0) return failed('refused');
    if (reply?.success) {
      skewMs = now() - Date.parse(reply.data.serverTime);
      if (reply.data.more) ahead = pageAfter(reply.data);
      const outcome = await withCycle(cycleId, (rows) =>
        applyReply(rows, { request, reply: reply.data, now: now(), deviceId: options.deviceId }),
      );
      if (reply.data.records.length > 0) options.onReceived?.(reply.data.records.length);
      if (outcome === 'done') return { ok: true, skewMs };
      const stopped = outcome === 'sendBlob' ? await sendBlob(cycleId, options) : null;
      if (stopped) return stopped;
      continue;
    }
    const code = problemCode(answer.body);
    if (code === 'history-changed') {
      await withCycle(cycleId, async (rows) => {
        const { cursor, epoch } = await rows.state();
        // An answer to a request of before a reset says nothing of what is known now.
        if (cursor === request.cursor && epoch === request.epoch) await forgetHistory(rows);
      });
      continue;
    }
    if (code === 'too-large' && request.records.length > 0) {
      limit = await smaller(cycleId, request, options);
      continue;
    }
    if (code === 'not-found' && request.records.length === 0) return { ok: true, skewMs };
    return refusal(cycleId, code, answer, withCycle);
  }
  return failed('busy');
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
    return WHOLE_BATCH;
  }
  return { ...WHOLE_BATCH, records: Math.floor(request.records.length / 2) };
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
      await withCycle(cycleId, async (rows) => rows.setState({ ...(await rows.state()), state }));
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

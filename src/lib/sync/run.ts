/** One run: which cycles have something to exchange, each of those, and then the photos that are still missing. */
import type { RecordStore } from '../database/open';
import { readDeviceCycles, type DeviceCycle } from '../database/deviceCycles';
import { withCycleOn } from '../database/replica';
import { fetchBlobs } from '../replication/blobs';
import { syncCycle } from '../replication/round';
import type { BlobWire, RoundStopped, Send } from '../replication/wire';
import type { CallResult, EndpointAddress, ListedCycle } from './transport';

export interface RunOptions {
  store: RecordStore;
  sender: (address: EndpointAddress) => Send;
  blobWire: (address: EndpointAddress) => BlobWire;
  /** The cycles of the team, all of them. */
  list: (address: EndpointAddress) => Promise<CallResult<ListedCycle[]>>;
  mayFetchBlobs: () => boolean;
  /** Hears how many records came in since the run began, and of which cycle the last ones are. */
  onReceived: (records: number, cycleId: string) => void;
}

/**
 * Asks the endpoint once for the heads of the team's cycles, and exchanges only those that differ or have something
 * to send (sync protocol, "Cycles"). `turns` remembers in which run each cycle had its last turn: where a run is
 * broken off, the next one begins with those that had none.
 */
export async function runAll(
  address: EndpointAddress,
  turns: Map<string, number>,
  run: number,
  options: RunOptions,
): Promise<{ at: number; skewMs: number | null } | RoundStopped> {
  const { store, sender, blobWire, list, mayFetchBlobs, onReceived } = options;
  const listed = await list(address);
  if (!listed.ok) return stoppedBy(listed);
  const heads = new Map(listed.value.map(({ id, head }) => [id, head]));
  let received = 0;
  const exchange = {
    ...{ send: sender(address), blobs: blobWire(address), withCycle: withCycleOn(store) },
    ...{ now: store.now, deviceId: store.deviceId },
  };
  const counted = (cycleId: string) => (records: number) => onReceived((received += records), cycleId);
  let skewMs: number | null = null;
  const cycles = await readDeviceCycles(store);
  for (const { cycleId } of inTurn(cycles.filter(needsExchange(heads)), turns)) {
    turns.set(cycleId, run);
    const result = await syncCycle(cycleId, { ...exchange, onReceived: counted(cycleId) });
    if (result.ok) skewMs = result.skewMs ?? skewMs;
    else if (!isOfOneCycle(result)) return result;
  }
  // Photos come in once all records have: they are large, and a trainer can do without for longer.
  for (const { cycleId, state } of cycles) {
    if (state === 'erased' || !heads.has(cycleId)) continue;
    const stopped = await fetchBlobs(cycleId, { ...exchange, mayGoOn: mayFetchBlobs });
    if (stopped && !isOfOneCycle(stopped)) return stopped;
  }
  return { at: store.now(), skewMs };
}

function needsExchange(heads: ReadonlyMap<string, number>) {
  return ({ cycleId, cursor, state, waits, incomplete }: DeviceCycle): boolean => {
    if (state === 'erased') return false;
    const head = heads.get(cycleId);
    if (state === 'notOurs') return head !== undefined;
    return waits || incomplete || state === 'digestsDiffer' || (head ?? 0) !== cursor;
  };
}

function inTurn(cycles: readonly DeviceCycle[], turns: ReadonlyMap<string, number>): DeviceCycle[] {
  const turnOf = ({ cycleId, waits }: DeviceCycle) => (turns.get(cycleId) ?? 0) - (waits ? 0.5 : 0);
  return [...cycles].sort((a, b) => turnOf(a) - turnOf(b));
}

/** What is wrong with one cycle is kept with it; the others go on. */
function isOfOneCycle({ reason }: RoundStopped): boolean {
  return reason === 'erased' || reason === 'notOurs';
}

function stoppedBy({ reason, retryAfter }: Extract<CallResult<unknown>, { ok: false }>): RoundStopped {
  switch (reason) {
    case 'token-invalid':
    case 'token-missing':
      return { ok: false, reason: 'tokenInvalid', retryAfter };
    case 'too-many-requests':
    case 'unavailable':
      return { ok: false, reason: 'busy', retryAfter };
    case 'protocol-unsupported':
      return { ok: false, reason: 'protocolUnsupported', retryAfter };
    case 'offline':
      return { ok: false, reason: 'offline', retryAfter };
    default:
      return { ok: false, reason: 'refused', retryAfter };
  }
}

/**
 * The way of photos' bytes between a device and the endpoint (sync protocol, sections "Blobs" and "The device's
 * side"): up before the records that name them, and after all other records, which are smaller; down once the
 * records are in.
 */
import type { RoundStopped, BlobPlace, BlobReply, BlobWire } from './wire';
import type { RoundProblem, RejectReason } from '../domain/problems';
import { sha256 } from '../records/hash';
import { blobOf, type HashedBlob } from '../records/blob';
import { blobTypeSchema, problemCode } from './protocol';
import type { WithCycle } from './port';

export interface BlobOptions {
  blobs: BlobWire;
  withCycle: WithCycle;
}

/**
 * Sends the first that waits; its record, and what was typed meanwhile, go before the next. What the endpoint refuses
 * for good stands with its records among those refused.
 */
export async function sendBlob(
  cycleId: string,
  { blobs, withCycle }: BlobOptions,
): Promise<RoundStopped | null> {
  const blob = await withCycle(cycleId, async (rows) => {
    const [first] = await rows.blobsToSend();
    return first === undefined ? undefined : rows.blob(first);
  });
  if (!blob) return null;
  const { sha256: hash } = blob;
  const reply = await answered(() => upload(blobs, { cycleId, sha256: hash }, blob));
  const reason = reply && refusedFor(reply);
  if (reply && isTaken(reply)) await withCycle(cycleId, (rows) => rows.setBlobSent(hash));
  else if (reason) await rejectRecords(cycleId, hash, { reason, withCycle });
  else return stoppedBy(reply);
  return null;
}

/**
 * Fetches what records name and this device lacks, for as long as it `mayGoOn`; what the endpoint lacks too, or has
 * damaged, is asked for again another time and holds up no other.
 */
export async function fetchBlobs(
  cycleId: string,
  { blobs, withCycle, mayGoOn = () => true }: BlobOptions & { mayGoOn?: () => boolean },
): Promise<RoundStopped | null> {
  for (const hash of await withCycle(cycleId, (rows) => rows.blobsToFetch(), 'read')) {
    if (!mayGoOn()) return null;
    const reply = await answered(() => blobs.get({ cycleId, sha256: hash }));
    if (reply && problemCode(reply.body) === 'not-found') continue;
    if (reply?.status !== 200) return stoppedBy(reply);
    const blob = await fetchedBlob(hash, reply);
    // Damaged, or of a type that only a newer version knows: the others do not wait for it.
    if (!blob) continue;
    await withCycle(cycleId, async (rows) => {
      // The training may have been erased from this device while its photo was under way.
      if ((await rows.blobsToFetch()).includes(hash)) await rows.putBlob(blob);
    });
  }
  return null;
}

/** An answer that was lost, or a restored endpoint, may have left it there: asking takes less than sending. */
async function upload(blobs: BlobWire, place: BlobPlace, blob: HashedBlob): Promise<BlobReply> {
  const there = await blobs.head(place);
  // A captive portal says 200 to anything, with a page of its own.
  return there.status === 200 && there.type === blob.type ? there : blobs.put(place, blob);
}

function isTaken({ status, bytes }: BlobReply): boolean {
  return (status === 200 || status === 201) && bytes.length === 0;
}

/** Why the endpoint will never take it; null where it may another time. */
function refusedFor({ body }: BlobReply): RejectReason | null {
  const code = problemCode(body);
  if (code === 'too-large') return code;
  return code === 'hash-mismatch' || code === 'unsupported-media-type' ? 'malformed' : null;
}

async function rejectRecords(
  cycleId: string,
  hash: string,
  { reason, withCycle }: { reason: RejectReason; withCycle: WithCycle },
): Promise<void> {
  await withCycle(cycleId, async (rows) => {
    const naming = (await rows.shared()).filter((row) => blobOf(row) === hash);
    await rows.put(naming.map((row) => ({ ...row, rejected: reason })));
  });
}

/** What came, where it is what was asked for. */
async function fetchedBlob(hash: string, { type, bytes }: BlobReply): Promise<HashedBlob | null> {
  const known = blobTypeSchema.safeParse(type);
  if (!known.success || (await sha256(bytes)) !== hash) return null;
  return { sha256: hash, type: known.data, bytes };
}

function stoppedBy(reply: BlobReply | null): RoundStopped {
  const retryAfter = reply?.retryAfter ?? null;
  return { ok: false, reason: reply ? problemOf(reply) : 'offline', retryAfter };
}

/** The exchange of records before and after tells whether the training is erased, or unknown to the endpoint. */
function problemOf({ status, body }: BlobReply): RoundProblem {
  switch (problemCode(body)) {
    case 'token-invalid':
    case 'token-missing':
      return 'tokenInvalid';
    case 'erased':
      return 'erased';
    case 'too-many-requests':
    case 'unavailable':
      return 'busy';
    // The bytes broke off on their way, or took too long.
    case 'malformed':
      return 'offline';
    case null:
      return status >= 500 ? 'busy' : 'offline';
    default:
      return 'refused';
  }
}

async function answered(ask: () => Promise<BlobReply>): Promise<BlobReply | null> {
  try {
    return await ask();
  } catch {
    // Nothing came back: told to the caller as being offline.
    return null;
  }
}

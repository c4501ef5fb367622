/** What goes over the wire and comes back, as a round sees it: without fetch. */
import type { RoundProblem } from '../domain/problems';
import type { HashedBlob } from '../records/blob';
import type { SyncRequest } from './protocol';

/** What a request came back with; rejects where nothing came back. */
export interface WireReply {
  status: number;
  /** Whole seconds. */
  retryAfter: number | null;
  body: unknown;
}

/** Sends a request of a cycle, within a time limit. */
export type Send = (cycleId: string, request: SyncRequest) => Promise<WireReply>;

/** Why a round did not come to its end. */
export interface RoundStopped {
  ok: false;
  reason: RoundProblem;
  retryAfter: number | null;
}

export interface BlobPlace {
  cycleId: string;
  /** Hash of the bytes. */
  sha256: string;
}

/** What a request about a blob came back with; its body is null where the bytes are no JSON. */
export interface BlobReply extends WireReply {
  /** The media type that it says of itself. */
  type: string | null;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Asks the endpoint about a blob, within a time limit; each rejects where nothing came back. */
export interface BlobWire {
  /** Whether it is there; without its bytes. */
  head: (place: BlobPlace) => Promise<BlobReply>;
  put: (place: BlobPlace, blob: HashedBlob) => Promise<BlobReply>;
  get: (place: BlobPlace) => Promise<BlobReply>;
}

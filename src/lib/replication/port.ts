import type { RejectReason } from '../domain/problems';
import type { HashedBlob } from '../records/blob';
import type { Clock } from '../records/clock';
import type { HeldRecord } from '../records/heldRecord';

/** A record as a device keeps it for syncing. */
export interface SyncRow extends HeldRecord {
  /** Why the endpoint refused it; it is not sent again until it changes. */
  rejected: RejectReason | null;
}

/** Names a record within its cycle. */
export function keyOf({ type, id }: { type: string; id: string }): string {
  return `${type} ${id}`;
}

/** How far a device is with one cycle. */
export interface CycleSync {
  cursor: number;
  epoch: string | null;
  mark: string | null;
  /** When everything was last sent and received and the digests agreed (ms since 1970). */
  syncedAt: number | null;
  /** Everything was sent anew since the digests differed; it is not done twice. */
  digestReset: boolean;
  /** Records (see `keyOf`) that were sent and that nothing came back for: the endpoint may have them. */
  underWay: string[];
  state: 'open' | 'erased' | 'notOurs' | 'digestsDiffer';
}

export const NEVER_SYNCED: CycleSync = {
  cursor: 0,
  epoch: null,
  mark: null,
  syncedAt: null,
  digestReset: false,
  underWay: [],
  state: 'open',
};

/**
 * The rows of one cycle within one transaction. Records that stay on this device are not among `unsent` and `shared`,
 * and what the endpoint refused does not wait. A record whose blob is to be sent is held back until the endpoint has
 * that: it is not among `unsent` either.
 */
export interface CycleRows {
  state: () => Promise<CycleSync>;
  setState: (state: CycleSync) => Promise<void>;
  get: (keys: readonly { type: string; id: string }[]) => Promise<(SyncRow | undefined)[]>;
  put: (rows: readonly SyncRow[]) => Promise<void>;
  /** At most so many of those that wait to be sent: journals first, no value leaves before its copy is there. */
  unsent: (most: number) => Promise<SyncRow[]>;
  shared: () => Promise<SyncRow[]>;
  /** The same, some at a time: between them the screen has its turn, also where there are thousands. */
  eachShared: (visit: (some: readonly SyncRow[]) => void) => Promise<void>;
  /** Hashes of the blobs that records name and that the endpoint may not have. */
  blobsToSend: () => Promise<string[]>;
  /** Hashes of the blobs that records name and that this device lacks. */
  blobsToFetch: () => Promise<string[]>;
  blob: (sha256: string) => Promise<HashedBlob | undefined>;
  /** Keeps one that the endpoint has. */
  putBlob: (blob: HashedBlob) => Promise<void>;
  setBlobSent: (sha256: string) => Promise<void>;
  /** Nothing is known any more of what the endpoint has. */
  setBlobsUnsent: () => Promise<void>;
  lastClock: () => Promise<Clock | null>;
  /** Also where it goes back: see "Clocks that are wrong". */
  setLastClock: (clock: Clock) => Promise<void>;
  /** From now on added to the wall clock (ms). */
  setClockOffset: (ms: number) => Promise<void>;
}

/** Does a piece of work in one transaction on a cycle: all of it is stored, or nothing. */
export type WithCycle = <T>(cycleId: string, work: (rows: CycleRows) => Promise<T>) => Promise<T>;

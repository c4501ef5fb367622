/** What a store must offer so that records can be exchanged: no database, no fetch. */
import type { RejectReason } from '../domain/problems';
import type { HashedBlob } from '../records/blob';
import type { Clock } from '../records/clock';
import type { HeldRecord } from '../records/heldRecord';
import type { Fields } from '../records/record';
import type { Coming } from './protocol';

/** A record as a device keeps it for syncing. */
export interface SyncRow extends HeldRecord {
  /** Why the endpoint refused it; it is not sent again until it changes. */
  rejected: RejectReason | null;
  /**
   * "Alleen op dit apparaat": no part of anything that is sent, compared or handed over. A mark of the device's own
   * row: no field from outside can set it.
   */
  keepHere: boolean;
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
  /** Everything was sent again since the digests differed; it is not done twice. */
  digestReset: boolean;
  /** Records (see `keyOf`) that were sent and that nothing came back for: the endpoint may have them. */
  inFlight: string[];
  /** There is more to receive: the cycle is not complete on this device. */
  incomplete: boolean;
  /** How much that was when the endpoint last said so; null or left out where it did not. */
  coming?: Coming | null;
  state: 'open' | 'erased' | 'notOurs' | 'digestsDiffer';
}

export const NEVER_SYNCED: CycleSync = {
  cursor: 0,
  epoch: null,
  mark: null,
  syncedAt: null,
  digestReset: false,
  inFlight: [],
  incomplete: false,
  state: 'open',
};

/** What a cycle's records add up to on this device, kept at each put. */
export interface Tally {
  /** The cycle's digest (sync protocol), without what stays on this device. */
  digest: string;
  /** How often its records were written: two equal numbers mean that nothing changed in between. */
  writes: number;
}

interface Sent {
  type: string;
  id: string;
  fields: Fields;
}

/**
 * The records of one cycle within one transaction. Those that stay on this device are not among `unsent` and
 * `shared`, and what the endpoint refused does not wait. A record whose blob is to be sent is held back until the
 * endpoint has that: it is not among `unsent` either.
 */
export interface CycleRows {
  /** Null where the cycle is not on this device: erased while a request was under way. */
  state: () => Promise<CycleSync | null>;
  setState: (state: CycleSync) => Promise<void>;
  tally: () => Promise<Tally>;
  get: (keys: readonly { type: string; id: string }[]) => Promise<(SyncRow | undefined)[]>;
  put: (rows: readonly SyncRow[]) => Promise<void>;
  /**
   * At most so many of those that wait to be sent, without those under way (`except`: see `keyOf`): journals first,
   * no value leaves before its copy is there.
   */
  unsent: (most: number, except?: ReadonlySet<string>) => Promise<Sent[]>;
  /** Whether anything waits to be sent. */
  hasUnsent: () => Promise<boolean>;
  /** The endpoint took these, as they were when `writes` was the tally's: what changed since then stays to send. */
  acknowledge: (sent: readonly Sent[], writes: number) => Promise<void>;
  hasRejected: () => Promise<boolean>;
  shared: () => Promise<SyncRow[]>;
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
  /** What is added to the wall clock (ms); 0 while it was never found to be wrong. */
  clockOffset: () => Promise<number>;
  setClockOffset: (ms: number) => Promise<void>;
  /** How far the endpoint's time is ahead of this device's (ms). */
  setServerOffset: (ms: number) => Promise<void>;
}

/**
 * `read` changes nothing; `write` is on the disk when it is done; `relaxed` may be lost with the device's power, and
 * is for what can be asked for again.
 */
export type Access = 'read' | 'write' | 'relaxed';

/** Does a piece of work in one transaction on a cycle: all of it is stored, or nothing. */
export type WithCycle = <T>(
  cycleId: string,
  work: (rows: CycleRows) => Promise<T>,
  access?: Access,
) => Promise<T>;

/** What a row of each table holds. */
import type { IndexableType } from 'dexie';
import type { KnownCycle } from '../session/cycleState';
import type { PublicJwk } from '../domain/issuerKey';
import type { ImageType, PackItem, PackManifest } from '../domain/content';
import type { HashedBlob } from '../records/blob';
import type { Clock } from '../records/clock';
import type { HeldRecord } from '../records/heldRecord';
import type { Json } from '../records/json';
import type { Fields } from '../records/record';
import type { CycleSync, Tally } from '../replication/port';
import type { RejectReason } from '../domain/problems';
import type { LockedKeys } from '../vault/lockedKeys';
import type { SealedTable } from '../vault/readable';

/** A record as the app has it from the database: on the disk its body is sealed (`vault/readable.ts`). */
export interface RecordRow {
  cycleId: string;
  type: string;
  id: string;
  /** The record's own digest (sync protocol). */
  digest: string;
  /** Opened when it is asked for; null where it does not open. Asking throws a LockedError while nobody has the key. */
  body: RecordBody | null;
  /** The tally's `writes` when it was last put: a row that says the same is the same. */
  written: number;
  /** "Alleen op dit apparaat": see `SyncRow`. */
  keepHere?: 1;
  /** Of a step in running a session: when it was first put here, as `RunEvent.heard`. */
  heard?: number;
}

export interface RecordBody {
  fields: Fields;
  ancestors: HeldRecord['ancestors'];
}

/** That a record is to be sent, or why it was refused; gone once the endpoint has all of the record. */
export interface OutboxRow {
  cycleId: string;
  type: string;
  id: string;
  /** See `HeldRecord`. */
  acked: HeldRecord['acked'];
  /** Why the endpoint refused it, until it changes; only what was refused is in that index. */
  rejected?: RejectReason;
}

/** The bytes that a record of the cycle names. */
export interface BlobRow extends HashedBlob {
  cycleId: string;
  /** Absent where the endpoint has it. */
  toSend?: 1;
}

/** How far this device is with a cycle. */
export type CycleSyncRow = CycleSync & { cycleId: string };

/** What a cycle's records add up to. */
export type TallyRow = Tally & {
  cycleId: string;
  /** An example: nothing of it ever leaves the device. */
  keepHere?: 1;
};

/**
 * The greatest clock that this device has written or seen; what it adds to a wall clock that was found to be wrong, and
 * how far the endpoint's time is ahead of it (ms).
 */
export type MetaRow =
  { key: 'lastClock'; value: Clock } | { key: 'clockOffset' | 'serverOffset'; value: number };

/** Data of this device alone (drafts, settings), never synced. */
export interface DeviceRow {
  key: string;
  value: Json;
}

/** What a training comes to, by a version of the projection; gone as soon as one of its records changes. */
export interface SummaryRow {
  cycleId: string;
  version: number;
  /** Null where this version cannot read what the cycle says of itself. */
  summary: KnownCycle | null;
}

/** The data keys: one that lies beside the data, or all of them where a passphrase locks them. */
export type DataKeyRow =
  { key: 'data'; version: number; bytes: Uint8Array<ArrayBuffer> } | { key: 'data'; locked: LockedKeys };

/**
 * Rows that are still to be put anew, from this table and key on: an older app left them as they were typed, or
 * (`again`) they are sealed with a key that lay beside them.
 */
export interface UnsealedRow {
  key: 'unsealed';
  table: SealedTable;
  after: IndexableType | null;
  again?: 1;
}

/** Passphrases that were tried in vain, and when the last was (ms since 1970). */
export interface TriesRow {
  key: 'tries';
  failed: number;
  at: number;
}

export type KeyRow = DataKeyRow | UnsealedRow | TriesRow;

/** A key with which this device signs certificates. The browser gives its private half to nobody. */
export interface SigningKeyRow {
  thumbprint: string;
  jwk: PublicJwk;
  privateKey: CryptoKey;
  /** ms since 1970 */
  madeAt: number;
}

export interface InstalledPackRow {
  id: string;
  version: string;
  manifest: PackManifest;
  /** Came with the app, or from a file of the trainer's. */
  origin: 'app' | 'file';
}

export type PackItemRow =
  | { sha256: string; item: PackItem }
  | { sha256: string; image: { type: ImageType; bytes: Uint8Array<ArrayBuffer> } };

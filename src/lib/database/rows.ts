/** What a row of each table holds. */
import type { KnownCycle } from '../session/cycleState';
import type { ImageType, PackItem, PackManifest } from '../domain/content';
import type { HashedBlob } from '../records/blob';
import type { Clock } from '../records/clock';
import type { HeldRecord } from '../records/heldRecord';
import type { Json } from '../records/json';

export interface RecordRow extends HeldRecord {
  cycleId: string;
  /** Why the endpoint refused it, until it changes. */
  rejected: string | null;
  /** Absent where the endpoint has it or refused it, or it stays on this device: so an index holds only what waits. */
  toSend?: 1;
}

/** The bytes that a record of the cycle names. */
export interface BlobRow extends HashedBlob {
  cycleId: string;
  /** Absent where the endpoint has it. */
  toSend?: 1;
}

/** How far this device is with a cycle: what the sync protocol calls cursor, epoch and mark, and what came of it. */
export interface CycleSyncRow {
  cycleId: string;
  cursor: number;
  epoch: string | null;
  mark: string | null;
  syncedAt: number | null;
  digestReset: boolean;
  underWay: string[];
  state: 'open' | 'erased' | 'notOurs' | 'digestsDiffer';
}

/** The greatest clock that this device has written or seen; what it adds to a wall clock that runs wrong (ms). */
export type MetaRow = { key: 'lastClock'; value: Clock } | { key: 'clockOffset'; value: number };

/** Data of this device alone (drafts, settings), never synced. */
export interface DeviceRow {
  key: string;
  value: Json;
}

/** What a cycle's records come to, as this build of the app reckons it; gone as soon as one of them changes. */
export interface CycleStateRow {
  cycleId: string;
  build: string;
  /** Null where this build cannot read what the cycle says of itself. */
  known: KnownCycle | null;
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

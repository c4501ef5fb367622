import type { HashedBlob } from '../../src/lib/records/blob';
import type { Clock } from '../../src/lib/records/clock';
import type { Json } from '../../src/lib/records/json';
import type { CycleSync, SyncRow, WithCycle } from '../../src/lib/replication/port';

/** The one cycle that all of a story is about. */
export const CYCLE = '0193a5c2-f1b8-7000-8000-000000000001';

/** A tablet of a story, with the rows of one cycle. What it holds can be looked at whenever nothing is written. */
export interface Device {
  /** Made anew at each start, as the protocol says. */
  deviceId: string;
  /** What the endpoint knows it by. */
  token: string;
  /** The device's own wall clock (ms), right or wrong. */
  readonly wall: () => number;
  readonly rows: SyncRow[];
  readonly blobs: HashedBlob[];
  readonly state: CycleSync | null;
  readonly withCycle: WithCycle;
  /** Asks for the cycle: the next round brings it. */
  open: () => Promise<void>;
  /** As `write()` does it: one clock for the change, greater than all that it knows. */
  edit: (type: string, id: string, values: Record<string, Json>) => Promise<Clock | null>;
  /** Keeps what is not here yet; nobody knows whether the endpoint has it. */
  keepBlobs: (blobs: readonly HashedBlob[]) => Promise<void>;
  /** Takes every trace of the cycle off the device; its clock goes on. */
  erase: () => Promise<void>;
  /** A copy of the device with its storage; the app gives it an id of its own as it starts. */
  clone: (deviceId: string) => Promise<Device>;
}

/** How a device begins: its id, its token and its wall clock. */
export type NewDevice = (deviceId: string, token: string, wall: () => number) => Device;

import type { HashedBlob } from '../../src/lib/records/blob';
import { greatestClock, nextClock, type Clock } from '../../src/lib/records/clock';
import type { Json } from '../../src/lib/records/json';
import { edited, newRecord } from '../../src/lib/records/heldRecord';
import { NEVER_SYNCED, type CycleSync, type SyncRow, type WithCycle } from '../../src/lib/replication/port';
import type { Device } from './Device';
import { rowsOn, type Disk } from './memoryRows';

const NOT_REFUSED = { rejected: null, keepHere: false } as const;

/** A device that keeps the rows of one cycle in memory; a transaction is all or nothing, also when it is cut off. */
export class MemoryDevice implements Device {
  /** What is under way: a transaction waits for the one before it. */
  #last: Promise<unknown> = Promise.resolve();
  #disk: Disk = {
    rows: new Map(),
    blobs: new Map(),
    state: null,
    lastClock: null,
    offset: 0,
    writes: 0,
  };

  constructor(
    public deviceId: string,
    public token: string,
    readonly wall: () => number,
  ) {}

  clone(deviceId: string): Promise<MemoryDevice> {
    const copy = new MemoryDevice(deviceId, this.token, this.wall);
    copy.#disk = structuredClone(this.#disk);
    return Promise.resolve(copy);
  }

  get rows(): SyncRow[] {
    return [...this.#disk.rows.values()];
  }

  get state(): CycleSync | null {
    return this.#disk.state;
  }

  open(): Promise<void> {
    this.#disk.state = { ...NEVER_SYNCED, incomplete: true };
    return Promise.resolve();
  }

  edit(type: string, id: string, values: Record<string, Json>): Promise<Clock | null> {
    return Promise.resolve(this.#edit(type, id, values));
  }

  #edit(type: string, id: string, values: Record<string, Json>): Clock | null {
    const key = `${type} ${id}`;
    const before = this.#disk.rows.get(key) ?? { ...newRecord(type, id), ...NOT_REFUSED };
    const replaced = Object.values(before.fields).map(([, clock]) => clock);
    const greatest = greatestClock([this.#disk.lastClock, ...replaced]);
    const clock = nextClock(greatest, this.wall() + this.#disk.offset, this.deviceId);
    const after = edited(before, values, clock);
    if (!after) return null;
    this.#disk.rows.set(key, { ...after, ...NOT_REFUSED });
    this.#disk.writes += 1;
    this.#disk.lastClock = clock;
    return clock;
  }

  get blobs(): HashedBlob[] {
    return [...this.#disk.blobs.values()];
  }

  keepBlobs(blobs: readonly HashedBlob[]): Promise<void> {
    for (const blob of blobs)
      if (!this.#disk.blobs.has(blob.sha256)) this.#disk.blobs.set(blob.sha256, { ...blob, toSend: true });
    return Promise.resolve();
  }

  erase(): Promise<void> {
    this.#disk = { ...this.#disk, rows: new Map(), blobs: new Map(), state: null };
    return Promise.resolve();
  }

  withCycle: WithCycle = (_cycleId, work, access) => {
    const done = this.#last.then(async () => {
      const copy = structuredClone(this.#disk);
      const result = await work(rowsOn(copy, access === 'read' ? 'read' : 'write'));
      if (access !== 'read') this.#disk = copy;
      return result;
    });
    this.#last = done.catch(() => undefined);
    return done;
  };
}

import { blobOf, type HashedBlob } from '../../src/lib/records/blob';
import { greatestClock, nextClock, type Clock } from '../../src/lib/records/clock';
import { digestOf } from '../../src/lib/records/digest';
import { acknowledgedRow } from '../../src/lib/replication/apply';
import { JOURNAL } from '../../src/lib/records/record';
import type { Json } from '../../src/lib/records/json';
import { edited, isUnsent, newRecord } from '../../src/lib/records/heldRecord';
import {
  keyOf,
  NEVER_SYNCED,
  type CycleRows,
  type CycleSync,
  type SyncRow,
  type WithCycle,
} from '../../src/lib/replication/port';

interface Disk {
  rows: Map<string, SyncRow>;
  blobs: Map<string, HashedBlob & { toSend: boolean }>;
  state: CycleSync;
  lastClock: Clock | null;
  offset: number;
  writes: number;
}

const NOT_REFUSED = { rejected: null, keepHere: false } as const;

/** A device that keeps the rows of one cycle in memory; a transaction is all or nothing, also when it is cut off. */
export class MemoryDevice {
  #disk: Disk = {
    rows: new Map(),
    blobs: new Map(),
    state: NEVER_SYNCED,
    lastClock: null,
    offset: 0,
    writes: 0,
  };

  constructor(
    /** Made anew at each start, as the protocol says. */
    public deviceId: string,
    /** What the endpoint knows it by. */
    public token: string,
    /** The device's own wall clock (ms), right or wrong. */
    readonly wall: () => number,
  ) {}

  /** A copy of the device with its storage; the app gives it an id of its own as it starts. */
  clone(deviceId: string): MemoryDevice {
    const copy = new MemoryDevice(deviceId, this.token, this.wall);
    copy.#disk = structuredClone(this.#disk);
    return copy;
  }

  get rows(): SyncRow[] {
    return [...this.#disk.rows.values()];
  }

  get state(): CycleSync {
    return this.#disk.state;
  }

  /** As `write()` does it: one clock for the change, greater than all that it knows. */
  edit(type: string, id: string, values: Record<string, Json>): Clock | null {
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

  /** Keeps what is not here yet; nobody knows whether the endpoint has it. */
  keepBlobs(blobs: readonly HashedBlob[]): void {
    for (const blob of blobs)
      if (!this.#disk.blobs.has(blob.sha256)) this.#disk.blobs.set(blob.sha256, { ...blob, toSend: true });
  }

  /** Takes every trace of the cycle off the device; its clock goes on. */
  erase(): void {
    this.#disk = { ...this.#disk, rows: new Map(), blobs: new Map(), state: NEVER_SYNCED };
  }

  withCycle: WithCycle = async (_cycleId, work, access) => {
    const copy = structuredClone(this.#disk);
    const result = await work(rowsOn(copy));
    if (access !== 'read') this.#disk = copy;
    return result;
  };
}

function rowsOn(disk: Disk): CycleRows {
  const all = () => [...disk.rows.values()];
  const named = (rows: readonly SyncRow[]) => new Set(rows.flatMap((row) => blobOf(row) ?? []));
  const blobsToSend = () => {
    const needed = named(all().filter(({ rejected }) => rejected === null));
    return [...disk.blobs.values()].flatMap(({ sha256, toSend }) =>
      toSend && needed.has(sha256) ? [sha256] : [],
    );
  };
  const unsent = (most: number, except: ReadonlySet<string>) => {
    const heldBack = new Set(blobsToSend());
    const waiting = all().filter(
      (row) =>
        isUnsent(row) && row.rejected === null && !heldBack.has(blobOf(row) ?? '') && !except.has(keyOf(row)),
    );
    const [journals, others] = [true, false].map((first) =>
      waiting.filter(({ type }) => (type === JOURNAL) === first),
    );
    return [...(journals ?? []), ...(others ?? [])].slice(0, most);
  };
  return {
    state: () => Promise.resolve(disk.state),
    setState: (state) => {
      disk.state = state;
      return Promise.resolve();
    },
    get: (keys) => Promise.resolve(keys.map(({ type, id }) => disk.rows.get(`${type} ${id}`))),
    tally: () => Promise.resolve({ digest: digestOf(all()), writes: disk.writes }),
    put: (rows) => {
      for (const row of rows) disk.rows.set(`${row.type} ${row.id}`, row);
      disk.writes += 1;
      return Promise.resolve();
    },
    unsent: (most, except = new Set()) => Promise.resolve(unsent(most, except)),
    hasUnsent: () => Promise.resolve(unsent(1, new Set()).length > 0),
    acknowledge: (sent) => {
      for (const one of sent) {
        const row = disk.rows.get(keyOf(one));
        if (row) disk.rows.set(keyOf(one), acknowledgedRow(row, one.fields));
      }
      return Promise.resolve();
    },
    hasRejected: () => Promise.resolve(all().some(({ rejected }) => rejected !== null)),
    shared: () => Promise.resolve(all()),
    blobsToSend: () => Promise.resolve(blobsToSend()),
    blobsToFetch: () => Promise.resolve([...named(all())].filter((sha256) => !disk.blobs.has(sha256))),
    blob: (sha256) => Promise.resolve(disk.blobs.get(sha256)),
    putBlob: (blob) => {
      disk.blobs.set(blob.sha256, { ...blob, toSend: false });
      return Promise.resolve();
    },
    setBlobSent: (sha256) => {
      const blob = disk.blobs.get(sha256);
      if (blob) disk.blobs.set(sha256, { ...blob, toSend: false });
      return Promise.resolve();
    },
    setBlobsUnsent: () => {
      for (const [sha256, blob] of disk.blobs) disk.blobs.set(sha256, { ...blob, toSend: true });
      return Promise.resolve();
    },
    lastClock: () => Promise.resolve(disk.lastClock),
    setLastClock: (clock) => {
      disk.lastClock = clock;
      return Promise.resolve();
    },
    clockOffset: () => Promise.resolve(disk.offset),
    setClockOffset: (ms) => {
      disk.offset = ms;
      return Promise.resolve();
    },
    setServerOffset: () => Promise.resolve(),
  };
}

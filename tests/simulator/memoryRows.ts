import { blobOf, type HashedBlob } from '../../src/lib/records/blob';
import type { Clock } from '../../src/lib/records/clock';
import { digestOf } from '../../src/lib/records/digest';
import { isUnsent } from '../../src/lib/records/heldRecord';
import { JOURNAL } from '../../src/lib/records/record';
import { acknowledgedRow } from '../../src/lib/replication/apply';
import {
  keyOf,
  NEVER_SYNCED,
  type CycleRows,
  type CycleSync,
  type SyncRow,
} from '../../src/lib/replication/port';
import type { WireRecord } from '../../src/lib/replication/protocol';

/** What a tablet of the simulator has of one cycle. */
export interface Disk {
  rows: Map<string, SyncRow>;
  blobs: Map<string, HashedBlob & { toSend: boolean }>;
  /** Null where nobody asked for the cycle. */
  state: CycleSync | null;
  lastClock: Clock | null;
  offset: number;
  writes: number;
}

/** What replication asks of a store, in memory. */
export function rowsOn(disk: Disk, access: 'read' | 'write'): CycleRows {
  const change = (work: (on: Disk) => void) => {
    if (access === 'read') return Promise.reject(new Error('a read changes nothing'));
    work(disk);
    return Promise.resolve();
  };
  return {
    state: () => Promise.resolve(disk.state ?? (disk.rows.size > 0 ? NEVER_SYNCED : null)),
    setState: (state) => change((on) => (on.state = state)),
    get: (keys) => Promise.resolve(keys.map((key) => disk.rows.get(keyOf(key)))),
    tally: () => Promise.resolve({ digest: digestOf(shared(disk)), writes: disk.writes }),
    put: (rows) => change((on) => put(on, rows)),
    unsent: (most, except = new Set()) => Promise.resolve(unsent(disk, except).slice(0, most)),
    hasUnsent: () => Promise.resolve(unsent(disk, new Set()).length > 0),
    acknowledge: (sent) =>
      change((on) => {
        for (const one of sent) {
          const row = on.rows.get(keyOf(one));
          if (row) on.rows.set(keyOf(one), acknowledgedRow(row, one.fields));
        }
      }),
    hasRejected: () => Promise.resolve(shared(disk).some(({ rejected }) => rejected !== null)),
    shared: () => Promise.resolve(shared(disk)),
    blobsToSend: () => Promise.resolve(blobsToSend(disk)),
    blobsToFetch: () => Promise.resolve([...named(shared(disk))].filter((sha256) => !disk.blobs.has(sha256))),
    blob: (sha256) => Promise.resolve(disk.blobs.get(sha256)),
    putBlob: (blob) => change(({ blobs }) => blobs.set(blob.sha256, { ...blob, toSend: false })),
    setBlobSent: (sha256) =>
      change(({ blobs }) => {
        const blob = blobs.get(sha256);
        if (blob) blobs.set(sha256, { ...blob, toSend: false });
      }),
    setBlobsUnsent: () =>
      change(({ blobs }) => {
        for (const [sha256, blob] of blobs) blobs.set(sha256, { ...blob, toSend: true });
      }),
    lastClock: () => Promise.resolve(disk.lastClock),
    setLastClock: (clock) => change((on) => (on.lastClock = clock)),
    clockOffset: () => Promise.resolve(disk.offset),
    setClockOffset: (ms) => change((on) => (on.offset = ms)),
    setServerOffset: () => Promise.resolve(),
  };
}

function put(disk: Disk, rows: readonly SyncRow[]): void {
  if (rows.length === 0) return;
  // What stays here is not sent: nothing is known of what the endpoint has of it.
  for (const row of rows)
    disk.rows.set(keyOf(row), row.keepHere ? { ...row, acked: {}, rejected: null } : row);
  disk.writes += 1;
}

/** In the order of their keys, as a database gives them, without what stays here. */
function shared({ rows }: Disk): SyncRow[] {
  return [...rows.values()]
    .filter(({ keepHere }) => !keepHere)
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function named(rows: readonly SyncRow[]): Set<string> {
  return new Set(rows.flatMap((row) => blobOf(row) ?? []));
}

function blobsToSend(disk: Disk): string[] {
  const needed = named(shared(disk).filter(({ rejected }) => rejected === null));
  const waiting = [...disk.blobs.values()].filter(({ toSend, sha256 }) => toSend && needed.has(sha256));
  return waiting.map(({ sha256 }) => sha256).sort();
}

function unsent(disk: Disk, except: ReadonlySet<string>): WireRecord[] {
  const heldBack = new Set(blobsToSend(disk));
  const waiting = shared(disk).filter(
    (row) =>
      isUnsent(row) && row.rejected === null && !except.has(keyOf(row)) && !heldBack.has(blobOf(row) ?? ''),
  );
  const isFirst = ({ type }: SyncRow) => type === JOURNAL;
  const ordered = [...waiting.filter(isFirst), ...waiting.filter((row) => !isFirst(row))];
  return ordered.map(({ type, id, fields }) => ({ type, id, fields }));
}

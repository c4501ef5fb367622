/** The stores that replication works on: the one of the app, and the one that the simulator's tablets have. */
import { withCycleOn } from '../../../src/lib/database/replica';
import type { HeldRecord } from '../../../src/lib/records/heldRecord';
import type { CycleRows, CycleSync, SyncRow, WithCycle } from '../../../src/lib/replication/port';
import { MemoryDevice } from '../../simulator/MemoryDevice';
import { testStore } from '../database/testStore';

export const CYCLE = '0193a5c2-f1b8-7000-8000-000000000001';

export interface TestedStore {
  of: string;
  /** Empty, with a training of nobody. */
  open: () => WithCycle;
}

export const stores: readonly TestedStore[] = [
  { of: 'a tablet', open: () => withCycleOn(testStore()) },
  { of: 'the simulator', open: () => new MemoryDevice('aaaaaaaaaaaaaaaa', 'token', () => 0).withCycle },
];

/** Clocks of one tablet, the greater number the later. */
export function clock(count: number): string {
  return `0193a5c2f1b8-${count.toString(16).padStart(4, '0')}-aaaaaaaaaaaaaaaa`;
}

/** A note that waits to be sent. */
export function note(id: string, row: Partial<SyncRow> = {}): SyncRow {
  const fields: HeldRecord['fields'] = { text: [`text of ${id}`, clock(1)] };
  return {
    ...{ type: 'note', id, fields, acked: { text: null }, ancestors: {}, rejected: null, keepHere: false },
    ...row,
  };
}

/** A photo's record that waits to be sent. */
export function photo(id: string, sha256: string, row: Partial<SyncRow> = {}): SyncRow {
  return note(id, { type: 'photo', fields: { blob: [sha256, clock(1)] }, acked: { blob: null }, ...row });
}

/** Everything that a round asks of a store. */
export async function answersOf(rows: CycleRows, keys: readonly { type: string; id: string }[]) {
  const { digest } = await rows.tally();
  return {
    state: stateOf(await rows.state()),
    digest,
    held: await rows.get(keys),
    unsent: await rows.unsent(500),
    few: (await rows.unsent(2, new Set(['note note1']))).map(({ type, id }) => `${type} ${id}`),
    hasUnsent: await rows.hasUnsent(),
    hasRejected: await rows.hasRejected(),
    shared: sorted(await rows.shared()),
    blobsToSend: [...(await rows.blobsToSend())].sort(),
    blobsToFetch: [...(await rows.blobsToFetch())].sort(),
    clocks: [await rows.lastClock(), await rows.clockOffset()],
  };
}

/** Without what a store may keep beside it. */
export function stateOf(state: CycleSync | null): CycleSync | null {
  if (!state) return null;
  const { cursor, epoch, mark, syncedAt, digestReset, inFlight, incomplete, state: named } = state;
  return { cursor, epoch, mark, syncedAt, digestReset, inFlight, incomplete, state: named };
}

export function sorted<T extends { type: string; id: string }>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => (`${a.type} ${a.id}` < `${b.type} ${b.id}` ? -1 : 1));
}

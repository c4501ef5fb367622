import { eraseCycle } from '../../src/lib/database/cycles';
import { putNewBlobs } from '../../src/lib/database/blobs';
import { heldRecords } from '../../src/lib/database/heldRecords';
import { withCycleOn } from '../../src/lib/database/replica';
import type { Store } from '../../src/lib/database/open';
import type { HashedBlob } from '../../src/lib/records/blob';
import { greatestClock, nextClock, type Clock } from '../../src/lib/records/clock';
import { edited, newRecord } from '../../src/lib/records/heldRecord';
import type { Json } from '../../src/lib/records/json';
import { NEVER_SYNCED, type CycleSync, type SyncRow, type WithCycle } from '../../src/lib/replication/port';
import { testStore } from '../unit/database/testStore';
import { CYCLE, type Device } from './Device';

const NOT_REFUSED = { rejected: null, keepHere: false } as const;

/** A device on the app's own database code: what it holds is read again after each write. */
export class DexieDevice implements Device {
  readonly #store: Store;
  rows: SyncRow[] = [];
  blobs: HashedBlob[] = [];
  state: CycleSync | null = null;

  constructor(
    public deviceId: string,
    public token: string,
    readonly wall: () => number,
  ) {
    this.#store = { ...testStore(), now: wall };
  }

  withCycle: WithCycle = async (cycleId, work, access) => {
    const done = await withCycleOn(this.#store)(cycleId, work, access);
    if (access !== 'read') await this.#look();
    return done;
  };

  async open(): Promise<void> {
    await this.withCycle(CYCLE, (rows) => rows.setState({ ...NEVER_SYNCED, incomplete: true }));
  }

  edit(type: string, id: string, values: Record<string, Json>): Promise<Clock | null> {
    return this.withCycle(CYCLE, async (rows) => {
      const [held] = await rows.get([{ type, id }]);
      const before = held ?? { ...newRecord(type, id), ...NOT_REFUSED };
      const replaced = Object.values(before.fields).map(([, clock]) => clock);
      const greatest = greatestClock([await rows.lastClock(), ...replaced]);
      const clock = nextClock(greatest, this.wall() + (await rows.clockOffset()), this.deviceId);
      const after = edited(before, values, clock);
      if (!after) return null;
      await rows.put([{ ...after, ...NOT_REFUSED }]);
      await rows.setLastClock(clock);
      return clock;
    });
  }

  async keepBlobs(blobs: readonly HashedBlob[]): Promise<void> {
    const { db } = this.#store;
    const own = blobs.map(({ sha256, type, bytes }) => ({ cycleId: CYCLE, sha256, type, bytes }));
    await db.transaction('rw', db.blobs, () => putNewBlobs(db, own));
    await this.#look();
  }

  async erase(): Promise<void> {
    await eraseCycle(this.#store, CYCLE);
    await this.#look();
  }

  async clone(deviceId: string): Promise<Device> {
    const copy = new DexieDevice(deviceId, this.token, this.wall);
    const held = await withCycleOn(this.#store)(
      CYCLE,
      async (rows) => ({
        state: await rows.state(),
        lastClock: await rows.lastClock(),
        offset: await rows.clockOffset(),
      }),
      'read',
    );
    await copy.withCycle(CYCLE, async (rows) => {
      await rows.put(this.rows);
      if (held.state) await rows.setState(held.state);
      if (held.lastClock) await rows.setLastClock(held.lastClock);
      await rows.setClockOffset(held.offset);
    });
    await copy.#store.db.blobs.bulkPut(await this.#store.db.blobs.toArray());
    await copy.#look();
    return copy;
  }

  async #look(): Promise<void> {
    const { db } = this.#store;
    this.rows = await heldRecords(db, CYCLE);
    this.blobs = await db.blobs.toArray();
    this.state = await withCycleOn(this.#store)(CYCLE, (rows) => rows.state(), 'read');
  }
}

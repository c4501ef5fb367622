/**
 * The unit of work: in one read-write transaction everything that a decision needs is read, every condition is asked,
 * and all that follows from it is put on the disk, or nothing is. What a form was opened with, what a colleague's
 * tablet sent meanwhile and what another tab did is seen here, and nowhere earlier.
 *
 * Example: mark everybody present who is not marked yet, whatever came in since the screen was drawn:
 * `transact(store, async (unit) => { if (!(await unit.record(key))) unit.change(mark); })`
 */
import type { Table } from 'dexie';
import { greatestClock, nextClock, type Clock } from '../records/clock';
import type { SyncRow } from '../replication/port';
import { putNewBlobs, type NewBlob } from './blobs';
import type { Change, RecordKey } from './change';
import { changedRecords, replacedUnseen } from './changedRecord';
import { withConnection } from './connection';
import { dropDrafts, dropLeftDrafts, type DraftDrop } from './drafts';
import { readMeta, type Meta } from './meta';
import type { Store, TrainerDatabase } from './open';
import { RecordUnit, recordTables } from './RecordUnit';
import { replacedBy, type Replaced } from './replaced';

/** What a unit of work can read and decide. Changes are made when it has come to its end. */
export class Unit {
  readonly #changes: Change[] = [];
  readonly #blobs: NewBlob[] = [];
  readonly #drops: DraftDrop[] = [];
  readonly #replaced: Replaced[] = [];
  readonly #cycles = new Map<string, RecordUnit>();

  #meta: Promise<Meta> | undefined;

  constructor(private readonly store: Store) {}

  get db(): TrainerDatabase {
    return this.store.db;
  }

  /** The time now by the clock of this device as the endpoint's time corrects it (ms since 1970). */
  async now(): Promise<number> {
    return this.store.now() + (await this.#readMeta()).serverOffset;
  }

  /** A record as it is at this moment, whoever wrote it last. */
  async record({ cycleId, type, id }: RecordKey): Promise<SyncRow | undefined> {
    const [row] = await this.#cycle(cycleId).get([{ type, id }]);
    return row;
  }

  /** Records of one cycle, each as it is at this moment. */
  records(cycleId: string, keys: readonly { type: string; id: string }[]): Promise<(SyncRow | undefined)[]> {
    return this.#cycle(cycleId).get(keys);
  }

  change(...changes: Change[]): void {
    // A proxy (Svelte's $state) cannot be cloned into the database: take a plain copy of the values first.
    this.#changes.push(...plainCopy(changes));
  }

  /** The bytes that the changes name. */
  addBlobs(...blobs: NewBlob[]): void {
    this.#blobs.push(...blobs);
  }

  /** The draft that became a record. Where more was typed since, that stays a draft. */
  dropDraft(...drops: DraftDrop[]): void {
    this.#drops.push(...drops);
  }

  /** What it replaced, for whoever wants to take it back; complete once `transact` has ended. */
  get replaced(): readonly Replaced[] {
    return this.#replaced;
  }

  /** Puts everything. Called by `transact`. */
  async commit(): Promise<void> {
    await Promise.all([
      this.#putChanges(),
      putNewBlobs(this.db, this.#blobs),
      dropDrafts(this.db, this.#drops),
    ]);
  }

  /** What the last moment of a page left outside the database. Called once all is on the disk. */
  forgetLeftDrafts(): void {
    dropLeftDrafts(this.store, this.#drops);
  }

  async #putChanges(): Promise<void> {
    if (this.#changes.length === 0) return;
    const { db, store } = this;
    const byCycle = grouped(this.#changes);
    // A finger waits for it: all that is read is asked for at once, and so is all that is written.
    const [{ lastClock, clockOffset }, ...read] = await Promise.all([
      this.#readMeta(),
      ...byCycle.map(async ([cycleId, changes]) => ({
        changes,
        cycle: this.#cycle(cycleId),
        before: await this.#cycle(cycleId).get(changes),
        tally: await this.#cycle(cycleId).tally(),
      })),
    ]);
    const replaced = read.flatMap(({ before }) => before.flatMap(clocksOf));
    const clock = nextClock(
      greatestClock([lastClock, ...replaced]),
      store.now() + clockOffset,
      store.deviceId,
    );
    let wrote = false;
    for (const { cycle, changes, before } of read) {
      const changed = changedRecords(changes, before, clock);
      const rows = changed.map(({ after }) => after);
      this.#replaced.push(...changed.map((one) => replacedBy(cycle.cycleId, one, clock)));
      const journals = await newJournals(cycle, changes, before);
      wrote ||= rows.length > 0;
      await cycle.put([...rows, ...journals], { keepHere: changes.some(isDemo) });
    }
    if (wrote) await db.meta.put({ key: 'lastClock', value: clock });
  }

  #readMeta(): Promise<Meta> {
    this.#meta ??= readMeta(this.db);
    return this.#meta;
  }

  #cycle(cycleId: string): RecordUnit {
    const known = this.#cycles.get(cycleId) ?? new RecordUnit(this.store, cycleId);
    this.#cycles.set(cycleId, known);
    return known;
  }
}

/**
 * Does a unit of work. Where the connection was lost the work is done again, so it must be harmless to repeat.
 * Throws InvalidChangeError for a change that breaks the schemas or limits, StorageError when nothing was written.
 * `also`: tables that it reads besides records and drafts; who does not need the bytes of photos does not wait for them.
 */
export async function transact<T>(
  store: Store,
  work: (unit: Unit) => T | Promise<T>,
  { also = [] }: { also?: readonly Table[] } = {},
): Promise<T> {
  const { db } = store;
  const tables = [...recordTables(db), db.drafts, ...also];
  const { unit, result } = await withConnection(store, () =>
    db.transaction('rw', tables, async () => {
      const begun = new Unit(store);
      const done = await work(begun);
      await begun.commit();
      return { unit: begun, result: done };
    }),
  );
  unit.forgetLeftDrafts();
  return result;
}

/** What somebody wrote while a form was open, and what the form now replaces. */
async function newJournals(
  cycle: RecordUnit,
  changes: readonly Change[],
  before: readonly (SyncRow | undefined)[],
): Promise<SyncRow[]> {
  const journals = changes.flatMap((change, index) => {
    const row = before[index];
    return row ? replacedUnseen(change, row) : [];
  });
  const existing = await cycle.get(journals);
  return journals.filter((_, index) => existing[index] === undefined);
}

/** An example never leaves the device, nor does anything that is written in it. */
function isDemo({ type, set }: Change): boolean {
  return type === 'cycle' && set?.demo === true;
}

function clocksOf(row: SyncRow | undefined): Clock[] {
  return Object.values(row?.fields ?? {}).map(([, clock]) => clock);
}

function grouped(changes: readonly Change[]): [cycleId: string, changes: Change[]][] {
  const byCycle = new Map<string, Change[]>();
  for (const change of changes) {
    const others = byCycle.get(change.cycleId);
    if (others) others.push(change);
    else byCycle.set(change.cycleId, [change]);
  }
  return [...byCycle];
}

function plainCopy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

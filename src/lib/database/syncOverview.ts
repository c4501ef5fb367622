import { openRow } from './rowCodec';
import { cyclesWithPhotos, missingBlobs, waitingBlobs } from './blobs';
import { withConnection } from './connection';
import type { RecordStore, Store, TrainerDatabase } from './open';
import { readPairing, type DevicePairing } from './pairing';
import { outboxOf, refusedIn } from './ranges';
import { heldRow, RecordUnit, recordTables } from './RecordUnit';
import type { CycleSyncRow, OutboxRow } from './rows';

/** What a trainer wants to know of syncing. */
export interface SyncOverview {
  pairing: DevicePairing | null;
  /** Records that wait to be sent. */
  waiting: number;
  /** Photos whose bytes are to be sent, and those whose bytes are to be fetched. */
  photos: { waiting: number; coming: number };
  /** `name`: whom or what it is about, as far as the record itself says so. */
  rejected: { cycleId: string; type: string; id: string; name: string; reason: string }[];
  cycles: CycleSyncRow[];
  /** Everything was sent, received and found equal, and nothing is refused or belongs to another team. */
  isInStep: boolean;
}

/** While thousands of records go up and down, what waits is counted no more often than once in so long (ms). */
export const OVERVIEW_EVERY_MS = 1_000;

export async function readSyncOverview(store: RecordStore): Promise<SyncOverview> {
  const { db } = store;
  const pairing = await readPairing(store);
  return withConnection(store, () =>
    db.transaction('r', db.records, db.outbox, db.tallies, db.blobs, db.cycleSync, async () => {
      const cycles = await db.cycleSync.toArray();
      const photos = { waiting: 0, coming: 0 };
      // Without an endpoint nothing waits for it, and all that is unsent would be counted after every change.
      if (!pairing) return { pairing, waiting: 0, photos, rejected: [], cycles, isInStep: false };
      const refused = await refusedIn(db).toArray();
      const waiting = (await db.outbox.count()) - refused.length;
      for (const cycleId of await cyclesWithPhotos(db)) {
        photos.waiting += (await waitingBlobs(db, cycleId)).length;
        photos.coming += (await missingBlobs(db, cycleId)).length;
      }
      const rejected = await named(db, refused);
      const isQuiet = waiting + refused.length + photos.waiting + photos.coming === 0;
      return {
        pairing,
        waiting,
        photos,
        rejected,
        cycles,
        isInStep: isQuiet && (await areInStep(db, cycles)),
      };
    }),
  );
}

async function areInStep(db: TrainerDatabase, cycles: readonly CycleSyncRow[]): Promise<boolean> {
  const agreed = new Set(
    cycles.flatMap(({ cycleId, state, incomplete, syncedAt }) =>
      state === 'open' && !incomplete && syncedAt !== null ? [cycleId] : [],
    ),
  );
  const tallies = (await db.tallies.toArray()).filter(({ keepHere }) => keepHere !== 1);
  return (
    cycles.every(({ cycleId }) => agreed.has(cycleId)) && tallies.every(({ cycleId }) => agreed.has(cycleId))
  );
}

async function named(db: TrainerDatabase, refused: readonly OutboxRow[]): Promise<SyncOverview['rejected']> {
  const rows = await db.records.bulkGet(refused.map(({ cycleId, type, id }) => [cycleId, type, id]));
  return refused.map(({ cycleId, type, id, rejected }, index) => {
    const row = rows[index];
    return { cycleId, type, id, name: row ? nameIn(openRow(row).fields) : '', reason: rejected ?? '' };
  });
}

const NAMING = ['name', 'title', 'caption', 'text'];
const LONGEST_NAME = 60;

function nameIn(fields: Record<string, [unknown, string]>): string {
  const values = NAMING.map((field) => fields[field]?.[0]);
  const name = values.find((value) => typeof value === 'string') ?? '';
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME).trimEnd()} …` : name;
}

/** Sends what was refused once more, on the trainer's tap. */
export async function retryRejected(store: Store): Promise<void> {
  const { db } = store;
  await withConnection(store, () =>
    db.transaction('rw', recordTables(db), async () => {
      const refused = await refusedIn(db).toArray();
      for (const row of refused) {
        const record = await db.records.get([row.cycleId, row.type, row.id]);
        if (!record) continue;
        const unit = new RecordUnit(store, row.cycleId);
        await unit.put([{ ...heldRow(record, row), rejected: null }]);
      }
    }),
  );
}

/** How much of a cycle the endpoint does not have: what waits and what it refused. */
export async function countWaiting(store: Store, cycleId: string): Promise<number> {
  const { db } = store;
  return withConnection(store, () =>
    db.transaction('r', db.records, db.outbox, db.blobs, async () => {
      const waiting = await outboxOf(db, cycleId).primaryKeys();
      const isWaiting = new Set(waiting.map(([, , id]) => id));
      // A photo whose record waits too is one change.
      const photos = await waitingBlobs(db, cycleId);
      const rows = await db.records
        .where('[cycleId+type+id]')
        .between([cycleId, 'photo'], [cycleId, 'photo', []])
        .toArray();
      const named = new Set(
        rows.filter(({ id }) => isWaiting.has(id)).map((row) => openRow(row).fields['blob']?.[0]),
      );
      return waiting.length + photos.filter((sha256) => !named.has(sha256)).length;
    }),
  );
}

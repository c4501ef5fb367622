import { given } from '../records/imported';
import { blobsNamed, readBlobBytes } from '../database/blobs';
import { withConnection } from '../database/connection';
import { setHandedOver } from '../database/handedOver';
import { heldRecords } from '../database/heldRecords';
import type { Store } from '../database/open';
import { aboutPart, photoPart, recordParts } from './contents';
import type { CopiedCycle, Reader } from './copiedCycle';

export interface BackupOrder {
  cycleIds: readonly string[];
  reader: Reader;
  /** Whether the bytes of photos go along. */
  photos: boolean;
  /** ms since 1970 */
  madeAt: number;
}

/** What goes into the file, one small part after the other, and how much is done with it (0 to 1). */
export async function* backupParts(
  store: Store,
  { cycleIds, reader, photos, madeAt }: BackupOrder,
): AsyncGenerator<{ part: Uint8Array<ArrayBuffer>; share: number }> {
  yield { part: aboutPart({ madeAt: new Date(madeAt).toISOString(), reader }, cycleIds), share: 0 };
  const wanted = new Map<string, string>();
  for (const cycleId of cycleIds) {
    const cycle = await readForBackup(store, cycleId, reader);
    for (const part of recordParts(cycle)) yield { part, share: 0 };
    for (const sha256 of photos ? cycle.blobs : []) wanted.set(sha256, cycleId);
  }
  let done = 0;
  for (const [sha256, cycleId] of wanted) {
    done += 1;
    const blob = await readBlobBytes(store, cycleId, sha256);
    // Deleted meanwhile, and tidied up: its record says so at the next time.
    if (blob) yield { part: photoPart(blob), share: done / wanted.size };
  }
}

/**
 * Every record of a training as it is stored, deleted and unreadable ones too, and the names of its photos. For a
 * colleague without what stays on this device; from then on its records count as shared, as nobody can tell what
 * becomes of the file.
 */
export async function readForBackup(store: Store, cycleId: string, reader: Reader): Promise<CopiedCycle> {
  const { db } = store;
  const tables = [db.records, db.outbox, db.tallies, db.blobs, db.deviceSettings];
  return withConnection(store, () =>
    db.transaction(reader === 'me' ? 'r' : 'rw', tables, async () => {
      if (reader === 'colleague') {
        if ((await db.tallies.get(cycleId))?.keepHere === 1)
          throw new Error('the example never leaves the device');
        await setHandedOver(db, cycleId);
      }
      const rows = await heldRecords(db, cycleId);
      const going = rows.filter(({ keepHere }) => reader === 'me' || !keepHere);
      return {
        cycleId,
        records: going.map((row) => ({ ...given(row), ...(row.keepHere && { keepHere: true }) })),
        blobs: await blobsNamed(db, cycleId, going),
      };
    }),
  );
}

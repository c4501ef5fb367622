import { BackupMaker, readBackup } from '../../../src/lib/transfer/backupFile';
import { backupParts, readForBackup } from '../../../src/lib/transfer/backupParts';
import type { CopiedCycle, ReadBackup, Reader } from '../../../src/lib/transfer/copiedCycle';
import { mergeIn } from '../../../src/lib/transfer/merge';
import { readBlobBytes } from '../../../src/lib/database/blobs';
import type { Store } from '../../../src/lib/database/open';

export const PASSPHRASE = 'appel zebra toren lamp wolk';

interface Wanted {
  reader?: Reader;
  photos?: boolean;
  organisation?: string | null;
}

/** The file of these trainings, its key made with little work. */
export async function backupOf(
  store: Store & { time: number },
  cycleIds: readonly string[],
  { reader = 'me', photos = true, organisation = null }: Wanted = {},
): Promise<Blob> {
  const maker = new BackupMaker({ passphrase: PASSPHRASE, organisation, workFactor: 2 });
  const order = { cycleIds, reader, photos, madeAt: store.time };
  for await (const { part } of backupParts(store, order)) await maker.write(part);
  return maker.end();
}

/** What a file would bring, without its way through one. */
export async function given(store: Store, id: string, reader: Reader = 'me'): Promise<ReadBackup> {
  return holding([await readForBackup(store, id, reader)], store, reader);
}

export function holding(cycles: CopiedCycle[], store: Store, reader: Reader = 'me'): ReadBackup {
  return {
    ...{ madeAt: '2026-11-24T15:00:00.000Z', reader, cycles },
    photos: async function* (wanted) {
      for (const { cycleId, blobs } of cycles)
        for (const sha256 of blobs.filter((hash) => wanted.has(hash))) {
          const blob = await readBlobBytes(store, cycleId, sha256);
          if (blob) yield blob;
        }
    },
  };
}

/** Merges a file as the app does. */
export async function putBack(store: Store, file: Blob): Promise<void> {
  await mergeIn(store, await readBackup(file, PASSPHRASE));
}

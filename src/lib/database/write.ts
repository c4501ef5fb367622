import type { NewBlob } from './blobs';
import type { Change } from './change';
import type { DraftDrop } from './drafts';
import type { Store } from './open';
import type { Replaced } from './replaced';
import { transact } from './transact';

/** What goes with changes in the same transaction. */
export interface WriteOptions {
  /** The bytes that the changes name. */
  blobs?: readonly NewBlob[];
  /** The drafts that become records by it. */
  dropDrafts?: readonly DraftDrop[];
}

/**
 * Changes records where no condition has to be asked. All changes are on the device when the promise is fulfilled, or
 * none are. Fields whose value stays the same keep their clock; all others get one and the same new clock.
 * Gives back what they replaced. Throws as `transact` does.
 */
export async function write(
  store: Store,
  changes: readonly Change[],
  { blobs = [], dropDrafts = [] }: WriteOptions = {},
): Promise<readonly Replaced[]> {
  if (changes.length + dropDrafts.length === 0) return [];
  const { replaced } = await transact(
    store,
    (unit) => {
      unit.change(...changes);
      unit.addBlobs(...blobs);
      unit.dropDraft(...dropDrafts);
      return unit;
    },
    { also: blobs.length > 0 ? [store.db.blobs] : [] },
  );
  return replaced;
}

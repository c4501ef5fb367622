import type { Dexie } from 'dexie';

/**
 * Every version this database ever had, oldest first; a released line never changes, a new one is added below it.
 * Records hold no index on what a trainer wrote, so that their contents can be sealed later.
 */
interface Version {
  version: number;
  /** What is new or different; null takes a table away. */
  stores: Record<string, string | null>;
  /** Tables that are emptied on the way: their rows have another shape, and can be had again. */
  emptied?: readonly string[];
}

const versions: readonly Version[] = [
  {
    version: 1,
    stores: {
      records: '[cycleId+type+id], cycleId, type',
      meta: 'key',
      drafts: 'key',
      deviceSettings: 'key',
      packs: 'id',
      packItems: 'sha256',
    },
  },
  {
    // Several packs side by side, pictures among their items; bookmarks and remarks in the handbook.
    version: 2,
    stores: { packs: null, installedPacks: '[id+version]', bookmarks: 'key', remarks: 'key' },
    emptied: ['packItems'],
  },
];

export function defineVersions(dexie: Dexie): void {
  for (const { version, stores, emptied = [] } of versions) {
    const schema = dexie.version(version).stores(stores);
    if (emptied.length === 0) continue;
    schema.upgrade(async (change) => {
      for (const name of emptied) await change.table(name).clear();
    });
  }
}

import type { Dexie } from 'dexie';

/**
 * Every version this database ever had, oldest first; a released line never changes, a new one is added below it.
 * Records hold no index on what a trainer wrote, so that their contents can be sealed later.
 */
const versions: readonly { version: number; stores: Record<string, string> }[] = [
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
];

export function defineVersions(dexie: Dexie): void {
  for (const { version, stores } of versions) dexie.version(version).stores(stores);
}

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
  /** Brings the rows of one table into the shape of this version. */
  changed?: { table: string; row: (row: Record<string, unknown>) => void };
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
  {
    // What the endpoint has of each record, and how far each cycle is with it.
    version: 3,
    stores: { records: '[cycleId+type+id], cycleId, type, [cycleId+toSend], toSend', cycleSync: 'cycleId' },
    changed: {
      table: 'records',
      row: (row) => {
        const names = Object.keys(row['fields'] ?? {});
        Object.assign(row, {
          base: Object.fromEntries(names.map((name) => [name, null])),
          inFlight: {},
          rejected: null,
        });
      },
    },
  },
  {
    // Which values each field had before.
    version: 4,
    stores: {},
    changed: { table: 'records', row: (row) => Object.assign(row, { seen: {} }) },
  },
];

export function defineVersions(dexie: Dexie): void {
  for (const { version, stores, emptied = [], changed } of versions) {
    const schema = dexie.version(version).stores(stores);
    if (emptied.length === 0 && !changed) continue;
    schema.upgrade(async (change) => {
      for (const name of emptied) await change.table(name).clear();
      if (changed) await change.table(changed.table).toCollection().modify(changed.row);
    });
  }
}

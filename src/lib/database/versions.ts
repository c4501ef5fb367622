import { Dexie, type Transaction } from 'dexie';

/**
 * Every version of this database that changed the shape of rows, and the newest, oldest first: what others added
 * Dexie finds out by itself, and each line costs time at every start. A released change never changes itself.
 * Records hold no index on what a trainer wrote: their contents are sealed.
 */
interface Version {
  version: number;
  /** What is new or different; null takes a table away. */
  stores: Record<string, string | null>;
  /** Tables that are emptied on the way: their rows have another shape, and can be had again. */
  emptied?: readonly string[];
  /** Brings the rows of a table into the shape of this version. */
  changed?: Record<string, (row: Record<string, unknown>) => void>;
  /** Rows that an older database begins with. */
  added?: Record<string, readonly object[]>;
  /** The rows of the first builds take more than a change to each. */
  isSplit?: true;
}

const versions: readonly Version[] = [
  {
    // Several packs side by side, pictures among their items; bookmarks and remarks in the handbook.
    version: 2,
    stores: {
      records: '[cycleId+type+id], cycleId, type',
      meta: 'key',
      drafts: 'key',
      deviceSettings: 'key',
      packs: null,
      installedPacks: '[id+version]',
      packItems: 'sha256',
      bookmarks: 'key',
      remarks: 'key',
    },
    emptied: ['packItems'],
  },
  {
    // What the endpoint has of each record, and how far each cycle is with it.
    version: 3,
    stores: { records: '[cycleId+type+id], cycleId, type, [cycleId+toSend], toSend', cycleSync: 'cycleId' },
    changed: {
      records: (row) => {
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
    changed: { records: (row) => Object.assign(row, { seen: {} }) },
  },
  {
    // Indexes hold only what waits and what was refused, and what is under way is kept beside the records: what is
    // sent in great numbers is written once, and stands in as few places as can be.
    version: 5,
    stores: { records: '[cycleId+type+id], type, [toSend+cycleId+type], rejected' },
    changed: {
      records: (row) => {
        if (row['toSend'] !== 1) delete row['toSend'];
        delete row['inFlight'];
      },
      cycleSync: (row) => Object.assign(row, { underWay: [] }),
    },
  },
  {
    // Where each cycle is (6), so that nobody has to read all that was ever recorded. The bytes of photos (7), apart
    // from the records that name them; an index holds only what waits.
    version: 7,
    stores: { cycleStates: 'cycleId', blobs: '[cycleId+sha256], [toSend+cycleId]' },
  },
  {
    // What is to be sent stands beside the records, so that nothing is written again for being sent; what a record
    // holds is one body, so that it can be sealed. What its records add up to is kept for each cycle.
    version: 8,
    stores: {
      records: '[cycleId+type+id], type',
      outbox: '[cycleId+type+id], rejected',
      tallies: 'cycleId',
      cycleStates: null,
      summaries: 'cycleId',
    },
    isSplit: true,
  },
  {
    // Everything that somebody typed is sealed (`vault/`); what was there before is sealed a part at a time, once the
    // app has begun (`sealStored.ts`), and what is put meanwhile at once.
    version: 9,
    stores: { keys: 'key' },
    added: { keys: [{ key: 'unsealed', table: 'records', after: null }] },
  },
  {
    // The keys with which this device signs certificates: they cannot be read out, and never leave it.
    version: 10,
    stores: { signingKeys: 'thumbprint' },
  },
];

/** Brings the rows of the first builds into the shape of version 8. */
export type Split = (change: Transaction) => Promise<void>;

/**
 * `loadSplit`: what only a start on the rows of the first builds has to load; the transaction waits for it. A service
 * worker can load no parts and gives none: there such an upgrade is taken back as a whole, and a page does it.
 */
export function defineVersions(dexie: Dexie, loadSplit: () => Promise<Split> = nobodyHere): void {
  for (const { version, stores, emptied = [], changed = {}, added = {}, isSplit } of versions) {
    const schema = dexie.version(version).stores(stores);
    const some = [emptied, Object.keys(changed), Object.keys(added)].flat();
    if (!isSplit && some.length === 0) continue;
    schema.upgrade(async (change) => {
      for (const name of emptied) await change.table(name).clear();
      for (const [name, row] of Object.entries(changed)) await change.table(name).toCollection().modify(row);
      for (const [name, rows] of Object.entries(added)) await change.table(name).bulkPut(rows);
      if (isSplit) await (await Dexie.waitFor(loadSplit()))(change);
    });
  }
}

function nobodyHere(): Promise<Split> {
  return Promise.reject(new Error('a page brings the rows of the first builds further'));
}

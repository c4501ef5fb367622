import { Dexie, type DBCore } from 'dexie';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/lib/database/open';
import { saveDraft } from '../../../src/lib/database/drafts';
import { sealStored } from '../../../src/lib/database/sealStored';
import { recordDigest } from '../../../src/lib/records/digest';
import { isSealed, readable } from '../../../src/lib/vault/readable';
import { onDisk, putOnDisk, tablesWith } from './onDisk';
import { reopened, testStore } from './testStore';

const CANARY = 'Kanarievogel';
const cycleId = '0193a5c2-f1b8-7000-8000-000000000001';
const clock = '0193a5c2f1b8-0000-aaaaaaaaaaaaaaaa';

/** More than are sealed at once. */
const NOTES = 450;
const PHOTOS = 3;

const before = {
  records: Array.from({ length: NOTES }, (_, at) => {
    const [type, id, fields] = ['note', String(at).padStart(4, '0'), { text: [`${CANARY} ${at}`, clock] }];
    const digest = recordDigest('note', id as string, fields as never);
    return { cycleId, type, id, digest, body: { fields, ancestors: {} }, written: 1 };
  }),
  outbox: [{ cycleId, type: 'note', id: '0000', acked: { text: null } }],
  tallies: [{ cycleId, digest: '0'.repeat(64), writes: 1 }],
  blobs: Array.from({ length: PHOTOS }, (_, at) => ({
    ...{ cycleId, sha256: String(at).repeat(64), type: 'image/jpeg', toSend: 1 },
    bytes: new TextEncoder().encode(CANARY),
  })),
  summaries: [{ cycleId, version: 1, summary: { title: CANARY } }],
  drafts: [{ key: 'a', value: CANARY }],
  deviceSettings: [{ key: 'pairing', value: { token: CANARY } }],
  bookmarks: [{ key: 'p/h#a', value: { excerpt: CANARY } }],
  remarks: [{ key: 'p/h#a', value: { text: CANARY } }],
};

/** A database as the app left it that did not seal yet. */
async function ofOlderApp(): Promise<Store> {
  const store = testStore();
  const older = new Dexie(store.db.name);
  older.version(8).stores({
    records: '[cycleId+type+id], type',
    ...{ meta: 'key', drafts: 'key', deviceSettings: 'key', bookmarks: 'key', remarks: 'key' },
    ...{ installedPacks: '[id+version]', packItems: 'sha256', cycleSync: 'cycleId' },
    blobs: '[cycleId+sha256], [toSend+cycleId]',
    ...{ outbox: '[cycleId+type+id], rejected', tallies: 'cycleId', summaries: 'cycleId' },
  });
  for (const [table, rows] of Object.entries(before)) await older.table(table).bulkPut(rows);
  older.close();
  return store;
}

/** All that the app has of it. */
async function asRead({ db }: Store): Promise<typeof before> {
  const rows = await Promise.all(
    Object.keys(before).map(async (name) => [name, await db.table(name).toArray()]),
  );
  return Object.fromEntries(rows) as typeof before;
}

/** Ends everything at the so-manyth time that something is put or deleted; says whether it came to that. */
function dyingAt(store: Store, times: number): () => boolean {
  let left = times;
  store.db.use({
    ...{ stack: 'dbcore', name: 'dying', level: 11 },
    create: (core: DBCore) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        return {
          ...table,
          mutate: (asked) => {
            left -= 1;
            if (left === 0) store.db.leave();
            return table.mutate(asked);
          },
        };
      },
    }),
  });
  return () => left <= 0;
}

describe('the rows of an app that did not seal', () => {
  it('are read as they were, sealed part by part, and then read the same', async () => {
    const store = await ofOlderApp();
    expect(await asRead(store)).toEqual(before);
    expect(store.db.isUnsealed).toBe(true);
    await sealStored(store);
    expect(store.db.isUnsealed).toBe(false);
    expect(await asRead(store)).toEqual(before);
    store.db.close();
    expect(tablesWith(await onDisk(store.db.name), CANARY)).toEqual([]);
    const again = reopened(store);
    expect(await asRead(again)).toEqual(before);
    expect(again.db.isUnsealed).toBe(false);
  });

  it('lose nothing wherever the app is killed while it seals them, and are all sealed in the end', async () => {
    let killed = 0;
    for (let times = 1; ; times += 1) {
      const store = await ofOlderApp();
      const died = dyingAt(store, times);
      await sealStored(store).catch(() => undefined);
      if (!died()) break;
      killed += 1;
      const next = reopened(store);
      expect(await asRead(next), `killed at ${times}`).toEqual(before);
      await sealStored(next);
      expect(await asRead(next), `killed at ${times}`).toEqual(before);
      next.db.close();
      expect(tablesWith(await onDisk(store.db.name), CANARY)).toEqual([]);
    }
    // Each part puts its rows and says how far it came.
    expect(killed).toBeGreaterThan(2 * Object.keys(readable).filter(isSealed).length);
  });

  it('are sealed as soon as they are put again, before their turn comes', async () => {
    const store = await ofOlderApp();
    await saveDraft(store, 'a', `${CANARY} nieuw`);
    await store.db.records
      .toCollection()
      .last()
      .then((row) => row && store.db.records.put(row));
    store.db.close();
    const tables = await onDisk(store.db.name);
    expect(tablesWith(tables, `${CANARY} nieuw`)).toEqual([]);
    expect(tablesWith(tables, `${CANARY} ${NOTES - 1}`)).toEqual([]);
    expect(tablesWith(tables, `${CANARY} 0`)).toEqual(['records']);
  });

  it('may be sealed by two pages at once', async () => {
    const store = await ofOlderApp();
    const other = reopened(store);
    await Promise.all([sealStored(store), sealStored(other)]);
    expect(await asRead(other)).toEqual(before);
  });

  it('are not believed any more once all are sealed', async () => {
    const store = await ofOlderApp();
    await sealStored(store);
    store.db.close();
    await putOnDisk(store.db.name, 'drafts', [{ key: 'a', value: 'ondergeschoven' }]);
    expect(await reopened(store).db.drafts.get('a')).toBeUndefined();
  });
});

describe('a database that began sealed', () => {
  it('has nothing to seal', async () => {
    const store = testStore();
    await sealStored(store);
    expect(store.db.isUnsealed).toBe(false);
    expect(await store.db.keys.toCollection().primaryKeys()).toEqual(['data']);
  });
});

import type { PackItem, PackManifest } from '../domain/content';
import { withConnection } from './connection';
import type { PackItemRow, Store } from './open';

export interface InstalledPack {
  manifest: PackManifest;
  items: { path: string; item: PackItem }[];
}

/** The installed pack, or null where there is none or an item of it is missing. */
export async function readPack(store: Store): Promise<InstalledPack | null> {
  const { db } = store;
  return withConnection(store, () =>
    db.transaction('r', db.packs, db.packItems, async () => {
      const manifest = (await db.packs.toCollection().first())?.manifest;
      if (!manifest) return null;
      const rows = await db.packItems.bulkGet(manifest.items.map((item) => item.sha256));
      const items = manifest.items.flatMap(({ path }, index) => {
        const row = rows[index];
        return row ? [{ path, item: row.item }] : [];
      });
      return items.length === manifest.items.length ? { manifest, items } : null;
    }),
  );
}

export async function installedHashes(store: Store): Promise<Set<string>> {
  return new Set(await withConnection(store, () => store.db.packItems.toCollection().primaryKeys()));
}

/** Swaps the installed pack for this one: all of it or nothing, and what it no longer names is gone. */
export async function swapPack(store: Store, manifest: PackManifest, fetched: PackItemRow[]): Promise<void> {
  const { db } = store;
  const named = new Set(manifest.items.map((item) => item.sha256));
  await withConnection(store, () =>
    db.transaction('rw', db.packs, db.packItems, async () => {
      await db.packItems.bulkPut(fetched);
      const present = await db.packItems.toCollection().primaryKeys();
      const missing = [...named].filter((sha256) => !present.includes(sha256));
      if (missing.length > 0) throw new Error(`content pack: ${missing.length} items are missing`);
      await db.packItems.bulkDelete(present.filter((sha256) => !named.has(sha256)));
      await db.packs.clear();
      await db.packs.put({ id: manifest.id, manifest });
    }),
  );
}

import type { InstalledPackRow, PackItemRow } from './rows';
import type { PackItem, PackManifest } from '../domain/content';
import { withConnection } from './connection';
import type { Store, TrainerDatabase } from './open';
import { recordsOfType } from './ranges';
import { openRow } from './rowCodec';

export interface InstalledPack {
  manifest: PackManifest;
  origin: InstalledPackRow['origin'];
  items: PackItem[];
}

/** Every pack on this device that is whole; one of which an item is missing is as good as not there. */
export async function readPacks(store: Store): Promise<InstalledPack[]> {
  const { db } = store;
  return withConnection(store, () =>
    db.transaction('r', db.installedPacks, db.packItems, async () => {
      const rows = await db.installedPacks.toArray();
      const packs = await Promise.all(
        rows.map(async ({ manifest, origin }) => {
          const found = await db.packItems.bulkGet(manifest.items.map(({ sha256 }) => sha256));
          const present = found.filter((row) => row !== undefined);
          const items = present.flatMap((row) => ('item' in row ? [row.item] : []));
          return present.length === found.length ? [{ manifest, origin, items }] : [];
        }),
      );
      return packs.flat();
    }),
  );
}

/** What the pack with this id and version says of itself, or null where it is not on this device. */
export async function readManifest(store: Store, id: string, version: string): Promise<PackManifest | null> {
  const row = await withConnection(store, () => store.db.installedPacks.get([id, version]));
  return row?.manifest ?? null;
}

/** The picture with this hash, or null where it is not on this device. */
export async function readPackImage(store: Store, sha256: string): Promise<Blob | null> {
  const row = await withConnection(store, () => store.db.packItems.get(sha256));
  return row && 'image' in row ? new Blob([row.image.bytes], { type: row.image.type }) : null;
}

export async function installedHashes(store: Store): Promise<Set<string>> {
  return new Set(await withConnection(store, () => store.db.packItems.toCollection().primaryKeys()));
}

/**
 * Puts a pack on the device, all of it or nothing. Another version of the same pack goes, unless a training on this
 * device began with it; items that no pack names any more go as well.
 */
export async function putPack(
  store: Store,
  { manifest, origin }: { manifest: PackManifest; origin: InstalledPackRow['origin'] },
  fetched: readonly PackItemRow[],
): Promise<void> {
  const { db } = store;
  await withConnection(store, () =>
    db.transaction('rw', db.installedPacks, db.packItems, db.records, async () => {
      await db.packItems.bulkPut(fetched);
      const present = new Set(await db.packItems.toCollection().primaryKeys());
      const missing = manifest.items.filter(({ sha256 }) => !present.has(sha256));
      if (missing.length > 0) throw new Error(`content pack: ${missing.length} items are missing`);
      await db.installedPacks.put({ id: manifest.id, version: manifest.version, manifest, origin });
      const inUse = await versionsInUse(db);
      const old = (await db.installedPacks.toArray()).filter(
        ({ id, version }) =>
          id === manifest.id && version !== manifest.version && !inUse.has(keyOf(id, version)),
      );
      await db.installedPacks.bulkDelete(old.map(({ id, version }) => [id, version]));
      await dropUnnamedItems(db);
    }),
  );
}

/** Takes a pack off this device, with the items that no other pack names. */
export async function removePack(store: Store, id: string, version: string): Promise<void> {
  const { db } = store;
  await withConnection(store, () =>
    db.transaction('rw', db.installedPacks, db.packItems, async () => {
      await db.installedPacks.delete([id, version]);
      await dropUnnamedItems(db);
    }),
  );
}

async function dropUnnamedItems(db: TrainerDatabase): Promise<void> {
  const packs = await db.installedPacks.toArray();
  const named = new Set(packs.flatMap(({ manifest }) => manifest.items.map(({ sha256 }) => sha256)));
  const present = await db.packItems.toCollection().primaryKeys();
  await db.packItems.bulkDelete(present.filter((sha256) => !named.has(sha256)));
}

async function versionsInUse(db: TrainerDatabase): Promise<Set<string>> {
  const cycles = await recordsOfType(db, 'cycle').toArray();
  // A training that was deleted can be brought back for 30 days.
  return new Set(
    cycles
      .map(openRow)
      .map(({ fields }) => keyOf(String(fields['packId']?.[0]), String(fields['packVersion']?.[0]))),
  );
}

function keyOf(id: string, version: string): string {
  return `${id} ${version}`;
}

import {
  handbookRemarkSchema,
  placeKey,
  readingPlaceSchema,
  textSizeSchema,
  type HandbookRemark,
  type ReadingPlace,
  type TextSize,
} from '../domain/reading';
import { withConnection } from './connection';
import type { Store } from './open';

/** The bookmarks in a pack, in order of chapter and place. */
export async function readBookmarks(store: Store, pack: string): Promise<ReadingPlace[]> {
  const rows = await withConnection(store, () => startingWith(store.db.bookmarks, pack));
  return rows.flatMap(({ value }) => readingPlaceSchema.safeParse(value).data ?? []);
}

export async function addBookmark(store: Store, place: ReadingPlace): Promise<void> {
  const row = { key: placeKey(place), value: { ...place } };
  await withConnection(store, () => store.db.bookmarks.put(row));
}

export async function removeBookmark(store: Store, place: ReadingPlace): Promise<void> {
  await withConnection(store, () => store.db.bookmarks.delete(placeKey(place)));
}

/** What the trainer wrote beside the text of a pack. */
export async function readRemarks(store: Store, pack: string): Promise<HandbookRemark[]> {
  const rows = await withConnection(store, () => startingWith(store.db.remarks, pack));
  return rows.flatMap(({ value }) => handbookRemarkSchema.safeParse(value).data ?? []);
}

/** Throws a ZodError for an empty remark. */
export async function setRemark(store: Store, remark: HandbookRemark): Promise<void> {
  const value = handbookRemarkSchema.parse(remark);
  await withConnection(store, () => store.db.remarks.put({ key: placeKey(value), value: { ...value } }));
}

export async function removeRemark(store: Store, place: ReadingPlace): Promise<void> {
  await withConnection(store, () => store.db.remarks.delete(placeKey(place)));
}

/** Where somebody last read in a pack on this device. */
export async function readLastPlace(store: Store, pack: string): Promise<ReadingPlace | null> {
  const row = await withConnection(store, () => store.db.deviceSettings.get(lastPlaceKey(pack)));
  return readingPlaceSchema.safeParse(row?.value).data ?? null;
}

export async function setLastPlace(store: Store, place: ReadingPlace): Promise<void> {
  const row = { key: lastPlaceKey(place.pack), value: { ...place } };
  await withConnection(store, () => store.db.deviceSettings.put(row));
}

export async function readTextSize(store: Store): Promise<TextSize> {
  const row = await withConnection(store, () => store.db.deviceSettings.get(TEXT_SIZE));
  return textSizeSchema.safeParse(row?.value).data ?? 'normal';
}

export async function setTextSize(store: Store, size: TextSize): Promise<void> {
  await withConnection(store, () => store.db.deviceSettings.put({ key: TEXT_SIZE, value: size }));
}

const TEXT_SIZE = 'reading/textSize';

function lastPlaceKey(pack: string): string {
  return `reading/${pack}`;
}

function startingWith(table: Store['db']['bookmarks'], pack: string) {
  return table.where('key').startsWith(`${pack}/`).toArray();
}

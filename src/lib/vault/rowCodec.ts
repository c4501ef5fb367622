/**
 * The one place that knows how a row lies on the disk: what of it can be read, and what its envelope holds; and a text
 * where only texts can be stored.
 */
import { open, seal, type VersionedKey } from './envelope';
import { readable, type SealedTable } from './readable';

/** A row as it is on the disk. */
export interface SealedRow extends Record<string, unknown> {
  sealed: Uint8Array<ArrayBuffer>;
}

type Row = Record<string, unknown>;

/** Of these the envelope holds one value as it is, since it is all bytes: megabytes of a photo are not written out. */
const BYTES: Partial<Record<SealedTable, string>> = { blobs: 'bytes' };

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Asked by what it is: a database of another document gives bytes that are no Uint8Array of this one. */
export function isSealedRow(row: Row): row is SealedRow {
  return ArrayBuffer.isView(row['sealed']);
}

export function sealRow(key: VersionedKey, table: SealedTable, row: Row): SealedRow {
  const bytes = BYTES[table];
  const plain = bytes ? (row[bytes] as Uint8Array) : encoder.encode(JSON.stringify(hiddenPart(table, row)));
  return { ...openPart(table, row), sealed: seal(key, plain, about(table, row)) };
}

/**
 * What is in the envelope of a row; null where none of these keys sealed it for just this row of this table, with just
 * these marks.
 */
export function openedPart(keys: readonly VersionedKey[], table: SealedTable, row: SealedRow): Row | null {
  const plain = openWithAny(keys, row.sealed, about(table, row));
  if (!plain) return null;
  const bytes = BYTES[table];
  return bytes ? { [bytes]: plain } : (JSON.parse(decoder.decode(plain)) as Row);
}

export function openPart(table: SealedTable, row: Row): Row {
  const names: readonly string[] = readable[table];
  return Object.fromEntries(names.flatMap((name) => (row[name] === undefined ? [] : [[name, row[name]]])));
}

function hiddenPart(table: SealedTable, row: Row): Row {
  const names: readonly string[] = readable[table];
  return Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));
}

/** All that can be read of it is bound to the envelope: a mark that somebody changes makes it another row. */
function about(table: SealedTable, row: Row): Uint8Array {
  return encoder.encode(JSON.stringify([table, ...readable[table].map((name) => row[name] ?? null)]));
}

/** The envelope of a text in letters (base64). `place`: where it will stand; it opens nowhere else. */
export function sealText(key: VersionedKey, place: string, text: string): string {
  const envelope = seal(key, encoder.encode(text), encoder.encode(place));
  return btoa(Array.from(envelope, (byte) => String.fromCharCode(byte)).join(''));
}

/** Null for what was not sealed for this place by one of these keys. */
export function openText(keys: readonly VersionedKey[], place: string, letters: string): string | null {
  const envelope = bytesOf(letters);
  const plain = envelope && openWithAny(keys, envelope, encoder.encode(place));
  return plain && decoder.decode(plain);
}

/** An envelope names its key by its number: only that one is tried. */
function openWithAny(
  keys: readonly VersionedKey[],
  envelope: Uint8Array,
  aboutIt: Uint8Array,
): Uint8Array<ArrayBuffer> | null {
  const key = keys.find(({ version }) => version === envelope[1]);
  return key ? open(key, envelope, aboutIt) : null;
}

function bytesOf(letters: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}

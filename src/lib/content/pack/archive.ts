import { Inflate } from 'fflate';
import type { ArchiveRefusal } from '../../domain/problems';
import { crc32 } from './crc32';
import { folderAround, isLitter, isSafePath, pathOf } from './entryName';
import { isImageName, type PackFolder } from './parse';
import { Refused, refused } from './refused';
import { packedBytesOf, readDirectory, type ZipEntry } from './zipDirectory';

export type ReadArchive = { ok: true; folder: PackFolder } | { ok: false; refusal: ArchiveRefusal };

export const MOST_FILES = 500;
export const MOST_BYTES = 20 * 1024 * 1024;
/**
 * So much of the archive is inflated at a time: deflate grows at most 1032-fold (zlib's technical details), so that
 * what is not yet counted stays under about 4 MiB.
 */
const SLICE = 4 * 1024;

const STORED = 0;
const DEFLATED = 8;
/** Bits of an entry's flags (APPNOTE.TXT 4.4.4): encrypted, and encrypted with its header hidden too. */
const ENCRYPTED = 0x0001 | 0x2000;

/**
 * Reads the files of a zip by its directory, counting what really comes out of each, whatever its headers say, and
 * stopping at the first thing that is not right; what comes out must have the size and the CRC-32 that the directory
 * tells. What systems and editors leave behind is passed over; a folder around everything is taken off.
 */
export async function readArchive(file: Blob): Promise<ReadArchive> {
  try {
    if (file.size > MOST_BYTES) throw refused('tooLarge');
    if (!startsWith(new Uint8Array(await file.slice(0, 4).arrayBuffer()), ZIP)) throw refused('notZip');
    return { ok: true, folder: folderOf(await readFiles(file)) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

type Files = Map<string, Uint8Array<ArrayBuffer>>;

async function readFiles(file: Blob): Promise<Files> {
  const entries = await readDirectory(file, MOST_FILES);
  const files: Files = new Map();
  const seen = new Set<string>();
  let room = MOST_BYTES;
  for (const [index, entry] of entries.entries()) {
    const path = pathOf(entry.name);
    if (isLitter(path)) continue;
    if (!isSafePath(path)) throw refused('badName', entry.name);
    // Two names that differ in case alone are one file on many devices.
    const same = path.toLowerCase();
    if (seen.has(same)) throw refused('doubleName', path);
    seen.add(same);
    if (path.endsWith('/')) continue;
    const packed = await packedBytesOf(file, entry, entries[index + 1]?.offset ?? file.size);
    const bytes = await unpacked(entry, packed, room);
    room -= bytes.length;
    files.set(path, bytes);
  }
  if (files.size === 0) throw refused('damaged');
  return files;
}

/** The bytes of an entry; too large where more than `room` bytes come out. */
async function unpacked(entry: ZipEntry, packed: Blob, room: number): Promise<Uint8Array<ArrayBuffer>> {
  const { name, method } = entry;
  if ((entry.flags & ENCRYPTED) !== 0) throw refused('encrypted', name);
  if (method !== STORED && method !== DEFLATED) throw refused('otherMethod', name);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  let crc = 0;
  const take = (data: Uint8Array) => {
    size += data.length;
    if (size > room) throw refused('tooLarge', name);
    crc = crc32(data, crc);
    pieces.push(new Uint8Array(data));
  };
  const inflate = method === DEFLATED ? new Inflate(take) : null;
  for (let at = 0; at < packed.size; at += SLICE) {
    const slice = new Uint8Array(await packed.slice(at, at + SLICE).arrayBuffer());
    if (!inflate) take(slice);
    else pushInto(inflate, { slice, last: at + SLICE >= packed.size, name });
  }
  if (size !== entry.size || crc !== entry.crc) throw refused('damaged', name);
  return joined(pieces, size);
}

function pushInto(
  inflate: Inflate,
  { slice, last, name }: { slice: Uint8Array; last: boolean; name: string },
): void {
  try {
    inflate.push(slice, last);
  } catch (error) {
    // fflate's own: these bytes are no deflate stream, or not all of one.
    throw error instanceof Refused ? error : refused('damaged', name);
  }
}

function folderOf(files: Files): PackFolder {
  const around = folderAround([...files.keys()]);
  const texts = new Map<string, string>();
  const images = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const [name, bytes] of files) {
    if (ARCHIVES.some((magic) => startsWith(bytes, magic))) throw refused('nested', name);
    const path = name.slice(around.length);
    if (isImageName(path)) images.set(path, bytes);
    else texts.set(path, textOf(bytes, name));
  }
  return { texts, images };
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** First bytes of zip, gzip, 7z, xz, zstd and rar. */
const ARCHIVES = [
  ZIP,
  [0x1f, 0x8b],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0xfd, 0x37, 0x7a],
  [0x28, 0xb5, 0x2f, 0xfd],
  [0x52, 0x61, 0x72, 0x21],
];

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function textOf(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refused('notText', name);
  }
}

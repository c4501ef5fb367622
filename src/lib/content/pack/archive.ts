import type { ArchiveRefusal } from '../../domain/problems';
import { Unzip, UnzipInflate, UnzipPassThrough, type UnzipFile } from 'fflate';
import { isImageName, type PackFolder } from './parse';

export type ReadArchive = { ok: true; folder: PackFolder } | { ok: false; refusal: ArchiveRefusal };

export const MOST_FILES = 500;
export const MOST_BYTES = 20 * 1024 * 1024;
const LONGEST_NAME = 200;
/**
 * So much of the archive is inflated at a time: deflate grows at most 1032-fold (zlib's technical details), so that
 * what is not yet counted stays under about 4 MiB.
 */
const SLICE = 4 * 1024;

class Refused extends Error {
  constructor(readonly refusal: ArchiveRefusal) {
    super(refusal.reason);
  }
}

/**
 * Reads the files of a zip, counting what really comes out of it, whatever its headers say, and stopping at the
 * first thing that is not right. Hidden files and macOS's own are passed over; a folder around everything is taken off.
 */
export async function readArchive(file: Blob): Promise<ReadArchive> {
  const refuse = (reason: ArchiveRefusal['reason']): ReadArchive => ({
    ok: false,
    refusal: { reason, name: '' },
  });
  if (file.size > MOST_BYTES) return refuse('tooLarge');
  if (!startsWith(new Uint8Array(await file.slice(0, 4).arrayBuffer()), ZIP)) return refuse('notZip');
  const contents = new Contents();
  const unzip = new Unzip((entry) => contents.add(entry));
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  try {
    for (let at = 0; at < file.size; at += SLICE) {
      const chunk = new Uint8Array(await file.slice(at, at + SLICE).arrayBuffer());
      unzip.push(chunk, at + SLICE >= file.size);
    }
    if (contents.entries !== (await entriesPromised(file))) return refuse('damaged');
    return { ok: true, folder: contents.folder() };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    // fflate's own: a stream that is no deflate stream, or a method that nobody uses for text and pictures.
    return refuse('damaged');
  }
}

class Contents {
  readonly #files = new Map<string, Uint8Array<ArrayBuffer>[]>();
  readonly #names = new Set<string>();
  entries = 0;
  #bytes = 0;
  #open = 0;

  add(entry: UnzipFile): void {
    const { name } = entry;
    this.entries += 1;
    if (this.entries > MOST_FILES) throw new Refused({ reason: 'tooManyFiles', name: '' });
    if (!isSafeName(name)) throw new Refused({ reason: 'badName', name });
    // Two names that differ in case alone are one file on many devices.
    const same = name.toLowerCase();
    if (this.#names.has(same)) throw new Refused({ reason: 'doubleName', name });
    this.#names.add(same);
    if (name.endsWith('/') || isHidden(name)) return;
    this.#files.set(name, []);
    this.#open += 1;
    entry.ondata = (error, data, final) => this.#take(name, { error, data, final });
    entry.start();
  }

  #take(
    name: string,
    { error, data, final }: { error: Error | null; data: Uint8Array; final: boolean },
  ): void {
    // fflate hands what this callback threw back to it.
    if (error) throw error instanceof Refused ? error : new Refused({ reason: 'damaged', name });
    this.#bytes += data.length;
    if (this.#bytes > MOST_BYTES) throw new Refused({ reason: 'tooLarge', name });
    this.#files.get(name)?.push(new Uint8Array(data));
    if (final) this.#open -= 1;
  }

  folder(): PackFolder {
    if (this.#open > 0 || this.#files.size === 0) throw new Refused({ reason: 'damaged', name: '' });
    const around = folderAround([...this.#files.keys()]);
    const texts = new Map<string, string>();
    const images = new Map<string, Uint8Array<ArrayBuffer>>();
    for (const [name, pieces] of this.#files) {
      const bytes = joined(pieces);
      if (ARCHIVES.some((magic) => startsWith(bytes, magic))) throw new Refused({ reason: 'nested', name });
      const path = name.slice(around.length);
      if (isImageName(path)) images.set(path, bytes);
      else texts.set(path, textOf(bytes, name));
    }
    return { texts, images };
  }
}

/**
 * How many entries the archive's last record speaks of (APPNOTE.TXT 4.3.16), or null where that record is gone: then
 * the file was cut off, maybe just between two entries.
 */
async function entriesPromised(file: Blob): Promise<number | null> {
  const tail = new DataView(await file.slice(Math.max(0, file.size - LONGEST_END)).arrayBuffer());
  for (let at = tail.byteLength - SHORTEST_END; at >= 0; at -= 1)
    if (tail.getUint32(at, true) === END) return tail.getUint16(at + 10, true);
  return null;
}

const END = 0x06054b50;
const SHORTEST_END = 22;
const LONGEST_END = SHORTEST_END + 0xffff;

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

/** A name that stays within its folder on any device. */
function isSafeName(name: string): boolean {
  if (name === '' || name.length > LONGEST_NAME) return false;
  // Control characters, NUL among them, backslashes, and drive letters or streams of Windows.
  if (/[\p{Cc}\\:]/u.test(name)) return false;
  const parts = name.replace(/\/$/, '').split('/');
  return parts.every((part) => part !== '' && part !== '.' && part !== '..');
}

function isHidden(name: string): boolean {
  return name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX');
}

/** "pakket/" where every file stands in the folder of that name, else nothing. */
function folderAround(names: readonly string[]): string {
  const first = names[0]?.split('/')[0] ?? '';
  return first !== '' && names.every((name) => name.startsWith(`${first}/`)) ? `${first}/` : '';
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
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
    throw new Refused({ reason: 'notText', name });
  }
}

import { refused } from './refused';

/** What a zip's directory says of one entry (APPNOTE.TXT 4.3.12). Sizes are in bytes. */
export interface ZipEntry {
  /** As it was written, with whatever the program that packed it puts between folders. */
  name: string;
  flags: number;
  method: number;
  crc: number;
  packedSize: number;
  size: number;
  /** Where its own header begins. */
  offset: number;
}

/** What 4 GiB and more is written as in the fields of a zip that is not of the 64-bit kind. */
const ELSEWHERE = 0xffffffff;
const DIRECTORY_HEADER = 0x02014b50;
const DIRECTORY_HEADER_SIZE = 46;
const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_SIZE = 30;
const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_END = END_SIZE + 0xffff;

/**
 * The entries of a zip, in the order in which they stand in it. Refuses as damaged what was cut off anywhere (the
 * directory is the last thing in a zip) and a directory that is not what its end says.
 */
export async function readDirectory(file: Blob, mostEntries: number): Promise<ZipEntry[]> {
  const { start, size, count } = await readEnd(file);
  if (count > mostEntries) throw refused('tooManyFiles');
  const directory = await viewOf(file.slice(start, start + size));
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at < size) {
    if (at + DIRECTORY_HEADER_SIZE > size || directory.getUint32(at, true) !== DIRECTORY_HEADER)
      throw refused('damaged');
    const nameSize = directory.getUint16(at + 28, true);
    const nameEnd = at + DIRECTORY_HEADER_SIZE + nameSize;
    if (nameEnd > size) throw refused('damaged');
    entries.push({
      name: nameOf(new Uint8Array(directory.buffer, at + DIRECTORY_HEADER_SIZE, nameSize)),
      flags: directory.getUint16(at + 8, true),
      method: directory.getUint16(at + 10, true),
      crc: directory.getUint32(at + 16, true),
      packedSize: directory.getUint32(at + 20, true),
      size: directory.getUint32(at + 24, true),
      offset: directory.getUint32(at + 42, true),
    });
    at = nameEnd + directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true);
  }
  if (entries.length !== count) throw refused('damaged');
  return entries.sort((a, b) => a.offset - b.offset);
}

/** The packed bytes of an entry, which end before `limit`; damaged where its own header tells something else. */
export async function packedBytesOf(file: Blob, entry: ZipEntry, limit: number): Promise<Blob> {
  if ([entry.packedSize, entry.size, entry.offset].includes(ELSEWHERE))
    throw refused('otherMethod', entry.name);
  const header = await viewOf(file.slice(entry.offset, entry.offset + LOCAL_HEADER_SIZE));
  if (header.byteLength < LOCAL_HEADER_SIZE || header.getUint32(0, true) !== LOCAL_HEADER)
    throw refused('damaged', entry.name);
  const nameStart = entry.offset + LOCAL_HEADER_SIZE;
  const nameEnd = nameStart + header.getUint16(26, true);
  const start = nameEnd + header.getUint16(28, true);
  const name = nameOf(new Uint8Array(await file.slice(nameStart, nameEnd).arrayBuffer()));
  const asListed =
    name === entry.name &&
    header.getUint16(6, true) === entry.flags &&
    header.getUint16(8, true) === entry.method;
  if (!asListed || start + entry.packedSize > limit) throw refused('damaged', entry.name);
  return file.slice(start, start + entry.packedSize);
}

/** Where the directory stands, by the record at the end of the file (APPNOTE.TXT 4.3.16). */
async function readEnd(file: Blob): Promise<{ start: number; size: number; count: number }> {
  const tailStart = Math.max(0, file.size - LONGEST_END);
  const tail = await viewOf(file.slice(tailStart));
  for (let at = tail.byteLength - END_SIZE; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== END) continue;
    const count = tail.getUint16(at + 10, true);
    const size = tail.getUint32(at + 12, true);
    const start = tail.getUint32(at + 16, true);
    if (start + size !== tailStart + at) throw refused('damaged');
    return { start, size, count };
  }
  throw refused('damaged');
}

async function viewOf(part: Blob): Promise<DataView<ArrayBuffer>> {
  return new DataView(await part.arrayBuffer());
}

/** macOS writes UTF-8 without saying so; what is not UTF-8 is read byte by byte, so that no name is lost. */
function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

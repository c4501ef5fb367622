/**
 * What a backup is on the inside: an archive as `tar` reads it (POSIX ustar), so that a file that was opened by any age
 * program can be taken apart without this app. Files alone, written and read one after the other.
 */
const BLOCK = 512;
const utf8 = new TextEncoder();

/** No file in a backup is larger: a photo is far smaller, and records are written in parts. */
export const MOST_ENTRY_BYTES = 32 * 1024 * 1024;

/** One file of an archive: its header, its bytes, and zeros up to the next block. */
export function tarEntry(name: string, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(BLOCK + Math.ceil(bytes.length / BLOCK) * BLOCK);
  const text = (at: number, value: string) => all.set(utf8.encode(value), at);
  const octal = (at: number, value: number, digits: number) =>
    text(at, value.toString(8).padStart(digits, '0'));
  text(0, name);
  octal(100, 0o600, 7);
  octal(108, 0, 7);
  octal(116, 0, 7);
  octal(124, bytes.length, 11);
  octal(136, 0, 11);
  text(148, ' '.repeat(8));
  text(156, '0');
  text(257, 'ustar\u000000');
  octal(148, sumOf(all.subarray(0, BLOCK)), 6);
  all[154] = 0;
  all.set(bytes, BLOCK);
  return all;
}

/** What ends an archive. */
export function tarEnd(): Uint8Array<ArrayBuffer> {
  return new Uint8Array(2 * BLOCK);
}

export interface TarEntry {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Throws where the stream is no archive as `tarEntry` and `tarEnd` write it, up to its last byte. */
export async function* readTar(stream: ReadableStream<Uint8Array>): AsyncGenerator<TarEntry> {
  const reader = new ByteReader(stream);
  for (;;) {
    const header = await reader.take(BLOCK);
    if (header.every((byte) => byte === 0)) break;
    const { name, size } = readHeader(header);
    const bytes = await reader.take(size);
    await reader.take((BLOCK - (size % BLOCK)) % BLOCK);
    yield { name, bytes };
  }
  const last = await reader.take(BLOCK);
  if (last.some((byte) => byte !== 0) || !(await reader.isAtEnd())) throw new Error('no end of an archive');
}

function readHeader(header: Uint8Array): { name: string; size: number } {
  const text = (from: number, to: number) =>
    new TextDecoder().decode(header.subarray(from, to)).replace(/\0.*$/s, '');
  const sum = parseInt(text(148, 156), 8);
  const blank = header.slice();
  blank.fill(0x20, 148, 156);
  const size = parseInt(text(124, 136), 8);
  const isOurs = text(257, 263) === 'ustar' && text(156, 157) === '0' && sum === sumOf(blank);
  if (!isOurs || !(size >= 0 && size <= MOST_ENTRY_BYTES)) throw new Error('no header of an archive');
  return { name: text(0, 100), size };
}

function sumOf(header: Uint8Array): number {
  return header.reduce((sum, byte) => sum + byte, 0);
}

/** So many bytes of a stream at a time. */
class ByteReader {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  #rest: Uint8Array = new Uint8Array();

  constructor(stream: ReadableStream<Uint8Array>) {
    this.#reader = stream.getReader();
  }

  /** Throws where there are fewer. */
  async take(count: number): Promise<Uint8Array<ArrayBuffer>> {
    const taken = new Uint8Array(count);
    let filled = 0;
    while (filled < count) {
      if (this.#rest.length === 0 && !(await this.#more())) throw new Error('the archive was cut');
      const part = this.#rest.subarray(0, count - filled);
      taken.set(part, filled);
      filled += part.length;
      this.#rest = this.#rest.subarray(part.length);
    }
    return taken;
  }

  async isAtEnd(): Promise<boolean> {
    return this.#rest.length === 0 && !(await this.#more());
  }

  async #more(): Promise<boolean> {
    do {
      const { done, value } = await this.#reader.read();
      if (done) return false;
      this.#rest = value;
    } while (this.#rest.length === 0);
    return true;
  }
}

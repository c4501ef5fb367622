import { crc32 } from '../../../../src/lib/content/pack/crc32';

export interface ZipEntry {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** What the headers say comes out; true by default. */
  inflatedLength?: number;
  /** 0 stored, 8 deflated, and what else the standard knows. */
  method?: number;
  flags?: number;
}

/** A zip put together by hand (APPNOTE.TXT 4.3), so that it can hold what no zip program would write. */
export function storedZip(entries: readonly ZipEntry[]): Blob {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const central: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const { name, bytes, inflatedLength = bytes.length, method = 0, flags = 0x0800 } of entries) {
    const encoded = new TextEncoder().encode(name);
    const sizes = [
      ...u32(crc32(bytes)),
      ...u32(bytes.length),
      ...u32(inflatedLength),
      ...u16(encoded.length),
      ...u16(0),
    ];
    const shared = [...u16(20), ...u16(flags), ...u16(method), ...u16(0), ...u16(0x21)];
    const local = new Uint8Array([...u32(0x04034b50), ...shared, ...sizes, ...encoded]);
    parts.push(local, bytes);
    const rest = [...u16(0), ...u16(0), ...u16(0), ...u32(0), ...u32(offset)];
    central.push(new Uint8Array([...u32(0x02014b50), ...u16(20), ...shared, ...sizes, ...rest, ...encoded]));
    offset += local.length + bytes.length;
  }
  const size = central.reduce((sum, part) => sum + part.length, 0);
  const counts = [...u16(entries.length), ...u16(entries.length)];
  const end = new Uint8Array([
    ...u32(0x06054b50),
    ...u16(0),
    ...u16(0),
    ...counts,
    ...u32(size),
    ...u32(offset),
    ...u16(0),
  ]);
  return new Blob([...parts, ...central, end]);
}

function u16(value: number): number[] {
  return [value & 0xff, (value >> 8) & 0xff];
}

function u32(value: number): number[] {
  return [...u16(value & 0xffff), ...u16(value >>> 16)];
}

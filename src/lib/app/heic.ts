/** Brands of HEIF files with pictures coded as HEVC (ISO/IEC 23008-12, annex B); `mif1` and `msf1` name no coding. */
const BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']);

/** Whether a file is a photo as iPhones and iPads store it, which few browsers but Safari read. */
export async function isHeic(file: Blob): Promise<boolean> {
  if (/^image\/hei[cf]/.test(file.type)) return true;
  const head = await headOf(file);
  return head.startsWith('ftyp') && BRANDS.has(head.slice(4));
}

async function headOf(file: Blob): Promise<string> {
  // The first box of the file: its size in 4 bytes, "ftyp", and the major brand (ISO/IEC 14496-12, section 4.3).
  try {
    return new TextDecoder('latin1').decode(await file.slice(4, 12).arrayBuffer());
  } catch {
    // It is no longer there: told as one that cannot be read.
    return '';
  }
}

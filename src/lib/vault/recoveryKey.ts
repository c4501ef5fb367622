/**
 * What opens the vault where the passphrase was forgotten: 128 random bits and a checksum, as eight groups of four signs
 * (Crockford's base 32, without letters that look like digits). Somebody writes it on paper and types it from there.
 *
 * Example: `7K2M-9QXD-0VBT-…`
 */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SECRET_BYTES = 16;
const CHECKSUM_BYTES = 4;
const GROUP = 4;
const BITS = 5;

/** `secret`: 16 random bytes. */
export async function recoveryWords(secret: Uint8Array): Promise<string> {
  const bytes = new Uint8Array([...secret, ...(await checksumOf(secret))]);
  const signs = Array.from({ length: (bytes.length * 8) / BITS }, (_, at) => SIGNS[bitsAt(bytes, at)] ?? '');
  return (signs.join('').match(/.{4}/g) ?? []).join('-');
}

/** The secret that was typed; null where a sign is wrong or missing. Spaces, dashes, capitals, O and I make no difference. */
export async function secretIn(typed: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const signs = plainSigns(typed);
  const values = Array.from(signs, (sign) => SIGNS.indexOf(sign));
  if (values.length !== ((SECRET_BYTES + CHECKSUM_BYTES) * 8) / BITS || values.includes(-1)) return null;
  const bits = values.map((value) => value.toString(2).padStart(BITS, '0')).join('');
  const bytes = Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => parseInt(byte, 2));
  const secret = bytes.slice(0, SECRET_BYTES);
  const checksum = await checksumOf(secret);
  return checksum.every((byte, at) => byte === bytes[SECRET_BYTES + at]) ? secret : null;
}

/** Whether the last two groups were typed back. */
export function endsWith(words: string, typed: string): boolean {
  const signs = plainSigns(typed);
  return signs.length === 2 * GROUP && plainSigns(words).endsWith(signs);
}

/** The secret has all the entropy of a key: it takes no slow work to make one of it. */
export async function keyOfSecret(secret: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const material = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  const info = new TextEncoder().encode('mentorwijs recovery key');
  const salt = new Uint8Array();
  return new Uint8Array(
    await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, material, 256),
  );
}

async function checksumOf(secret: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(secret))).slice(
    0,
    CHECKSUM_BYTES,
  );
}

function plainSigns(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}

/** The fifth of a byte at a place. */
function bitsAt(bytes: Uint8Array, place: number): number {
  const at = place * BITS;
  const two = ((bytes[at >> 3] ?? 0) << 8) | (bytes[(at >> 3) + 1] ?? 0);
  return (two >> (16 - BITS - (at & 7))) & 31;
}

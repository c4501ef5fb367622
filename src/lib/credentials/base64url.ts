/** Base64url without padding (RFC 4648, section 5), of bytes and of texts in UTF-8. */
export function encodeBytes(bytes: Uint8Array): string {
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

export function encodeText(text: string): string {
  return encodeBytes(new TextEncoder().encode(text));
}

/** Null for what is none, and for a text that is not the one way to write these bytes: its last bits could be changed. */
export function decodeBytes(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return null;
  const letters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  return encodeBytes(bytes) === text ? bytes : null;
}

/** Null for what is no UTF-8 either. */
export function decodeText(text: string): string | null {
  const bytes = decodeBytes(text);
  if (!bytes) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // No text at all: the caller says what that means.
    return null;
  }
}

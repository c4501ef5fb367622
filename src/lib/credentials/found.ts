/** A JWT whose head is an object: `{"` in base64url. */
const TOKEN = /eyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,}/;

/** The credential in what a QR code says, or somebody pasted: by itself, in an address, or with line breaks in it. */
export function tokenIn(text: string): string | null {
  return TOKEN.exec(text.replace(/\s+/g, ''))?.[0] ?? null;
}

/**
 * The credentials in a PDF of ours: files embedded in it. Only the streams are looked at that may be such files; what a
 * PDF shows is not read.
 */
import { Inflate } from 'fflate';
import { tokenIn } from './found';

/** A certificate for everybody in a large group is a file of some megabytes. */
export const MOST_PDF_BYTES = 30 * 1024 * 1024;
/** Many times what one credential takes. */
const MOST_TOKEN_BYTES = 64 * 1024;
const MOST_FOUND = 200;

/** Each once, in the order of the file. Throws nothing: a damaged file has none. */
export function tokensInPdf(bytes: Uint8Array): string[] {
  const text = latin1(bytes);
  if (!text.startsWith('%PDF-')) return [];
  const found = new Set<string>();
  for (const { index } of text.matchAll(/\/EmbeddedFile(?!s)/g)) {
    if (found.size >= MOST_FOUND) break;
    const start = /stream\r?\n/.exec(text.slice(index, index + 2000));
    if (!start) continue;
    const from = index + start.index + start[0].length;
    const to = text.indexOf('endstream', from);
    if (to < 0) continue;
    const content = bytes.subarray(from, to);
    const token = tokenIn(latin1(content)) ?? tokenIn(latin1(inflated(content)));
    if (token) found.add(token);
  }
  return [...found];
}

/** What comes out, up to the limit; empty where it is no deflate. */
function inflated(bytes: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Two bytes of zlib's own head come first.
  const inflate = new Inflate((chunk) => {
    length += chunk.length;
    if (length <= MOST_TOKEN_BYTES) chunks.push(chunk);
  });
  try {
    for (let at = 2; at < bytes.length && length <= MOST_TOKEN_BYTES; at += CHUNK)
      inflate.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
  } catch {
    // Damaged, or something else: what came out until then tells whether it is a credential.
  }
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

const CHUNK = 4096;

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

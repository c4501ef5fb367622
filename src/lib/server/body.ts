import { createGunzip } from 'node:zlib';
import { MOST_BODY_BYTES, MOST_JSON_DEPTH, MOST_WIRE_BYTES } from '../replication/protocol';
import { Refusal } from './endpoint/refusal';

/** How long a body may take to come in (ms): a slow one holds nothing up for ever. */
const BODY_TIME_MS = 30_000;

/** The body's bytes as they came over the wire, within `timeMs`. Throws a `Refusal`: `too-large`, or `malformed` when it never ended. */
export async function wireBytes(request: Request, most: number, timeMs = BODY_TIME_MS): Promise<Buffer> {
  const told = request.headers.get('Content-Length');
  if (Number(told) > most) throw new Refusal('too-large');
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Refusal('malformed', 'The body took too long.')), timeMs);
    timer.unref();
  });
  // A length that was told is kept to by HTTP itself; without one it is counted while it comes in.
  const reading = told === null ? counted(request, most, late) : whole(request);
  try {
    return await Promise.race([reading, late]);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('malformed', 'The body broke off.');
  } finally {
    clearTimeout(timer);
  }
}

async function whole(request: Request): Promise<Buffer> {
  return Buffer.from(await request.arrayBuffer());
}

async function counted(request: Request, most: number, late: Promise<never>): Promise<Buffer> {
  const reader = request.body?.getReader();
  if (!reader) return Buffer.alloc(0);
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), late]);
      if (done) return Buffer.concat(pieces);
      length += value.length;
      if (length > most) throw new Refusal('too-large');
      pieces.push(value);
    }
  } catch (error) {
    void reader.cancel().catch(() => undefined);
    throw error;
  }
}

/**
 * The JSON of a request, gunzipped where it says so; its size is counted while it is inflated. Throws a `Refusal`:
 * `unsupported-media-type`, `too-large` or `malformed`.
 */
export async function readJson(request: Request): Promise<unknown> {
  const type = (request.headers.get('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new Refusal('unsupported-media-type');
  const encoding = (request.headers.get('Content-Encoding') ?? 'identity').trim().toLowerCase();
  if (encoding !== 'gzip' && encoding !== 'identity') throw new Refusal('unsupported-media-type');
  const wire = await wireBytes(request, MOST_WIRE_BYTES);
  return parseJson(encoding === 'gzip' ? await gunzip(wire) : wire);
}

function gunzip(wire: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    let length = 0;
    const stream = createGunzip();
    stream.on('data', (piece: Buffer) => {
      length += piece.length;
      if (length > MOST_BODY_BYTES) stream.destroy(new Refusal('too-large'));
      else pieces.push(piece);
    });
    stream.on('end', () => resolve(Buffer.concat(pieces)));
    stream.on('error', (error) =>
      reject(error instanceof Refusal ? error : new Refusal('malformed', 'The body is not gzip.')),
    );
    stream.end(wire);
  });
}

/** Strict: UTF-8, and no deeper than the protocol lets it be. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (nesting(text) - 1 > MOST_JSON_DEPTH) throw new Refusal('malformed', 'The JSON is nested too deeply.');
    return JSON.parse(text);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('malformed', 'The body is not JSON in UTF-8.');
  }
}

/** How many objects and lists stand within each other at most, found without recursion, so that no depth can exhaust the stack. */
function nesting(text: string): number {
  let depth = 0;
  let most = 0;
  let inText = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (inText) {
      if (letter === '\\') at += 1;
      else if (letter === '"') inText = false;
    } else if (letter === '"') inText = true;
    else if (letter === '{' || letter === '[') most = Math.max(most, (depth += 1));
    else if (letter === '}' || letter === ']') depth -= 1;
  }
  return most;
}

/** Throws `malformed` where a text or a name holds the NUL character. For what `parseJson` gave: it is not deep. */
export function refuseNul(value: unknown): void {
  if (typeof value === 'string' && value.includes('\0')) throw new Refusal('malformed');
  if (typeof value !== 'object' || value === null) return;
  for (const [name, part] of Object.entries(value)) {
    refuseNul(name);
    refuseNul(part);
  }
}

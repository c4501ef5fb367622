import { promisify } from 'node:util';
import { gzip as gzipCallback } from 'node:zlib';
import type { Context } from 'hono';
import type { Env } from './people/callers';

const gzip = promisify(gzipCallback);
/** Below so many characters gzip costs more than it saves. */
const WORTH_GZIP = 2_000;

/** JSON, gzipped where that is taken and worth it. */
export async function reply(context: Context<Env>, value: unknown): Promise<Response> {
  const text = JSON.stringify(value);
  context.header('Content-Type', 'application/json');
  context.header('Vary', 'Accept-Encoding');
  if (text.length < WORTH_GZIP || !takesGzip(context.req.header('Accept-Encoding') ?? ''))
    return context.body(text);
  context.header('Content-Encoding', 'gzip');
  return context.body(new Uint8Array(await gzip(text)));
}

/** RFC 9110, section 12.5.3. */
export function takesGzip(accepted: string): boolean {
  const weights = new Map(
    accepted
      .toLowerCase()
      .split(',')
      .map((part) => {
        const [coding = '', weight = ''] = part.split(';').map((piece) => piece.trim());
        return [coding, weight.startsWith('q=') ? Number(weight.slice(2)) : 1];
      }),
  );
  return (weights.get('gzip') ?? weights.get('*') ?? 0) > 0;
}

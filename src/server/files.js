// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

/**
 * The built files, read once and answered from memory: a file that a build takes away, or a reader that goes in the
 * middle of a download, costs nothing. What is served is what the server started with.
 *
 * @typedef {{ bytes: Buffer, etag: string }} Content
 * @typedef {{ type: string, immutable: boolean, plain: Content, coded: Map<string, Content> }} ServedFile
 */

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** Files beside a file that hold the same, coded; most wanted first. */
const CODINGS = { br: '.br', gzip: '.gz' };
const IMMUTABLE = '/_app/immutable/';

/**
 * All files below these folders by the path they are asked for; of two with one path the first counts.
 * @param {string[]} folders
 * @returns {Map<string, ServedFile>}
 */
export function filesIn(folders) {
  /** @type {Map<string, ServedFile>} */
  const files = new Map();
  for (const folder of folders.filter((one) => existsSync(one))) {
    const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const paths = new Set(names.map((entry) => join(entry.parentPath, entry.name)));
    for (const path of paths) {
      const address = `/${relative(folder, path).split(sep).join('/')}`;
      if (files.has(address) || isCoded(path, paths)) continue;
      files.set(address, {
        type: TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream',
        immutable: address.startsWith(IMMUTABLE),
        plain: contentOf(path),
        coded: new Map(
          Object.entries(CODINGS).flatMap(([coding, ending]) =>
            paths.has(path + ending) ? [[coding, contentOf(path + ending)]] : [],
          ),
        ),
      });
    }
  }
  return files;
}

/** @param {string} path @param {Set<string>} paths */
function isCoded(path, paths) {
  return Object.values(CODINGS).some(
    (ending) => path.endsWith(ending) && paths.has(path.slice(0, -ending.length)),
  );
}

/** @param {string} path @returns {Content} */
function contentOf(path) {
  const bytes = readFileSync(path);
  return { bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"` };
}

/**
 * Answers a GET or HEAD of a file, by RFC 9110: its ETag and If-None-Match (section 13), one range of bytes (14).
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {ServedFile} file
 */
export function sendFile(request, response, file) {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const coding = [...file.coded.keys()].find((name) => new RegExp(`\\b${name}\\b`).test(accepted));
  const range = request.headers.range;
  // A range is of the file itself: where one is asked for nothing is coded.
  const coded = coding !== undefined && range === undefined ? file.coded.get(coding) : undefined;
  const { bytes, etag } = coded ?? file.plain;
  response.setHeader('Content-Type', file.type);
  response.setHeader('ETag', etag);
  response.setHeader('Accept-Ranges', 'bytes');
  if (file.coded.size > 0) response.setHeader('Vary', 'Accept-Encoding');
  if (file.immutable) response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
  if (namesEtag(request.headers['if-none-match'], etag)) {
    response.writeHead(304).end();
    return;
  }
  if (coded && coding) response.setHeader('Content-Encoding', coding);
  const ifRange = request.headers['if-range'];
  const part =
    range === undefined || (ifRange !== undefined && ifRange !== etag) ? null : partOf(range, bytes.length);
  if (part === 'unsatisfiable') {
    response.removeHeader('ETag');
    response.writeHead(416, { 'Content-Range': `bytes */${bytes.length}`, 'Content-Length': 0 }).end();
    return;
  }
  const [first, last] = part ?? [0, bytes.length - 1];
  const body = bytes.subarray(first, last + 1);
  const headers = { 'Content-Length': body.length };
  const partial = part ? { ...headers, 'Content-Range': `bytes ${first}-${last}/${bytes.length}` } : headers;
  response.writeHead(part ? 206 : 200, partial);
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** @param {string | undefined} header @param {string} etag */
function namesEtag(header, etag) {
  return header === '*' || (header ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}

/**
 * First and last byte of the one range that is asked for; null where the header is to be ignored: not of this form,
 * several ranges, or a last byte before the first (RFC 9110, section 14.1.1).
 * @param {string} header @param {number} length
 * @returns {[number, number] | 'unsatisfiable' | null}
 */
export function partOf(header, length) {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header.trim());
  if (!asked || (asked[1] === '' && asked[2] === '')) return null;
  const [from, to] = [asked[1] ?? '', asked[2] ?? ''];
  if (from === '') {
    const count = Number(to);
    return count === 0 || length === 0 ? 'unsatisfiable' : [Math.max(0, length - count), length - 1];
  }
  if (to !== '' && Number(to) < Number(from)) return null;
  if (Number(from) >= length) return 'unsatisfiable';
  return [Number(from), to === '' ? length - 1 : Math.min(Number(to), length - 1)];
}

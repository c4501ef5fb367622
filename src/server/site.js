// @ts-check
import { randomUUID } from 'node:crypto';
import { sendFile } from './files.js';
import { policyOf } from './headers.js';

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 * @typedef {object} Site
 * @property {Record<string, string>} headers those of every reply
 * @property {Map<string, import('./files.js').ServedFile>} files by the path they are asked for
 * @property {Buffer} shell the one page that is at every address
 * @property {object} config what the app asks of its own address at /config.json
 * @property {(request: Request, response: Response) => unknown} api answers what is below /api
 * @property {(requestId: string, error: unknown) => void} report hears of what went wrong
 */

/**
 * Answers every request. What goes wrong with one of them or its reader ends at most that one, and is told to its sender
 * by the id that `report` got with it.
 * @param {Site} site
 * @returns {(request: Request, response: Response) => void}
 */
export function siteOf(site) {
  const config = Buffer.from(JSON.stringify(site.config));
  /** @param {Response} response @param {unknown} error */
  const fail = (response, error) => {
    const id = randomUUID();
    site.report(id, error);
    if (response.headersSent) response.destroy();
    else response.writeHead(500, { 'Content-Type': 'text/plain', 'X-Request-Id': id }).end(id);
  };

  /** @param {Request} request @param {Response} response */
  const route = (request, response) => {
    const path = pathOf(request.url ?? '');
    if (path === null) return end(response, 400);
    if (path === '/api' || path.startsWith('/api/')) return site.api(request, response);
    // Where the DID method `web` looks for the keys of an organisation.
    if (path === '/.well-known/did.json') {
      request.url = '/api/did.json';
      return site.api(request, response);
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return end(response, 405);
    }
    // Asked for again each time, but for the files that carry their hash in their name.
    response.setHeader('Cache-Control', 'no-cache');
    const file = site.files.get(path);
    if (file) {
      const policy = policyOf(path);
      if (policy) response.setHeader('Content-Security-Policy', policy);
      return sendFile(request, response, file);
    }
    if (path === '/config.json') return sendWhole(request, response, config, 'application/json');
    if (path === '/' || isNavigation(request, path))
      return sendWhole(request, response, site.shell, 'text/html; charset=utf-8');
    return end(response, 404);
  };

  return (request, response) => {
    request.on('error', () => response.destroy());
    response.on('error', () => response.destroy());
    try {
      for (const [name, value] of Object.entries(site.headers)) response.setHeader(name, value);
      void Promise.resolve(route(request, response)).catch((error) => fail(response, error));
    } catch (error) {
      fail(response, error);
    }
  };
}

/**
 * The path of a request's target, also in absolute form (RFC 9112, section 3.2); null where it is none.
 * @param {string} target
 */
function pathOf(target) {
  const path = (/^https?:\/\/[^/?#]+(.*)$/i.exec(target)?.[1] || target).split(/[?#]/)[0] ?? '';
  return path.startsWith('/') && !/^\/[/\\]/.test(path) ? path : null;
}

// A page at any address is the one shell: its inline script is the one whose hash the policy names.
/** @param {Request} request @param {string} path */
function isNavigation({ headers: { accept = '' } }, path) {
  return accept.includes('text/html') && !/\.[a-z0-9]+$/i.test(path);
}

/** @param {Response} response @param {number} status */
function end(response, status) {
  response.writeHead(status, { 'Content-Length': 0 }).end();
}

/** @param {Request} request @param {Response} response @param {Buffer} body @param {string} type */
function sendWhole(request, response, body, type) {
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': body.byteLength });
  response.end(request.method === 'HEAD' ? undefined : body);
}

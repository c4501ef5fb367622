// @ts-check
import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { callersBy } from './caller.js';
import { filesIn, sendFile } from './files.js';
import { previousBuilds } from './previousBuilds.js';
import { ROOT } from './root.js';
import { BUILD_DIR, ceilingsOf, DATA_DIR, originsOf, PORT, SettingError } from './settings.js';
import { securityHeaders } from './securityHeaders.js';

const host = process.env['HOST'] ?? '0.0.0.0';
const origin = process.env['ORIGIN'];
/** So long a server that is asked to end waits for requests under way (ms). */
const MOST_TO_FINISH_MS = 10_000;

const { endpointOrigins, appOrigins, ceilings } = settings();
const shell = readFileSync(join(BUILD_DIR, 'prerendered', 'index.html'));
const headers = securityHeaders(shell.toString('utf8'), {
  https: origin?.startsWith('https:') ?? false,
  endpointOrigins,
});
const files = filesIn([join(BUILD_DIR, 'client'), ...previousBuilds()]);
const endpoint = await startEndpoint();
const callerOf = callersBy(process.env['ADDRESS_HEADER'], origin, console.warn);
const answer = getRequestListener(
  (request, { incoming }) =>
    endpoint.fetch(request, callerOf(incoming)).catch((/** @type {unknown} */ error) => {
      const id = report(error);
      return new Response(id, { status: 500, headers: { 'X-Request-Id': id } });
    }),
  { overrideGlobalObjects: false, hostname: 'localhost' },
);

const server = createServer((request, response) => {
  // What goes wrong with one request or its reader ends at most that one.
  request.on('error', () => response.destroy());
  response.on('error', () => response.destroy());
  try {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    void Promise.resolve(route(request, response)).catch((error) => fail(response, error));
  } catch (error) {
    fail(response, error);
  }
});

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
function route(request, response) {
  const path = pathOf(request.url ?? '');
  if (path === null) return end(response, 400);
  if (path === '/api' || path.startsWith('/api/')) return answer(request, response);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return end(response, 405);
  }
  // Asked for again each time, but for the files that carry their hash in their name.
  response.setHeader('Cache-Control', 'no-cache');
  const file = files.get(path);
  if (file) return sendFile(request, response, file);
  if (path === '/' || isNavigation(request, path)) return sendShell(request, response);
  return end(response, 404);
}

/**
 * The path of a request's target, also in absolute form (RFC 9112, section 3.2); null where it is none.
 * @param {string} target
 */
function pathOf(target) {
  const path = (/^https?:\/\/[^/?#]+(.*)$/i.exec(target)?.[1] || target).split(/[?#]/)[0] ?? '';
  return path.startsWith('/') && !/^\/[/\\]/.test(path) ? path : null;
}

/** @param {import('node:http').ServerResponse} response @param {number} status */
function end(response, status) {
  response.writeHead(status, { 'Content-Length': 0 }).end();
}

/** @param {import('node:http').ServerResponse} response @param {unknown} error */
function fail(response, error) {
  const id = report(error);
  if (response.headersSent) response.destroy();
  else response.writeHead(500, { 'Content-Type': 'text/plain', 'X-Request-Id': id }).end(id);
}

/**
 * Counts and logs it; gives back the id by which whoever runs the server finds what the caller was told of.
 * @param {unknown} error
 */
function report(error) {
  const id = randomUUID();
  endpoint.report(id, error);
  return id;
}

function settings() {
  try {
    return {
      endpointOrigins: originsOf('ENDPOINT_ORIGINS', process.env['ENDPOINT_ORIGINS']),
      appOrigins: originsOf('APP_ORIGINS', process.env['APP_ORIGINS']),
      ceilings: ceilingsOf(process.env),
    };
  } catch (error) {
    if (!(error instanceof SettingError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

async function startEndpoint() {
  const { startEndpoint: start } = await import(pathToFileURL(join(BUILD_DIR, 'endpoint/start.js')).href);
  try {
    return await start({
      dataDir: DATA_DIR,
      databaseUrl: process.env['DATABASE_URL'],
      adminToken: process.env['ADMIN_TOKEN'],
      appOrigins,
      ceilings,
      version: JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version,
    });
  } catch (error) {
    console.error(`The endpoint cannot start: ${error instanceof Error ? error.message : error}`);
    process.exit(1);
  }
}

// A page at any address is the one shell: its inline script is the one whose hash the policy names.
/** @param {import('node:http').IncomingMessage} request @param {string} path */
function isNavigation({ headers: { accept = '' } }, path) {
  return accept.includes('text/html') && !/\.[a-z0-9]+$/i.test(path);
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
function sendShell(request, response) {
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': shell.byteLength,
  });
  response.end(request.method === 'HEAD' ? undefined : shell);
}

server.on('error', (error) => {
  const { code } = /** @type {NodeJS.ErrnoException} */ (error);
  if (code === 'EADDRINUSE') {
    console.error(
      `Port ${PORT} is in use. Stop the other program, or choose another port: PORT=${PORT + 1} npm start`,
    );
  } else {
    console.error(`The server cannot start: ${error.message}`);
  }
  process.exit(1);
});

server.listen(PORT, host, async () => {
  const address = server.address();
  const actualPort = typeof address === 'object' && address ? address.port : PORT;
  const shown = origin ?? `http://localhost:${actualPort}`;
  console.log(`
Mentorwijs Trainer
  Address   ${shown}
  Data      on each device; what is synchronised also in ${process.env['DATABASE_URL'] ? 'PostgreSQL' : 'the data folder'}
  Next      open the address; for tablets put HTTPS before it (README, "How do I deploy it?")
${await endpoint.greeting(shown)}
  Stop      Ctrl+C
`);
});

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => {
    // What is under way is finished first; the database closes after it.
    server.close(() => void endpoint.close().then(() => process.exit(0)));
    // A connection kept open for a next request is closed when its last one is answered.
    setInterval(() => server.closeIdleConnections(), 50).unref();
    setTimeout(() => process.exit(1), MOST_TO_FINISH_MS).unref();
  });
}

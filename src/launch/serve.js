// @ts-check
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './root.js';
import { securityHeaders } from './securityHeaders.js';

const build = resolve(ROOT, process.env['BUILD_DIR'] ?? 'build');
const port = Number(process.env['PORT'] ?? 3000);
const host = process.env['HOST'] ?? '0.0.0.0';
const origin = process.env['ORIGIN'];

const shell = readFileSync(join(build, 'prerendered', 'index.html'));
const headers = securityHeaders(shell.toString('utf8'), { https: origin?.startsWith('https:') ?? false });
const { handler } = await import(pathToFileURL(join(build, 'handler.js')).href);

const server = createServer((request, response) => {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  // Asked for anew each time, but for the files that carry their hash in their name: those the handler marks.
  response.setHeader('Cache-Control', 'no-cache');
  if (isNavigation(request)) return sendShell(request, response);
  handler(request, response, () => response.writeHead(404).end());
});

// A page at any address is the one shell: its inline script is the one whose hash the policy names.
/** @param {import('node:http').IncomingMessage} request */
function isNavigation({ method, url = '/', headers: { accept = '' } }) {
  const { pathname } = new URL(url, 'http://localhost');
  return (
    (method === 'GET' || method === 'HEAD') &&
    accept.includes('text/html') &&
    !pathname.startsWith('/api/') &&
    !/\.[a-z0-9]+$/i.test(pathname)
  );
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
      `Port ${port} is in use. Stop the other program, or choose another port: PORT=${port + 1} npm start`,
    );
  } else {
    console.error(`The server cannot start: ${error.message}`);
  }
  process.exit(1);
});

server.listen(port, host, () => {
  const address = server.address();
  const actualPort = typeof address === 'object' && address ? address.port : port;
  console.log(`
Mentorwijs Trainer
  Address   ${origin ?? `http://localhost:${actualPort}`}
  Data      in the browser of each device; this server keeps nothing
  Next      open the address; for tablets put HTTPS before it (README, "How to deploy")
  Stop      Ctrl+C
`);
});

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), 5000).unref();
  });
}

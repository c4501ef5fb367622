// @ts-check
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { callersBy } from './caller.js';
import { filesIn } from './files.js';
import { securityHeaders } from './headers.js';
import { previousBuilds } from './previousBuilds.js';
import { ROOT } from './root.js';
import { BUILD_DIR, ceilingsOf, DATA_DIR, originsOf, PORT, SettingError } from './settings.js';
import { siteOf } from './site.js';

const host = process.env['HOST'] ?? '0.0.0.0';
const origin = process.env['ORIGIN'];
/** So long a server that is asked to end waits for requests under way (ms). */
const MOST_TO_FINISH_MS = 10_000;

const { endpointOrigins, appOrigins, ceilings } = settings();
const shell = readFileSync(join(BUILD_DIR, 'prerendered', 'index.html'));
const endpoint = await startEndpoint();
const callerOf = callersBy(process.env['ADDRESS_HEADER'], origin, console.warn);
const site = siteOf({
  headers: securityHeaders(shell.toString('utf8'), {
    https: origin?.startsWith('https:') ?? false,
    endpointOrigins,
  }),
  files: filesIn([join(BUILD_DIR, 'client'), ...previousBuilds()]),
  shell,
  config: { endpoints: endpointOrigins },
  // What it throws ends here too: the listener would answer it without anybody being told.
  api: getRequestListener(
    (request, { incoming }) => endpoint.fetch(request, callerOf(incoming)).catch(failed),
    { hostname: 'localhost' },
  ),
  report: endpoint.report,
});
const server = createServer(site);

/** @param {unknown} error */
function failed(error) {
  const id = randomUUID();
  endpoint.report(id, error);
  return new Response(id, { status: 500, headers: { 'X-Request-Id': id } });
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
      origin,
      version: JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version,
    });
  } catch (error) {
    console.error(`The endpoint cannot start: ${error instanceof Error ? error.message : error}`);
    process.exit(1);
  }
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

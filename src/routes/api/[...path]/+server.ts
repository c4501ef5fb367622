import { building, dev, version } from '$app/environment';
import type { RequestHandler } from '@sveltejs/kit';
import { startEndpoint, type RunningEndpoint } from '$lib/server/start';

// While developing only: in production the server answers these addresses before SvelteKit sees them.
let running: Promise<RunningEndpoint> | undefined;

async function start(origin: string): Promise<RunningEndpoint> {
  const endpoint = await startEndpoint({
    dataDir: 'data',
    databaseUrl: undefined,
    adminToken: undefined,
    appOrigins: [],
    ceilings: {},
    version,
  });
  process.stdout.write(`\n${await endpoint.greeting(origin)}\n`);
  return endpoint;
}

export const fallback: RequestHandler = async ({ request, url, getClientAddress }) => {
  if (!dev || building) return new Response(null, { status: 404 });
  running ??= start(url.origin).catch((error: unknown) => {
    // Asked again at the next request: another process may have let go of the folder by then.
    running = undefined;
    throw error;
  });
  return (await running).fetch(request, getClientAddress());
};

import { building, dev, version } from '$app/environment';
import type { RequestHandler } from '@sveltejs/kit';
import { startEndpoint, type RunningEndpoint } from '$lib/server/start';

// While developing only: in production the server answers these addresses before SvelteKit sees them.
let running: Promise<RunningEndpoint> | undefined;

export const fallback: RequestHandler = async ({ request, getClientAddress }) => {
  if (!dev || building) return new Response(null, { status: 404 });
  running ??= startEndpoint({
    dataDir: 'data',
    databaseUrl: undefined,
    adminToken: undefined,
    appOrigins: [],
    version,
  });
  return (await running).fetch(request, getClientAddress());
};

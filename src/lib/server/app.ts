import { Hono } from 'hono';
import { routePath } from 'hono/route';
import { sql } from 'kysely';
import { PROTOCOL } from '../replication/protocol';
import { adminRoutes } from './adminRoutes';
import { callersOf, type Env } from './people/callers';
import type { Endpoint } from './endpoint/context';
import { isUnavailable } from './database/open';
import { didDocument } from './box/issuerKeys';
import { deviceRoutes } from './deviceRoutes';
import { methodsAt } from './methods';
import { described, type MistakeLine, type Mistakes } from './mistakes';
import { allowOrigins } from './origins';
import { openApi } from './openApi';
import { reply } from './reply';
import { Refusal } from './endpoint/refusal';

export interface AppOptions {
  adminToken: string;
  version: string;
  /** The host that people use, where a proxy stands before it; else that which is asked for. */
  host?: string | undefined;
  /** Origins of the app, other than this one, that may call (CORS); none by default. */
  appOrigins: readonly string[];
  /** What a request did, for the access log: no address, no token, nothing of a body, no id out of its path. */
  log: (line: { id: string; method: string; route: string; status: number; ms: number }) => void;
  /** A database that does not answer: for the operator. */
  onUnavailable: (line: MistakeLine) => void;
  mistakes: Mistakes;
}

const RETRY_SECONDS = 5;

/** The endpoint, from Request to Response. The caller's address comes with it as `env.address`. */
export function endpointApp(endpoint: Endpoint, options: AppOptions): Hono<Env> {
  const app = new Hono<Env>({ strict: true }).basePath('/api');
  const callers = callersOf(endpoint, options.adminToken);

  app.use('*', async (context, next) => {
    const began = performance.now();
    const id = Buffer.from(endpoint.random(8)).toString('hex');
    context.set('requestId', id);
    await next();
    context.res.headers.set('Cache-Control', 'no-store');
    context.res.headers.set('X-Request-Id', id);
    const ms = Math.round(performance.now() - began);
    const { method } = context.req;
    options.log({ id, method, route: routePath(context, -1), status: context.res.status, ms });
  });
  app.use('*', allowOrigins(options.appOrigins));

  app.get('/health', async (context) => {
    await sql`select 1`.execute(endpoint.database.db);
    return context.json({
      ...{ status: 'ok', database: endpoint.database.kind, protocol: PROTOCOL, version: options.version },
      unexpectedErrors: options.mistakes.count,
    });
  });
  app.get('/openapi.json', (context) => reply(context, openApi(options.version)));
  // Whoever checks a certificate may ask, from any page: there is nothing in it that is not public.
  app.get('/did.json', async (context) => {
    context.header('Access-Control-Allow-Origin', '*');
    const { host } = new URL(context.req.url);
    return reply(context, await didDocument(endpoint, options.host ?? host));
  });
  app.route('/', deviceRoutes(endpoint, callers));
  app.route('/admin', adminRoutes(endpoint, callers));

  app.notFound((context) => {
    const allowed = methodsAt(app.routes, context.req.path);
    const refusal = new Refusal(allowed.length > 0 ? 'method-not-allowed' : 'not-found').response();
    if (allowed.length > 0) refusal.headers.set('Allow', allowed.join(', '));
    return refusal;
  });
  app.onError((error, context) => {
    if (error instanceof Refusal) return error.response();
    const id = context.var.requestId;
    if (!isUnavailable(error)) {
      options.mistakes.report(id, error);
      return unexpected();
    }
    options.onUnavailable({ id, ...described(error) });
    return new Refusal('unavailable', undefined, RETRY_SECONDS).response();
  });
  return app;
}

/** A mistake of ours is no fault of the request's: the device keeps everything and tries again. */
function unexpected(): Response {
  const body = { type: 'about:blank', title: 'Internal Server Error', status: 500, detail: UNEXPECTED };
  const headers = { 'Content-Type': 'application/problem+json', 'Retry-After': String(RETRY_SECONDS) };
  return new Response(JSON.stringify(body), { status: 500, headers });
}

const UNEXPECTED =
  'Something went wrong here. Whoever runs the endpoint finds it by the X-Request-Id of this reply.';

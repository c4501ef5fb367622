import { Hono, type Context } from 'hono';
import { compress } from 'hono/compress';
import { sql } from 'kysely';
import { z } from 'zod';
import {
  blobHashSchema,
  blobTypeSchema,
  cycleIdSchema,
  MOST_BLOB_BYTES,
  pairRequestSchema,
  PROTOCOL,
  syncRequestSchema,
} from '../sync/protocol';
import { readJson, wireBytes } from './body';
import type { Endpoint } from './context';
import { cyclesOf, erase, getBlob, putBlob } from './cycles';
import { isUnavailable } from './database';
import { createCode, createTeam, deviceOf, devicesOf, pair, revoke, teams, type Device } from './devices';
import { exchange } from './exchange';
import { allowOrigins } from './origins';
import { openApi } from './openApi';
import { RateLimit } from './rateLimit';
import { Refusal } from './refusal';
import { sameSecret } from './secrets';

export interface AppOptions {
  adminToken: string;
  version: string;
  /** Origins of the app, other than this one, that may call (CORS); none by default. */
  appOrigins: readonly string[];
  /** What a request did, for the access log: no address, no token, nothing of a body. */
  log: (line: { id: string; method: string; route: string; status: number; ms: number }) => void;
  /** An error that is a mistake of ours, or the database's: for the operator. */
  onError: (error: unknown) => void;
}

type Env = { Variables: { device: Device; requestId: string }; Bindings: { address?: string } };

const WRONG_CODES = { most: 5, windowMs: 10 * 60_000 };
const REQUESTS = { most: 600, windowMs: 60_000 };
const RETRY_SECONDS = 5;

/** The endpoint, from Request to Response. The caller's address comes with it as `env.address`. */
export function endpointApp(endpoint: Endpoint, options: AppOptions): Hono<Env> {
  const app = new Hono<Env>({ strict: true }).basePath('/api');
  const wrongCodes = new RateLimit(WRONG_CODES.most, WRONG_CODES.windowMs);
  const requests = new RateLimit(REQUESTS.most, REQUESTS.windowMs);

  app.use('*', async (context, next) => {
    const began = performance.now();
    const id = crypto.randomUUID();
    await next();
    context.res.headers.set('Cache-Control', 'no-store');
    context.res.headers.set('X-Request-Id', id);
    const { method } = context.req;
    const ms = Math.round(performance.now() - began);
    options.log({ id, method, route: context.req.routePath, status: context.res.status, ms });
  });
  app.use('*', allowOrigins(options.appOrigins));
  app.use('*', compress({ encoding: 'gzip' }));

  const within = (limit: RateLimit, key: string) => {
    const wait = limit.wait(key, endpoint.now());
    if (wait !== null) throw new Refusal('too-many-requests', undefined, wait);
  };
  const addressOf = (context: Context<Env>) => context.env?.address ?? 'unknown';

  const withDevice = async (context: Context<Env>, next: () => Promise<void>) => {
    const token = bearer(context);
    within(requests, token);
    requests.count(token, endpoint.now());
    context.set('device', await deviceOf(endpoint, token));
    await next();
  };
  const withAdmin = async (context: Context<Env>, next: () => Promise<void>) => {
    const key = `admin ${addressOf(context)}`;
    within(wrongCodes, key);
    if (!sameSecret(bearer(context), options.adminToken)) {
      wrongCodes.count(key, endpoint.now());
      throw new Refusal('token-invalid');
    }
    await next();
  };

  app.get('/health', async (context) => {
    await sql`select 1`.execute(endpoint.database.db);
    const database = endpoint.database.kind;
    return context.json({ status: 'ok', database, protocol: PROTOCOL, version: options.version });
  });
  app.get('/openapi.json', (context) => context.json(openApi(options.version)));

  app.post('/devices', async (context) => {
    const address = addressOf(context);
    within(wrongCodes, address);
    const request = parsed(pairRequestSchema, await readJson(context.req.raw));
    try {
      return context.json(await pair(endpoint, request), 201);
    } catch (error) {
      if (error instanceof Refusal && error.code === 'pairing-code-invalid')
        wrongCodes.count(address, endpoint.now());
      throw error;
    }
  });

  app.get('/cycles', withDevice, async (context) =>
    context.json({ cycles: await cyclesOf(endpoint, context.var.device.teamId) }),
  );
  app.post('/cycles/:cycleId/sync', withDevice, async (context) => {
    const cycleId = known(cycleIdSchema, context.req.param('cycleId')).toLowerCase();
    const request = parsed(syncRequestSchema, await readJson(context.req.raw));
    if (request.protocol !== PROTOCOL) throw new Refusal('protocol-unsupported');
    return context.json(await exchange(endpoint, context.var.device.teamId, { cycleId, request }));
  });
  app.delete('/cycles/:cycleId', withDevice, async (context) => {
    const cycleId = known(cycleIdSchema, context.req.param('cycleId')).toLowerCase();
    await erase(endpoint, context.var.device.teamId, cycleId);
    return context.body(null, 204);
  });

  app.put('/cycles/:cycleId/blobs/:sha256', withDevice, async (context) => {
    const place = blobPlace(context);
    const type = blobTypeSchema.safeParse(context.req.header('Content-Type')?.split(';')[0]?.trim());
    if (!type.success) throw new Refusal('unsupported-media-type');
    const bytes = await wireBytes(context.req.raw, MOST_BLOB_BYTES);
    const isNew = await putBlob(endpoint, context.var.device.teamId, { ...place, type: type.data, bytes });
    return context.body(null, isNew ? 201 : 200);
  });
  app.get('/cycles/:cycleId/blobs/:sha256', withDevice, async (context) => {
    const { type, bytes } = await getBlob(endpoint, context.var.device.teamId, blobPlace(context));
    return context.body(new Uint8Array(bytes), 200, { 'Content-Type': type });
  });

  const idSchema = z.string().min(1).max(100);
  const nameSchema = z.object({ name: z.string().trim().min(1).max(100) });
  app.post('/admin/teams', withAdmin, async (context) => {
    const { name } = parsed(nameSchema, await readJson(context.req.raw));
    return context.json(await createTeam(endpoint, name), 201);
  });
  app.get('/admin/teams', withAdmin, async (context) => context.json({ teams: await teams(endpoint) }));
  app.post('/admin/teams/:id/codes', withAdmin, async (context) =>
    context.json(await createCode(endpoint, known(idSchema, context.req.param('id'))), 201),
  );
  app.get('/admin/teams/:id/devices', withAdmin, async (context) =>
    context.json({ devices: await devicesOf(endpoint, known(idSchema, context.req.param('id'))) }),
  );
  app.delete('/admin/devices/:id', withAdmin, async (context) => {
    await revoke(endpoint, known(idSchema, context.req.param('id')));
    return context.body(null, 204);
  });

  app.notFound((context) => {
    const { path } = context.req;
    const other = app.routes.some((route) => route.method !== 'ALL' && fits(route.path, path));
    return new Refusal(other ? 'method-not-allowed' : 'not-found').response();
  });
  app.onError((error) => {
    if (error instanceof Refusal) return error.response();
    options.onError(error);
    // A mistake of ours is no fault of the request's either: the device keeps everything and tries again.
    return new Refusal(
      'unavailable',
      isUnavailable(error) ? undefined : 'Something went wrong here.',
      RETRY_SECONDS,
    ).response();
  });
  return app;
}

function bearer(context: Context<Env>): string {
  const header = context.req.header('Authorization') ?? '';
  const [, token] = /^Bearer ([\x21-\x7e]{1,200})$/i.exec(header) ?? [];
  if (token === undefined) throw new Refusal('token-missing');
  return token;
}

function parsed<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (!result.success) throw new Refusal('malformed');
  return result.data;
}

/** An id in an address: one that cannot be is one that is not there. */
function known<T>(schema: z.ZodType<T>, value: string | undefined): T {
  const result = schema.safeParse(value);
  if (!result.success) throw new Refusal('not-found');
  return result.data;
}

function blobPlace(context: Context<Env>): { cycleId: string; sha256: string } {
  return {
    cycleId: known(cycleIdSchema, context.req.param('cycleId')).toLowerCase(),
    sha256: known(blobHashSchema, context.req.param('sha256')),
  };
}

function fits(route: string, path: string): boolean {
  const parts = route.split('/');
  const given = path.split('/');
  return (
    parts.length === given.length && parts.every((part, at) => part.startsWith(':') || part === given[at])
  );
}

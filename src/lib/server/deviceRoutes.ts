/** What devices ask for: pairing, exchanges, photos, the list of cycles, erasing. */
import { Hono } from 'hono';
import { blobTypeSchema, MOST_BLOB_BYTES, pairRequestSchema } from '../replication/protocol';
import { blobHead, getBlob, putBlob } from './box/blobs';
import { wireBytes } from './body';
import type { Callers, Env } from './people/callers';
import type { Endpoint } from './endpoint/context';
import { cyclesOf, erase } from './box/cycles';
import { pair } from './people/codes';
import { exchange } from './box/exchange';
import { blobPlaceOf, cycleIdOf, pageStart, readBody, readSyncRequest } from './reading';
import { Refusal } from './endpoint/refusal';
import { reply } from './reply';

/** How long a photo may take to come in (ms): a slow network, not a slow sender. */
const BLOB_TIME_MS = 120_000;

export function deviceRoutes(endpoint: Endpoint, { device, withCode }: Callers): Hono<Env> {
  const routes = new Hono<Env>();

  routes.post('/devices', async (context) => {
    const request = await readBody(pairRequestSchema, context.req.raw);
    return context.json(await withCode(context, () => pair(endpoint, request)), 201);
  });

  routes.get('/cycles', device, async (context) =>
    reply(
      context,
      await cyclesOf(endpoint, context.var.device.teamId, pageStart(context.req.query('after'))),
    ),
  );
  routes.post('/cycles/:cycleId/sync', device, async (context) => {
    const cycleId = cycleIdOf(context.req.param('cycleId'));
    const request = await readSyncRequest(context.req.raw);
    return reply(context, await exchange(endpoint, context.var.device.teamId, { cycleId, request }));
  });
  routes.delete('/cycles/:cycleId', device, async (context) => {
    await erase(endpoint, context.var.device.teamId, cycleIdOf(context.req.param('cycleId')));
    return context.body(null, 204);
  });

  routes.put('/cycles/:cycleId/blobs/:sha256', device, async (context) => {
    const place = blobPlaceOf(context.req.param());
    const type = blobTypeSchema.safeParse(context.req.header('Content-Type')?.split(';')[0]?.trim());
    if (!type.success) throw new Refusal('unsupported-media-type', 'Send a JPEG, PNG or WebP.');
    const bytes = await wireBytes(context.req.raw, MOST_BLOB_BYTES, BLOB_TIME_MS);
    const isNew = await putBlob(endpoint, context.var.device.teamId, { ...place, type: type.data, bytes });
    return context.body(null, isNew ? 201 : 200);
  });
  routes.get('/cycles/:cycleId/blobs/:sha256', device, async (context) => {
    const place = blobPlaceOf(context.req.param());
    if (context.req.method === 'HEAD') {
      const { type, size } = await blobHead(endpoint, context.var.device.teamId, place);
      return context.body(null, 200, { 'Content-Type': type, 'Content-Length': String(size) });
    }
    const { type, bytes } = await getBlob(endpoint, context.var.device.teamId, place);
    return context.body(new Uint8Array(bytes), 200, { 'Content-Type': type });
  });
  return routes;
}

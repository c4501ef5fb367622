import { randomBytes, randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { endpointApp } from '../../src/lib/server/app';
import { CEILINGS } from '../../src/lib/server/endpoint/ceilings';
import type { Endpoint } from '../../src/lib/server/endpoint/context';
import { migrate, type Database } from '../../src/lib/server/database/open';
import { Mistakes } from '../../src/lib/server/mistakes';
import { syncReplySchema, type SyncReply, type WireRecord } from '../../src/lib/replication/protocol';

export const ADMIN = 'the-admin-token';

export interface TestEndpoint {
  /** `waited`: how long (ms) requests were held back, which takes no time here. */
  endpoint: Endpoint & { time: number; waited: number[] };
  /** Errors that were no refusals. */
  errors: unknown[];
  fetch: (path: string, init?: RequestInit & { address?: string }) => Promise<Response>;
  json: (
    path: string,
    options: { token?: string; method?: string; body?: unknown; address?: string },
  ) => Promise<Reply>;
  newTeam: () => Promise<{ id: string; token: string }>;
  newDevice: (teamId: string) => Promise<string>;
  sync: (token: string, cycleId: string, body: Record<string, unknown>) => Promise<Reply>;
  close: () => Promise<void>;
}

export interface Reply {
  status: number;
  headers: Headers;
  body: unknown;
}

/** The endpoint on this database, with a clock that a test sets. */
export async function testEndpoint(database: Database, appOrigins: string[] = []): Promise<TestEndpoint> {
  await migrate(database);
  const errors: unknown[] = [];
  const endpoint: TestEndpoint['endpoint'] = {
    database,
    time: Date.parse('2026-11-24T15:00:00Z'),
    now: () => endpoint.time,
    random: randomBytes,
    waited: [],
    wait: (ms) => Promise.resolve(void endpoint.waited.push(ms)),
    ceilings: CEILINGS,
  };
  const app: Hono<never> = endpointApp(endpoint, {
    adminToken: ADMIN,
    version: 'test',
    appOrigins,
    log: () => undefined,
    onUnavailable: (line) => errors.push(line),
    mistakes: new Mistakes((line) => errors.push(line)),
  }) as never;
  const fetch: TestEndpoint['fetch'] = async (path, { address = 'somewhere', ...init } = {}) =>
    app.fetch(new Request(`http://endpoint${path}`, init), { address } as never);
  const json: TestEndpoint['json'] = async (path, { token, method = 'GET', body, address }) => {
    const headers = new Headers();
    if (token !== undefined) headers.set('Authorization', `Bearer ${token}`);
    if (body !== undefined) headers.set('Content-Type', 'application/json');
    const reply = await fetch(path, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(address !== undefined && { address }),
    });
    const text = await reply.text();
    const isJson = (reply.headers.get('Content-Type') ?? '').includes('json');
    return { status: reply.status, headers: reply.headers, body: isJson ? JSON.parse(text) : text };
  };
  const newDevice = async (teamId: string) => {
    const made = await json(`/api/admin/teams/${teamId}/codes`, { token: ADMIN, method: 'POST' });
    const { code } = made.body as { code: string };
    const paired = await json('/api/devices', { method: 'POST', body: { code, name: 'Tablet' } });
    return (paired.body as { token: string }).token;
  };
  return {
    endpoint,
    errors,
    fetch,
    json,
    newDevice,
    newTeam: async () => {
      const made = await json('/api/admin/teams', { token: ADMIN, method: 'POST', body: { name: 'Team' } });
      const { id } = made.body as { id: string };
      return { id, token: await newDevice(id) };
    },
    sync: (token, cycleId, body) =>
      json(`/api/cycles/${cycleId}/sync`, {
        token,
        method: 'POST',
        body: { protocol: 1, epoch: null, mark: null, cursor: 0, records: [], ...body },
      }),
    close: () => database.db.destroy(),
  };
}

export function replyOf({ status, body }: Reply): SyncReply {
  if (status !== 200) throw new Error(`status ${status}: ${JSON.stringify(body)}`);
  return syncReplySchema.parse(body);
}

export function codeOf({ body }: Reply): string {
  const type = typeof body === 'object' && body !== null && 'type' in body ? String(body.type) : '';
  return type.replace('urn:mentorwijs:problem:', '');
}

export const newCycleId = () => randomUUID();

const DEVICE = '7f3c9a2e1d4b5a60';

/** A clock of this device so many ms after the test's time. */
export function clock(ms: number, counter = 0): string {
  const time = Date.parse('2026-11-24T15:00:00Z') + ms;
  return `${time.toString(16).padStart(12, '0')}-${counter.toString(16).padStart(4, '0')}-${DEVICE}`;
}

export function note(id: string, text: string, at = 0): WireRecord {
  return { type: 'note', id, fields: { text: [text, clock(at)] } };
}

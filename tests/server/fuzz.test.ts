import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqlite } from '../../src/lib/server/database';
import { clock, newCycleId, note, replyOf, testEndpoint, type TestEndpoint } from './endpoint';

let server: TestEndpoint;
let team: { id: string; token: string };
beforeAll(async () => {
  server = await testEndpoint(openSqlite(':memory:'));
  team = await server.newTeam();
});
afterAll(() => server.close());

const cycleId = newCycleId();
const paths = [
  '/api/health',
  '/api/openapi.json',
  '/api/devices',
  '/api/cycles',
  `/api/cycles/${cycleId}`,
  `/api/cycles/${cycleId}/sync`,
  `/api/cycles/${cycleId}/blobs/${'a'.repeat(64)}`,
  '/api/cycles/x/sync',
  '/api/admin/teams',
  '/api/admin/teams/x/codes',
  '/api/admin/devices/x',
  '/api/%00',
  '/api/../api/cycles',
];
const nasty: string[] = [
  '{"protocol":1,"epoch":null,"mark":null,"cursor":1e400,"records":[]}',
  '{"protocol":1,"protocol":2,"epoch":null,"mark":null,"cursor":0,"records":[]}',
  '{"__proto__":{"admin":true},"code":"x","name":"y"}',
  '{"code":"\\u0000","name":"\\u0000"}',
  '{"code":"\\ud800","name":"\\udfff"}',
  `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  `{"records":${'{"a":'.repeat(20)}1${'}'.repeat(20)}}`,
  '﻿{}',
  'NaN',
  '',
  '"',
];
const body = fc.oneof(
  fc.constantFrom(...nasty),
  fc.json({ maxDepth: 14 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .record({
      protocol: fc.constant(1),
      epoch: fc.constantFrom(null, 'x'),
      mark: fc.constant(null),
      cursor: fc.integer(),
      records: fc.array(fc.jsonValue(), { maxLength: 4 }),
    })
    .map((value) => JSON.stringify(value)),
);

describe('whatever is sent to the endpoint', () => {
  it('is answered in its own form, never as a mistake of ours, and in the end nothing has changed', async () => {
    const records = [note('a', 'x')];
    const first = replyOf(await server.sync(team.token, cycleId, { records }));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'OPTIONS', 'HEAD'),
        fc.constantFrom('application/json', 'text/plain', 'image/png', 'application/json; charset=utf-16'),
        fc.constantFrom(null, 'gzip', 'br'),
        body,
        async (path, method, type, encoding, text) => {
          server.endpoint.time += 1_000;
          const headers = new Headers({ Authorization: `Bearer ${team.token}`, 'Content-Type': type });
          if (encoding) headers.set('Content-Encoding', encoding);
          const bytes = encoding === 'gzip' ? new Uint8Array(gzipSync(text)) : text;
          const hasBody = method !== 'GET' && method !== 'HEAD';
          const reply = await server.fetch(path, { method, headers, ...(hasBody && { body: bytes }) });
          expect(reply.status, `${method} ${path}`).toBeLessThan(500);
          expect(reply.headers.get('Cache-Control')).toBe('no-store');
          if (reply.status >= 400 && method !== 'HEAD')
            expect(reply.headers.get('Content-Type')).toBe('application/problem+json');
        },
      ),
      { numRuns: 1_500 },
    );
    const after = replyOf(
      await server.sync(team.token, cycleId, { epoch: first.epoch, cursor: 1, mark: first.mark }),
    );
    expect(after).toMatchObject({ cursor: 1, digest: first.digest });
    expect(server.errors).toEqual([]);
  }, 60_000);

  it('names from a prototype are names like any other', async () => {
    const id = newCycleId();
    const text = `{"protocol":1,"epoch":null,"mark":null,"cursor":0,"records":[{"type":"note","id":"a","fields":{"constructor":["x","${clock(0)}"],"toString":["y","${clock(0)}"]}}]}`;
    const reply = await server.fetch(`/api/cycles/${id}/sync`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${team.token}`, 'Content-Type': 'application/json' },
      body: text,
    });
    const { rejected } = (await reply.json()) as { rejected: unknown[] };
    expect(rejected).toEqual([]);
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  });
});

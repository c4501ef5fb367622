import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import type { Schema } from '../../src/lib/server/database/schema';
import { onBothDatabases } from './databases';
import { ADMIN, clock, newCycleId, note, replyOf, testEndpoint, type TestEndpoint } from './endpoint';

const cycleId = newCycleId();
const paths = [
  '/api/health',
  '/api/openapi.json',
  '/api/devices',
  '/api/cycles',
  `/api/cycles/${cycleId}`,
  `/api/cycles/${cycleId.toUpperCase()}/sync`,
  `/api/cycles/${cycleId}/sync`,
  `/api/cycles/${cycleId}/blobs/${'a'.repeat(64)}`,
  `/api/cycles/${cycleId}/blobs/%00`,
  '/api/cycles/x/sync',
  '/api/admin/teams',
  '/api/admin/teams/%00/codes',
  '/api/admin/teams/x%27/devices',
  '/api/admin/devices/%ff',
  '/api/%00',
  '/api/__proto__/constructor',
  '/api/../api/cycles',
];
/** Half surrogates, NUL, numbers past all numbers, the same name twice, names of prototypes, too deep, cut off. */
const nasty: string[] = [
  '{"protocol":1,"epoch":null,"mark":null,"cursor":1e400,"records":[]}',
  '{"protocol":1,"protocol":2,"epoch":null,"mark":null,"cursor":0,"records":[]}',
  '{"__proto__":{"admin":true},"code":"x","name":"y"}',
  '{"code":"\\u0000","name":"\\u0000"}',
  '{"code":"\\ud800","name":"\\udfff"}',
  `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  `{"records":${'{"a":'.repeat(20)}1${'}'.repeat(20)}}`,
  `{"protocol":1,"epoch":null,"mark":"\\udead","cursor":1,"records":[]}`,
  '\ufeff{}',
  'NaN',
  '',
  '"',
];
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom('\0', '\ud800', -1, 2 ** 60, 1e308, []),
);
const record = fc
  .record({
    type: fc.oneof({ weight: 4, arbitrary: fc.constant('note') }, anything),
    id: fc.oneof({ weight: 4, arbitrary: fc.constantFrom('a', 'b:1') }, anything),
    fields: fc.oneof(
      {
        weight: 4,
        arbitrary: fc.dictionary(
          fc.constantFrom('text', 'deleted', '__proto__', 'A'),
          fc.tuple(anything, fc.constantFrom(clock(0), clock(1), 'x')),
        ),
      },
      anything,
    ),
  })
  .map((value): unknown => value);
const request = fc
  .record({
    protocol: fc.constantFrom(1, 1, 1, 2),
    epoch: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, anything),
    mark: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, anything),
    cursor: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 3 }) }, anything),
    records: fc.oneof(
      { weight: 4, arbitrary: fc.array(fc.oneof(record, anything), { maxLength: 4 }) },
      anything,
    ),
  })
  .map((value) => JSON.stringify(value));
const body = fc.oneof(
  request,
  fc.constantFrom(...nasty),
  fc.json({ maxDepth: 14 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.record({ code: anything, name: anything }).map((value) => JSON.stringify(value)),
);
const TABLES: (keyof Schema)[] = ['teams', 'codes', 'cycles', 'records', 'marks', 'blobs'];

onBothDatabases('whatever is sent to the endpoint', ({ kind, open }) => {
  let server: TestEndpoint;
  let team: { id: string; token: string };
  beforeEach(async () => {
    server = await testEndpoint(await open());
    team = await server.newTeam();
    replyOf(await server.sync(team.token, cycleId, { records: [note('a', 'x')] }));
    return () => server.close();
  });

  /** All that the endpoint keeps, but for when a device was last heard. */
  const state = async () => {
    const { db } = server.endpoint.database;
    const rows = await Promise.all(TABLES.map((table) => db.selectFrom(table).selectAll().execute()));
    const devices = await db.selectFrom('devices').select(['id', 'revokedAt']).orderBy('id').execute();
    return JSON.stringify([rows, devices]);
  };

  it('it answers in its own form, soon, never as a mistake of its own, and a refusal changes nothing', async () => {
    let before = await state();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.constantFrom('GET', 'POST', 'POST', 'POST', 'PUT', 'PATCH', 'OPTIONS', 'HEAD', 'DELETE'),
        fc.constantFrom(
          'application/json',
          'application/json',
          'text/plain',
          'image/png',
          'application/json; charset=utf-16',
        ),
        fc.constantFrom(null, null, 'gzip', 'br'),
        fc.constantFrom(team.token, team.token, team.token, ADMIN, 'wrong', ''),
        body,
        async (path, method, type, encoding, token, text) => {
          // Erased, the cycle would answer everything the same.
          fc.pre(method !== 'DELETE' || token !== team.token || path !== `/api/cycles/${cycleId}`);
          server.endpoint.time += 200_000;
          const headers = new Headers({ 'Content-Type': type });
          if (token) headers.set('Authorization', `Bearer ${token}`);
          if (encoding) headers.set('Content-Encoding', encoding);
          const bytes = encoding === 'gzip' ? new Uint8Array(gzipSync(text)) : text;
          const hasBody = method !== 'GET' && method !== 'HEAD';
          const began = performance.now();
          const reply = await server.fetch(path, { method, headers, ...(hasBody && { body: bytes }) });
          expect(performance.now() - began).toBeLessThan(2_000);
          expect(reply.status, `${method} ${path}`).toBeLessThan(500);
          expect(reply.headers.get('Cache-Control')).toBe('no-store');
          const after = await state();
          if (reply.status >= 400) {
            if (method !== 'HEAD') expect(reply.headers.get('Content-Type')).toBe('application/problem+json');
            expect(after).toBe(before);
          }
          before = after;
        },
      ),
      { numRuns: kind === 'sqlite' ? 3_000 : 500 },
    );
    expect(server.errors).toEqual([]);
  }, 120_000);

  it('no name from a prototype becomes more than a name', async () => {
    const id = newCycleId();
    const text = `{"protocol":1,"epoch":null,"mark":null,"cursor":0,"records":[{"type":"note","id":"a","fields":{"constructor":[{"__proto__":{"admin":true}},"${clock(0)}"],"toString":["y","${clock(0)}"]}}]}`;
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

import { beforeEach, expect, it } from 'vitest';
import { healthSchema } from '../../src/lib/replication/protocol';
import { openSqlite } from '../../src/lib/server/database/open';
import { newCycleId, note, replyOf, testEndpoint, type TestEndpoint } from './endpoint';

let server: TestEndpoint;
let token: string;
beforeEach(async () => {
  server = await testEndpoint(openSqlite(':memory:'));
  ({ token } = await server.newTeam());
  return () => server.close();
});

const counted = async () => healthSchema.parse((await server.json('/api/health', {})).body).unexpectedErrors;

it('a mistake of the endpoint’s own is answered with 500, counted, and logged by the id that the caller got', async () => {
  const cycleId = newCycleId();
  replyOf(await server.sync(token, cycleId, { records: [note('a', 'Marieke')] }));
  expect(await counted()).toBe(0);
  await server.endpoint.database.db.updateTable('records').set({ fields: 'geheim' }).execute();
  const reply = await server.sync(token, cycleId, {});
  expect(reply.status).toBe(500);
  expect(reply.body).toMatchObject({ type: 'about:blank', status: 500 });
  expect(reply.headers.get('Retry-After')).not.toBeNull();
  expect(await counted()).toBe(1);
  const [line] = server.errors;
  expect(line).toMatchObject({ id: reply.headers.get('X-Request-Id'), error: 'SyntaxError' });
  expect(JSON.stringify(line)).not.toContain('geheim');
});

it('a refusal is no mistake, however wrong the request', async () => {
  await server.sync(token, 'no-cycle', { records: [note('a', 'x')] });
  await server.fetch('/api/devices', { method: 'POST', body: '{' });
  expect(await counted()).toBe(0);
  expect(server.errors).toEqual([]);
});

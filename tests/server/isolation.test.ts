import { createHash } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import type { Schema } from '../../src/lib/server/database/schema';
import { onBothDatabases } from './databases';
import {
  ADMIN,
  codeOf,
  newCycleId,
  note,
  replyOf,
  testEndpoint,
  type Reply,
  type TestEndpoint,
} from './endpoint';
import { issuerKey } from './issuerKey';

const bytes = 'een foto';
const sha256 = createHash('sha256').update(bytes).digest('hex');
const TABLES: (keyof Schema)[] = ['teams', 'codes', 'cycles', 'records', 'marks', 'blobs', 'issuerKeys'];
const key = issuerKey('Werkbedrijf Oost');

onBothDatabases('who may do what', ({ open }) => {
  let server: TestEndpoint;
  let own: { id: string; token: string };
  let stranger: { id: string; token: string };
  let cycleId: string;
  let epoch: string;
  beforeEach(async () => {
    server = await testEndpoint(await open());
    [own, stranger] = [await server.newTeam(), await server.newTeam()];
    cycleId = newCycleId();
    ({ epoch } = replyOf(await server.sync(own.token, cycleId, { records: [note('a', 'x'), key.record] })));
    expect((await photo(own.token, 'PUT')).status).toBe(201);
    return () => server.close();
  });

  const photo = async (token: string | undefined, method: string, body = bytes): Promise<Reply> => {
    const headers = new Headers({ 'Content-Type': 'image/png' });
    if (token !== undefined) headers.set('Authorization', `Bearer ${token}`);
    const path = `/api/cycles/${cycleId}/blobs/${sha256}`;
    const reply = await server.fetch(path, { method, headers, ...(method === 'PUT' && { body }) });
    const text = await reply.text();
    return {
      status: reply.status,
      headers: reply.headers,
      body: text.startsWith('{') ? JSON.parse(text) : text,
    };
  };
  const calls: Record<string, (token?: string) => Promise<Reply>> = {
    'a first push': (token = '') => server.sync(token, cycleId, { records: [note('b', 'y')] }),
    'a push': (token = '') => server.sync(token, cycleId, { epoch, cursor: 1, records: [note('b', 'y')] }),
    'a pull': (token = '') => server.sync(token, cycleId, { epoch }),
    'a guess at the epoch': (token = '') => server.sync(token, cycleId, { epoch: 'other', cursor: 9 }),
    'taking a photo': (token) => photo(token, 'GET'),
    'giving a photo': (token) => photo(token, 'PUT'),
    'giving other bytes for a photo': (token) => photo(token, 'PUT', 'iets anders'),
    erasing: (token = '') => server.json(`/api/cycles/${cycleId}`, { token, method: 'DELETE' }),
  };
  const adminCalls: Record<string, (token?: string) => Promise<Reply>> = {
    'a list of teams': (token = '') => server.json('/api/admin/teams', { token }),
    'a team': (token = '') => server.json('/api/admin/teams', { token, method: 'POST', body: { name: 'x' } }),
    'a code': (token = '') => server.json(`/api/admin/teams/${own.id}/codes`, { token, method: 'POST' }),
    'a list of devices': (token = '') => server.json(`/api/admin/teams/${own.id}/devices`, { token }),
    'a list of keys for certificates': (token = '') => server.json('/api/admin/issuer-keys', { token }),
    'approving a key': (token = '') =>
      server.json(`/api/admin/issuer-keys/${key.id}`, { token, method: 'PUT' }),
    'withdrawing an approval': async (token = '') => {
      const path = `/api/admin/issuer-keys/${key.id}`;
      if (token === ADMIN) await server.json(path, { token, method: 'PUT' });
      return server.json(path, { token, method: 'DELETE' });
    },
    revoking: async (token = '') => {
      const device = await server.endpoint.database.db.selectFrom('devices').select('id').executeTakeFirst();
      return server.json(`/api/admin/devices/${device?.id ?? ''}`, { token, method: 'DELETE' });
    },
  };
  const everything = async () => {
    const { db } = server.endpoint.database;
    const rows = await Promise.all(TABLES.map((table) => db.selectFrom(table).selectAll().execute()));
    const devices = await db
      .selectFrom('devices')
      .select(['id', 'revokedAt', 'teamId'])
      .orderBy('id')
      .execute();
    return JSON.stringify([...rows, devices]);
  };

  it.each(Object.keys(calls))(
    '%s is for the own team alone, and changes nothing for others',
    async (name) => {
      const call = calls[name] ?? expect.fail();
      const before = await everything();
      const unknown = await server.json(`/api/cycles/${newCycleId()}`, {
        token: stranger.token,
        method: 'DELETE',
      });
      const refused = await call(stranger.token);
      expect(refused.body).toEqual(unknown.body);
      expect(codeOf(refused)).toBe('not-found');
      expect(codeOf(await call('no-such-token'))).toBe('token-invalid');
      expect(codeOf(await call(ADMIN))).toBe('token-invalid');
      expect(codeOf(await call())).toBe('token-missing');
      expect(await everything()).toBe(before);
    },
  );

  it('an erased cycle is gone for its own team, and was never there for another', async () => {
    await calls['erasing']?.(own.token);
    const { db } = server.endpoint.database;
    for (const table of ['records', 'marks', 'blobs'] as const)
      expect(await db.selectFrom(table).selectAll().execute()).toEqual([]);
    for (const call of Object.values(calls)) {
      expect(codeOf(await call(own.token))).toBe('erased');
      expect(codeOf(await call(stranger.token))).toBe('not-found');
    }
  });

  it.each(Object.keys(adminCalls))('%s is for the administrator alone', async (name) => {
    const call = adminCalls[name] ?? expect.fail();
    const before = await everything();
    expect(codeOf(await call(own.token))).toBe('token-invalid');
    expect(codeOf(await call(ADMIN.slice(0, -1)))).toBe('token-invalid');
    expect(codeOf(await call())).toBe('token-missing');
    expect(await everything()).toBe(before);
    expect((await call(ADMIN)).status).toBeLessThan(300);
  });

  it('an id that is not there is not found, for the administrator too', async () => {
    for (const id of ['x', '%00', '..%2f', 'a'.repeat(65)])
      for (const [path, method] of [
        [`/api/admin/teams/${id}/codes`, 'POST'],
        [`/api/admin/teams/${id}/devices`, 'GET'],
        [`/api/admin/devices/${id}`, 'DELETE'],
      ] as const)
        expect(codeOf(await server.json(path, { token: ADMIN, method }))).toBe('not-found');
    expect(server.errors).toEqual([]);
  });

  it('a list of cycles holds the own ones alone', async () => {
    const { body } = await server.json('/api/cycles', { token: stranger.token });
    expect(body).toEqual({ cycles: [], more: false });
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqlite } from '../../src/lib/server/database/open';
import { ADMIN, codeOf, testEndpoint, type TestEndpoint } from './endpoint';

let server: TestEndpoint;
let token: string;
const APP = 'https://app.example.org';
beforeEach(async () => {
  server = await testEndpoint(openSqlite(':memory:'), [APP]);
  ({ token } = await server.newTeam());
});
afterEach(() => server.close());

describe('how often somebody may call', () => {
  it('of many guesses at a code at once no more than five are told that they are wrong', async () => {
    const guesses = Array.from({ length: 40 }, (_, at) =>
      server.json('/api/devices', {
        method: 'POST',
        body: { code: `0000-00${at + 10}`, name: 'x' },
        address: 'a',
      }),
    );
    const codes = (await Promise.all(guesses)).map(codeOf);
    expect(codes.filter((code) => code === 'pairing-code-invalid')).toHaveLength(5);
    expect(codes.filter((code) => code === 'too-many-requests')).toHaveLength(35);
  });

  it('guesses at the administrator token end in waiting, and the right one passes all the same', async () => {
    const asAdmin = (secret: string) => server.json('/api/admin/teams', { token: secret, address: 'a' });
    for (let tries = 0; tries < 5; tries += 1) expect(codeOf(await asAdmin('guess'))).toBe('token-invalid');
    for (let tries = 0; tries < 5; tries += 1) expect(codeOf(await asAdmin(token))).toBe('too-many-requests');
    expect((await asAdmin(ADMIN)).status).toBe(200);
    server.endpoint.time += 10 * 60_000;
    expect(codeOf(await asAdmin('guess'))).toBe('token-invalid');
  });

  it('a right code pairs after ten wrong ones from the same place, until guessing goes past all typing', async () => {
    const { id } = await server.newTeam();
    const pair = (code: string) =>
      server.json('/api/devices', { method: 'POST', body: { code, name: 'Tablet' }, address: 'a' });
    const rightCode = async () => {
      const made = await server.json(`/api/admin/teams/${id}/codes`, { token: ADMIN, method: 'POST' });
      return (made.body as { code: string }).code;
    };
    for (let tries = 0; tries < 10; tries += 1) await pair('0000-0000');
    expect(codeOf(await pair('0000-0000'))).toBe('too-many-requests');
    expect((await pair(await rightCode())).status).toBe(201);
    for (let tries = 0; tries < 1_000; tries += 1) await pair('0000-0000');
    expect(codeOf(await pair(await rightCode()))).toBe('too-many-requests');
    server.endpoint.time += 10 * 60_000;
    expect((await pair(await rightCode())).status).toBe(201);
  });

  it('a tablet that floods the endpoint is held back, and told to wait only far beyond that; another is not', async () => {
    const { id, token: flooding } = await server.newTeam();
    const other = await server.newDevice(id);
    const ask = (bearer: string) => server.json('/api/cycles', { token: bearer });
    for (let times = 0; times < 500; times += 1) expect((await ask(flooding)).status).toBe(200);
    expect(server.endpoint.waited).toHaveLength(200);
    expect(Math.max(...server.endpoint.waited)).toBe(10_000);
    const refused = await ask(flooding);
    expect([codeOf(refused), refused.headers.get('Retry-After')]).toEqual(['too-many-requests', '1']);
    expect((await ask(other)).status).toBe(200);
    server.endpoint.time += 1_000;
    expect((await ask(flooding)).status).toBe(200);
  });

  it('tokens that are none are refused from one place, and a good one from there is not', async () => {
    const ask = (bearer: string) => server.json('/api/cycles', { token: bearer, address: '2001:db8::1' });
    const codes: string[] = [];
    for (let times = 0; times < 62; times += 1) codes.push(codeOf(await ask(`wrong${times}`)));
    expect(codes.slice(58)).toEqual([
      'token-invalid',
      'token-invalid',
      'too-many-requests',
      'too-many-requests',
    ]);
    expect((await ask(token)).status).toBe(200);
  });
});

describe('an app at another origin', () => {
  const preflight = (origin: string) =>
    server.fetch('/api/cycles', {
      method: 'OPTIONS',
      headers: {
        Origin: origin,
        'Access-Control-Request-Method': 'DELETE',
        'Access-Control-Request-Headers': 'authorization,content-encoding,content-type',
      },
    });

  it('may call where it is named, refusals included, and without cookies', async () => {
    const { headers } = await preflight(APP);
    expect(headers.get('Access-Control-Allow-Origin')).toBe(APP);
    expect(headers.get('Access-Control-Allow-Methods')).toContain('DELETE');
    expect(headers.get('Access-Control-Allow-Headers')?.toLowerCase()).toContain('authorization');
    expect(headers.get('Access-Control-Allow-Credentials')).toBeNull();
    expect(headers.get('Cache-Control')).toBe('no-store');
    const refused = await server.fetch('/api/cycles', { headers: { Origin: APP } });
    expect([refused.status, refused.headers.get('Access-Control-Allow-Origin')]).toEqual([401, APP]);
    expect(refused.headers.get('Access-Control-Expose-Headers')).toContain('Retry-After');
  });

  it('may not where it is not named, and none may where nothing is said', async () => {
    expect(
      (await preflight('https://evil.example.org')).headers.get('Access-Control-Allow-Origin'),
    ).toBeNull();
    const closed = await testEndpoint(openSqlite(':memory:'));
    const reply = await closed.fetch('/api/health', { headers: { Origin: APP } });
    expect(reply.headers.get('Access-Control-Allow-Origin')).toBeNull();
    await closed.close();
  });
});

describe('every reply', () => {
  it('is not kept by anybody, has an id for the log, and gzip where it is taken', async () => {
    const reply = await server.fetch('/api/openapi.json', { headers: { 'Accept-Encoding': 'gzip' } });
    expect(reply.headers.get('Cache-Control')).toBe('no-store');
    expect(reply.headers.get('X-Request-Id')).toMatch(/^[0-9a-f]{16}$/);
    expect(reply.headers.get('Content-Encoding')).toBe('gzip');
    const plain = await server.fetch('/api/openapi.json', { headers: { 'Accept-Encoding': 'gzip;q=0' } });
    expect(plain.headers.get('Content-Encoding')).toBeNull();
  });

  it('says which methods an address knows, where it is asked another', async () => {
    const reply = await server.fetch('/api/cycles', { method: 'PATCH' });
    expect([reply.status, reply.headers.get('Allow')]).toEqual([405, 'GET, HEAD']);
    expect((await server.fetch('/api/nowhere')).status).toBe(404);
    expect((await server.fetch('/api')).status).toBe(404);
  });
});

import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { Agent, request, type ClientRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { codeReplySchema, pairReplySchema, teamsReplySchema } from '../../src/lib/replication/protocol';
import { newCycleId, note } from './endpoint';
import { buildServed, ended, removeServed, run, serve, type Served } from './served';

/** Each starts the real server, some of them twice. */
vi.setConfig({ testTimeout: 20_000 });

const BUILD = 'http';
beforeAll(() => buildServed(BUILD), 60_000);
afterAll(() => removeServed(BUILD));

let dataDir: string;
const running: Served[] = [];
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'mentorwijs-http-'));
});
afterEach(async () => {
  for (const { child } of running.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(env: Record<string, string> = {}): Promise<Served> {
  const served = await serve(BUILD, { DATA_DIR: dataDir, ...env });
  running.push(served);
  return served;
}

function adminHeaders(): Record<string, string> {
  return { Authorization: `Bearer ${readFileSync(join(dataDir, 'admin-token'), 'utf8')}` };
}

async function newCode({ origin }: Served): Promise<string> {
  const headers = adminHeaders();
  const listed = await fetch(`${origin}/api/admin/teams`, { headers });
  const [team] = teamsReplySchema.parse(await listed.json()).teams;
  const made = await fetch(`${origin}/api/admin/teams/${team?.id ?? ''}/codes`, { method: 'POST', headers });
  return codeReplySchema.parse(await made.json()).code;
}

async function pair({ origin }: Served, code: string, name = 'Tablet'): Promise<string> {
  const headers = { 'Content-Type': 'application/json' };
  const body = JSON.stringify({ code, name });
  const reply = await fetch(`${origin}/api/devices`, { method: 'POST', headers, body });
  return pairReplySchema.parse(await reply.json()).token;
}

const agent = new Agent({ keepAlive: true });
afterEach(() => agent.destroy());

/** The beginning of a push, whose body the test sends as it likes. */
function beginPush({ origin }: Served, token: string, headers: Record<string, string> = {}): ClientRequest {
  return request(`${origin}/api/cycles/${newCycleId()}/sync`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...headers },
    agent,
  });
}

async function answer(sent: ClientRequest): Promise<{ status: number | undefined; body: string }> {
  const [reply] = (await once(sent, 'response')) as [IncomingMessage];
  // Of a connection that the server closes after its answer.
  sent.on('error', () => undefined);
  return { status: reply.statusCode, body: await text(reply) };
}

const push = JSON.stringify({
  ...{ protocol: 1, epoch: null, mark: null, cursor: 0 },
  records: [note('a', 'x', -400 * 24 * 3600 * 1000)],
});

describe('the first start', () => {
  it('makes a team, a token that only its owner reads, and a code that pairs a tablet', async () => {
    const served = await start();
    const code = /code ([0-9A-Z]{4}-[0-9A-Z]{4}), once, until \d{4}-/.exec(served.printed())?.[1] ?? '';
    expect(served.printed()).toContain(`/instellingen/synchronisatie#code=${code}`);
    expect(served.printed()).toContain('A tablet needs HTTPS');
    expect(served.printed()).toContain('█');
    expect(statSync(join(dataDir, 'admin-token')).mode & 0o777).toBe(0o600);
    await expect(pair(served, code)).resolves.toMatch(/^.{43}$/);
  });

  it('says that behind a proxy all callers are one, until the header is named that tells them apart', async () => {
    const ORIGIN = 'https://t.example.org';
    expect((await start({ ORIGIN })).printed()).toContain('set ADDRESS_HEADER');
    const [untold] = running.splice(0);
    untold?.child.kill('SIGTERM');
    if (untold) await once(untold.child, 'exit');
    const told = await start({ ORIGIN, ADDRESS_HEADER: 'X-Forwarded-For' });
    expect(told.printed()).not.toContain('ADDRESS_HEADER');
  });

  it('needs no word about HTTPS where people use it', async () => {
    const { printed } = await serve(BUILD, { DATA_DIR: dataDir, ORIGIN: 'https://t.example.org' }).then(
      (served) => (running.push(served), served),
    );
    expect(printed()).toContain('https://t.example.org/instellingen/synchronisatie#code=');
    expect(printed()).not.toContain('A tablet needs HTTPS');
  });
});

describe('a later start', () => {
  it('says how to get a code, and the command gives one', async () => {
    const first = await start();
    first.child.kill('SIGTERM');
    await once(first.child, 'exit');
    const served = await start();
    expect(served.printed()).toContain('npm run code');
    expect(served.printed()).not.toContain('#code=');
    const { port } = new URL(served.origin);
    const command = run(BUILD, ['src/server/operator.js', 'code'], { DATA_DIR: dataDir, PORT: port });
    const { code: exit, printed } = await ended(command);
    expect(exit).toBe(0);
    await expect(pair(served, /code (\S+), once/.exec(printed)?.[1] ?? '')).resolves.toMatch(/^.{43}$/);
  });

  it('on a folder in use refuses with one sentence; on one that a killed process held it goes on', async () => {
    const first = await start();
    const { code, printed } = await ended(run(BUILD, ['src/server/serve.js'], { DATA_DIR: dataDir }));
    expect(code).toBe(1);
    expect(printed.trim()).toBe(
      `The endpoint cannot start: Another process (${first.child.pid}) uses this data folder. Stop it, or choose another DATA_DIR.`,
    );
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');
    await expect(start()).resolves.toBeDefined();
  });
});

describe('over a real connection', () => {
  it('what is too large is answered, not cut off, however it comes', async () => {
    const served = await start();
    const token = await pair(served, await newCode(served));
    const megabyte = Buffer.alloc(1024 * 1024, ' ');
    const told = beginPush(served, token, { 'Content-Length': String(8 * megabyte.length) });
    const untold = beginPush(served, token, { 'Transfer-Encoding': 'chunked' });
    for (const sent of [told, untold]) {
      for (let part = 0; part < 8; part += 1) sent.write(megabyte);
      sent.end();
      const { status, body } = await answer(sent);
      expect(status).toBe(413);
      expect(body).toContain('urn:mentorwijs:problem:too-large');
    }
  });

  it('bytes that are no request, and requests that break off, leave the endpoint as it was', async () => {
    const served = await start();
    const port = Number(new URL(served.origin).port);
    const head = 'POST /api/devices HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';
    for (const bytes of [
      '\x16\x03\x01\x02\x00',
      'GET /api/health HTTP/1.1\r\nHost: a b\r\n\r\n',
      'GET //api/%ZZ HTTP/1.1\r\nHost: x\r\n\r\n',
      `${head}Content-Length: 9999\r\n\r\n{"code":`,
      `${head}Transfer-Encoding: chunked\r\n\r\nZZ\r\n`,
      `${head}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    ]) {
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => undefined);
      socket.resume();
      socket.end(bytes);
      await once(socket, 'close');
    }
    expect((await fetch(`${served.origin}/api/health`)).status).toBe(200);
  });

  it('a server that is asked to end finishes the push under way, and takes no new ones', async () => {
    const served = await start();
    const token = await pair(served, await newCode(served));
    const sent = beginPush(served, token, { 'Content-Length': String(push.length) });
    sent.write(push.slice(0, 20));
    await fetch(`${served.origin}/api/health`);
    served.child.kill('SIGTERM');
    await refusesConnections(served);
    sent.end(push.slice(20));
    const { status, body } = await answer(sent);
    expect([status, JSON.parse(body)]).toMatchObject([200, { accepted: true, cursor: 1 }]);
    const [code] = (await once(served.child, 'exit')) as [number];
    expect(code).toBe(0);
  });

  it('the log tells what was done, and nothing about whom or what', async () => {
    const served = await start();
    const token = await pair(served, await newCode(served), 'Tablet van Marieke');
    const sent = beginPush(served, token, { 'Content-Length': String(push.length) });
    sent.end(push);
    await answer(sent);
    await fetch(`${served.origin}/api/cycles/${newCycleId()}/blobs/x?naam=Marieke`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    served.child.kill('SIGTERM');
    await once(served.child, 'close');
    const lines = served
      .printed()
      .split('\n')
      .filter((line) => line.startsWith('{'));
    const routes = lines.map((line) => (JSON.parse(line) as { route: string }).route);
    expect(routes).toContain('/api/cycles/:cycleId/sync');
    expect(routes).toContain('/api/cycles/:cycleId/blobs/:sha256');
    for (const secret of [token, 'Marieke', '127.0.0.1', 'Bearer'])
      expect(lines.filter((line) => line.includes(secret))).toEqual([]);
    for (const path of lines.join('\n').match(/[0-9a-f]{8}-[0-9a-f]{4}-/g) ?? [])
      expect(path).toBe('no cycle id');
  });
});

/** Resolves once new connections are refused. */
async function refusesConnections({ origin }: Served): Promise<void> {
  for (;;) {
    const socket = connect(Number(new URL(origin).port), '127.0.0.1');
    const taken = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    socket.destroy();
    if (!taken) return;
  }
}

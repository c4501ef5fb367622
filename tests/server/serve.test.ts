import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';

const CHUNK = '_app/immutable/chunks/a.js';
const files = { 'icons/icon.svg': '<svg/>', [CHUNK]: 'x'.repeat(1_000_000) };
const shell = '<!doctype html><title>Shell</title><script>start()</script>';
const started: ChildProcess[] = [];

afterEach(async () => {
  for (const child of started.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
});

/** A build as small as can be: one shell, an icon and a chunk. */
function tinyBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mentorwijs-'));
  mkdirSync(join(folder, 'prerendered'));
  writeFileSync(join(folder, 'prerendered/index.html'), shell);
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, 'client', path, '..'), { recursive: true });
    writeFileSync(join(folder, 'client', path), text);
  }
  mkdirSync(join(folder, 'endpoint'));
  writeFileSync(
    join(folder, 'endpoint/start.js'),
    `export const startEndpoint = async () => ({
      fetch: async (request, address) => request.url.endsWith('/broken') ? Promise.reject(new Error('broken')) : Response.json({ path: new URL(request.url).pathname, address, body: await request.text() }),
      greeting: async () => '',
      report: (id, error) => console.log('counted', id, error.message),
      close: async () => undefined,
    });`,
  );
  return folder;
}

function serve(env: Record<string, string>) {
  const child = spawn(process.execPath, ['src/server/serve.js'], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', BUILD_DIR: tinyBuild(), ...env },
  });
  started.push(child);
  let printed = '';
  const address = new Promise<string>((resolve) => {
    const read = (chunk: Buffer) => {
      printed += String(chunk);
      const port = /localhost:(\d+)/.exec(printed)?.[1];
      if (port) resolve(`http://127.0.0.1:${port}`);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
  });
  return { child, address, printed: () => printed };
}

describe('the server', () => {
  it('answers a page at any address with the one shell, and a file with the file', async () => {
    const origin = await serve({}).address;
    const page = await fetch(`${origin}/trainingen/x/bijeenkomst/3`, { headers: { accept: 'text/html' } });
    expect([page.status, await page.text()]).toEqual([200, shell]);
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const file = await fetch(`${origin}/icons/icon.svg`, { headers: { accept: 'text/html,*/*' } });
    expect(await file.text()).toBe('<svg/>');
    const chunk = await fetch(`${origin}/${CHUNK}`);
    expect(chunk.headers.get('cache-control')).toContain('immutable');
    expect((await fetch(`${origin}/nothing.js`)).status).toBe(404);
  });

  it('gives a part of a file by RFC 9110, and ignores a range that is none', async () => {
    const origin = await serve({}).address;
    const ask = async (range: string) => {
      const reply = await fetch(`${origin}/icons/icon.svg`, { headers: { Range: range } });
      return [reply.status, await reply.text()];
    };
    expect(await ask('bytes=1-3')).toEqual([206, 'svg']);
    expect(await ask('bytes=-2')).toEqual([206, '/>']);
    expect(await ask('bytes=5-1')).toEqual([200, '<svg/>']);
    expect(await ask('bytes=0-1,3-4')).toEqual([200, '<svg/>']);
    expect(await ask('bytes=6-')).toEqual([416, '']);
    const { headers } = await fetch(`${origin}/icons/icon.svg`);
    const again = { 'If-None-Match': headers.get('etag') ?? '' };
    expect((await fetch(`${origin}/icons/icon.svg`, { headers: again })).status).toBe(304);
  });

  it('goes on with what it started with while a build takes the files away', async () => {
    const folder = tinyBuild();
    const origin = await serve({ BUILD_DIR: folder }).address;
    rmSync(join(folder, 'client'), { recursive: true });
    expect((await fetch(`${origin}/${CHUNK}`)).status).toBe(200);
  });

  it('hands everything below /api to the endpoint, with its body and the address of the caller', async () => {
    const origin = await serve({ ADDRESS_HEADER: 'X-Forwarded-For' }).address;
    const reply = await fetch(`${origin}/api/x`, {
      method: 'POST',
      headers: { 'X-Forwarded-For': '10.0.0.1, 192.0.2.7' },
      body: 'hallo',
    });
    expect(await reply.json()).toEqual({ path: '/api/x', address: '192.0.2.7', body: 'hallo' });
  });

  it('what goes wrong is answered with 500, and counted under the id that the caller gets', async () => {
    const { address, printed } = serve({});
    const reply = await fetch(`${await address}/api/broken`);
    expect(reply.status).toBe(500);
    expect(printed()).toContain(`counted ${reply.headers.get('x-request-id')} broken`);
  });

  it('lets the app talk to endpoints elsewhere only where they are named, and tells the app which', async () => {
    for (const [ENDPOINT_ORIGINS, sources, endpoints] of [
      ['https://e.example.org/', "'self' https://e.example.org", ['https://e.example.org']],
      ['', "'self'", []],
    ] as const) {
      const origin = await serve({ ENDPOINT_ORIGINS }).address;
      const policy = (await fetch(origin)).headers.get('content-security-policy');
      expect(policy).toContain(`connect-src ${sources};`);
      const config = await fetch(`${origin}/config.json`, { headers: { accept: 'text/html' } });
      expect(await config.json()).toEqual({ endpoints });
      expect(config.headers.get('cache-control')).toBe('no-cache');
    }
  });

  it('does not start with a setting that would say more in a header than an address', async () => {
    const { child, printed } = serve({ ENDPOINT_ORIGINS: 'https://e.example.org; script-src *' });
    const [code] = (await once(child, 'exit')) as [number];
    expect([code, printed().trim()]).toEqual([
      1,
      'ENDPOINT_ORIGINS: "https://e.example.org;" is no origin, as https://training.example.org is.',
    ]);
  });

  it('sets the security headers on pages and files alike', async () => {
    const origin = await serve({}).address;
    for (const path of ['/', '/icons/icon.svg']) {
      const { headers } = await fetch(`${origin}${path}`, { headers: { accept: 'text/html' } });
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe('no-cache');
    }
  });

  it('says in one block where it is, where the data is and what comes next', async () => {
    const { address, printed } = serve({});
    await address;
    expect(printed()).toMatch(/Address .*\n.*Data .*\n.*Next /);
  });

  it('refuses a port in use with one sentence', async () => {
    const port = new URL(await serve({}).address).port;
    const second = serve({ PORT: port });
    const [code] = (await once(second.child, 'exit')) as [number];
    expect(code).toBe(1);
    expect(second.printed().trim().split('\n')).toEqual([
      `Port ${port} is in use. Stop the other program, or choose another port: PORT=${Number(port) + 1} npm start`,
    ]);
  });

  it('ends when it is asked to', async () => {
    const { child, address } = serve({});
    await address;
    child.kill('SIGTERM');
    const [code] = (await once(child, 'exit')) as [number];
    expect(code).toBe(0);
  });
});

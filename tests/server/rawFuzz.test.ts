// The real server as a process, and whatever can be written to its socket.
import { existsSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomFrom, type Random } from '../simulator/random';
import { buildServed, removeServed, serve, type Served } from './served';

/** More of them, from another seed: see tests/soak.js. */
const REQUESTS = Number(process.env['RAW_REQUESTS'] ?? 2_000);
const SEED = Number(process.env['SEED'] ?? 20261126);
const ABORTED = 300;
const AT_ONCE = 20;

let served: Served;
beforeAll(async () => {
  await buildServed('raw');
  served = await serve('raw', { DATA_DIR: 'test-results/served-raw/data' });
}, 120_000);
afterAll(() => {
  served.child.kill('SIGKILL');
  removeServed('raw');
});

const METHODS = [
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'DELETE',
  'OPTIONS',
  'TRACE',
  'PATCH',
  'M-SEARCH',
  'G\u00e9T',
  '',
];
const TARGETS = [
  ...[
    '/',
    '//',
    '///',
    '/\\',
    '//?',
    '/%',
    '/%zz',
    '/../../etc/passwd',
    '/_app/immutable/large.js',
    '*',
    '',
    'x',
  ],
  ...[
    'http://',
    'http://[::1',
    'http://a/',
    'https://u:p@h:99999/',
    '/api',
    '/api/health',
    '/api/%',
    '/api//',
    '/api/cycles',
  ],
  ...['/trainingen/x', '/?' + 'a=b&'.repeat(500), '/' + 'a'.repeat(9_000)],
];
const HEADERS = [
  ...[
    'Range: bytes=5-1',
    'Range: bytes=10-2',
    'Range: bytes=999999999-',
    'Range: bytes=-0',
    'Range: bytes=a-b',
    'Range: x',
  ],
  ...[
    'Accept: text/html',
    'Accept-Encoding: br, gzip',
    'If-None-Match: *',
    'If-Range: "x"',
    'Host: ',
    'Host: [::',
    'Host: a b',
  ],
  ...[
    'Content-Length: 5',
    'Content-Length: -1',
    'Content-Length: 5\r\nContent-Length: 6',
    'Transfer-Encoding: chunked',
  ],
  ...[
    'Transfer-Encoding: chunked\r\nContent-Length: 3',
    'Expect: 100-continue',
    'Upgrade: websocket',
    'Content-Encoding: gzip',
  ],
  ...[
    'Authorization: Bearer x',
    'X-Forwarded-For: ' + '1,'.repeat(100),
    'Content-Type: application/json',
    ': x',
    'A: \u0000',
  ],
];

function requestOf(random: Random): string {
  const some = Array.from({ length: random.below(5) }, () => random.pick(HEADERS));
  const head = [
    `${random.pick(METHODS)} ${random.pick(TARGETS)} HTTP/1.${random.below(2)}`,
    'Host: h',
    ...some,
  ];
  const body = random.pick(['', '', 'hallo', '{"protocol":1}', '5\r\nhallo\r\n0\r\n\r\n', 'zz\r\n']);
  const text = `${head.join('\r\n')}\r\n\r\n${body}`;
  return random.chance(0.1) ? text.slice(0, random.below(text.length)) : text;
}

/** Writes it, closes its half, and returns all that came back. */
function answerTo(text: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(Number(new URL(served.origin).port), '127.0.0.1', () => socket.end(text));
    socket.setTimeout(10_000, () => socket.destroy());
    socket.on('data', (chunk) => (answer += chunk.toString('latin1').slice(0, 200)));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
  });
}

/** Asks for a large file and goes as soon as something of it comes. */
function abortedDownload(): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(served.origin).port), '127.0.0.1', () =>
      socket.write('GET /_app/immutable/large.js HTTP/1.1\r\nHost: h\r\n\r\n'),
    );
    socket.once('data', () => socket.destroy());
    socket.on('error', () => undefined);
    socket.on('close', () => resolve());
  });
}

/** How many descriptors the server has open, where the system tells. */
function descriptors(): number {
  const folder = `/proc/${served.child.pid}/fd`;
  return existsSync(folder) ? readdirSync(folder).length : 0;
}

async function health(): Promise<number> {
  return (await fetch(`${served.origin}/api/health`)).status;
}

describe('the real server', () => {
  it(`answers ${REQUESTS} malformed requests without an end, an error of its own or a descriptor left open`, async () => {
    const random = randomFrom(SEED);
    await health();
    const before = descriptors();
    for (let at = 0; at < REQUESTS; at += AT_ONCE) {
      const texts = Array.from({ length: AT_ONCE }, () => requestOf(random));
      const answers = await Promise.all(texts.map(answerTo));
      answers.forEach((answer, index) => {
        const status = Number(/^HTTP\/1\.\d (\d{3})/.exec(answer)?.[1] ?? 0);
        expect(status === 500, `${SEED} ${JSON.stringify(texts[index])} -> ${answer}`).toBe(false);
      });
    }
    expect(await health()).toBe(200);
    expect(served.child.exitCode).toBeNull();
    await expect.poll(descriptors, { timeout: 15_000 }).toBeLessThanOrEqual(before + 5);
  }, 600_000);

  it(`lets go of ${ABORTED} downloads that nobody waits for any more`, async () => {
    await health();
    const before = descriptors();
    for (let at = 0; at < ABORTED; at += AT_ONCE)
      await Promise.all(Array.from({ length: AT_ONCE }, abortedDownload));
    expect(await health()).toBe(200);
    await expect.poll(descriptors, { timeout: 15_000 }).toBeLessThanOrEqual(before + 5);
  }, 60_000);
});

// @ts-check
// Pushes so many times for warming up, then for some time, and prints how many of those were answered and how long they
// took: a process of its own, with requests
// prepared beforehand and replies read as bytes, so that it takes little from whom it measures.
import { connect } from 'node:net';
import { randomUUID } from 'node:crypto';

const [origin = '', warmUp = '', measuredMs = '', devices = ''] = process.argv.slice(2);
const CONNECTIONS = 50;
const RECORDS = 20;
const LONG_AGO = Date.parse('2025-11-24T15:00:00Z').toString(16).padStart(12, '0');
const { host, hostname, port } = new URL(origin);

/** @param {number} round the records that every connection sends in this round, as JSON */
function recordsOf(round) {
  const records = Array.from({ length: RECORDS }, (_, at) => ({
    type: 'note',
    id: `n${round}:${at}`,
    fields: { text: ['Goed gesprek.', `${LONG_AGO}-0000-7f3c9a2e1d4b5a60`] },
  }));
  return JSON.stringify(records);
}
const prepared = Array.from({ length: 4_000 }, (_, round) => recordsOf(round));

let until = Infinity;
/** @type {number[]} */
const times = [];
let turn = 0;

/** One connection, on a cycle of its own; resolves when time is up, rejects where a push was not accepted. */
async function pushAlways() {
  const cycleId = randomUUID();
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  let told = { epoch: 'null', mark: 'null', cursor: '0' };
  for (let round = 0; performance.now() < until; round += 1) {
    const sent = performance.now();
    turn += 1;
    const records = prepared[round];
    if (records === undefined) throw new Error('more rounds than were prepared');
    const body = `{"protocol":1,"epoch":${told.epoch},"mark":${told.mark},"cursor":${told.cursor},"records":${records}}`;
    socket.write(
      `POST /api/cycles/${cycleId}/sync HTTP/1.1\r\nHost: ${host}\r\nAuthorization: Bearer device${turn % Number(devices)}\r\n` +
        `Content-Type: application/json\r\nAccept-Encoding: gzip\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );
    const reply = await replyOn(socket);
    if (!reply.startsWith('HTTP/1.1 200') || !reply.includes('"accepted":true'))
      throw new Error(`not accepted: ${reply}`);
    told = {
      epoch: /"epoch":("[^"]*"|null)/.exec(reply)?.[1] ?? 'null',
      mark: /"mark":("[^"]*"|null)/.exec(reply)?.[1] ?? 'null',
      cursor: /"cursor":(\d+)/.exec(reply)?.[1] ?? '0',
    };
    if (turn < Number(warmUp)) continue;
    if (until === Infinity) until = performance.now() + Number(measuredMs);
    times.push(performance.now() - sent);
  }
  socket.destroy();
}

/**
 * One reply, head and body as text.
 * @param {import('node:net').Socket} socket
 * @returns {Promise<string>}
 */
function replyOn(socket) {
  return new Promise((resolve, reject) => {
    let text = '';
    const ended = () => reject(new Error(`the connection was closed: ${text}`));
    /** @param {Buffer} chunk */
    const read = (chunk) => {
      text += chunk.toString('latin1');
      if (!isWhole(text)) return;
      socket.off('data', read).off('close', ended);
      resolve(text);
    };
    socket.on('data', read).once('close', ended);
  });
}

/** @param {string} text */
function isWhole(text) {
  const head = text.indexOf('\r\n\r\n');
  if (head < 0) return false;
  const length = /\r\ncontent-length: (\d+)/i.exec(text.slice(0, head))?.[1];
  return length === undefined ? text.endsWith('\r\n0\r\n\r\n') : text.length >= head + 4 + Number(length);
}

await Promise.all(Array.from({ length: CONNECTIONS }, pushAlways));
times.sort((a, b) => a - b);
const at = (/** @type {number} */ share) => times[Math.floor(times.length * share)] ?? NaN;
const perSecond = times.length / (Number(measuredMs) / 1000);
process.stdout.write(JSON.stringify({ perSecond, p50: at(0.5), p99: at(0.99) }));

import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { syncReplySchema } from '../../src/lib/replication/protocol';
import { onBothDatabases } from './databases';
import { clock, codeOf, newCycleId, note, replyOf, testEndpoint, type TestEndpoint } from './endpoint';

const sent = (records: string) => `{"protocol":1,"epoch":null,"mark":null,"cursor":0,"records":${records}}`;
const field = (json: string, id = 'a') =>
  `{"type":"note","id":"${id}","fields":{"text":[${json},"${clock(0)}"]}}`;
const nested = (levels: number) => `${'['.repeat(levels)}1${']'.repeat(levels)}`;

onBothDatabases('what an endpoint takes', ({ open }) => {
  let server: TestEndpoint;
  let token: string;
  beforeEach(async () => {
    server = await testEndpoint(await open());
    ({ token } = await server.newTeam());
    return async () => {
      expect(server.errors).toEqual([]);
      await server.close();
    };
  });

  /** Sends this very text, and tells what the endpoint holds afterwards too. */
  const send = async (text: string | Uint8Array, headers: Record<string, string> = {}) => {
    const cycleId = newCycleId();
    const reply = await server.fetch(`/api/cycles/${cycleId}/sync`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...headers },
      body: typeof text === 'string' ? text : new Uint8Array(text),
    });
    const body: unknown = await reply.json();
    const held = await server.sync(token, cycleId, {});
    return { status: reply.status, headers: reply.headers, body, held };
  };
  const stored = async (json: string) => {
    const { held } = await send(sent(`[${field(json)}]`));
    return JSON.stringify(replyOf(held).records[0]?.fields['text']?.[0]);
  };
  const refused = async (text: string | Uint8Array, headers: Record<string, string> = {}) => {
    const reply = await send(text, headers);
    expect(codeOf(reply.held), 'nothing was stored').toBe('not-found');
    return codeOf(reply);
  };

  it('gives values back as they came: half surrogates, names from prototypes, line ends and empty names', async () => {
    for (const json of [
      '"\\ud800 alleen"',
      '{"__proto__":{"admin":true},"constructor":1}',
      '" \\r\\n\\t\\u0001\\u2028"',
      '{"":null}',
      '-0.5e-7',
    ])
      expect(JSON.parse((await stored(json)) ?? '')).toEqual(JSON.parse(json));
    expect(await stored('{"__proto__":{"admin":true}}')).toBe('{"__proto__":{"admin":true}}');
  });

  it('takes the later of two same names in one object', async () => {
    expect(await stored('{"a":1,"a":2}')).toBe('{"a":2}');
  });

  it('takes a value that is 8 deep, and refuses a body that is deeper than that makes it', async () => {
    expect(await stored(nested(8))).toBe(nested(8));
    expect(await refused(sent(`[${field(nested(9))}]`))).toBe('malformed');
    expect(await refused(nested(100_000))).toBe('malformed');
    expect(await refused('['.repeat(1_000_000))).toBe('malformed');
  });

  it('rejects a record with NUL, with a number past all numbers or with a field named __proto__, and takes the others', async () => {
    const proto = `{"type":"note","id":"p","fields":{"__proto__":["x","${clock(0)}"]}}`;
    const records = [
      field('"a\\u0000b"', 'nul'),
      field('{"a\\u0000":1}', 'name'),
      field('1e400', 'big'),
      proto,
    ];
    const reply = await send(sent(`[${[...records, field('"goed"', 'good')].join(',')}]`));
    expect(syncReplySchema.parse(reply.body).rejected).toEqual(
      ['nul', 'name', 'big', 'p'].map((id) => ({ type: 'note', id, reason: 'malformed' })),
    );
    expect(replyOf(reply.held).records.map(({ id }) => id)).toEqual(['good']);
  });

  it('refuses NUL anywhere else, and a cursor that is no whole number from 0', async () => {
    const records = `[${field('1')}]`;
    expect(await refused(sent(records).replace('"epoch":null', '"epoch":"\\u0000"'))).toBe('malformed');
    expect(await refused(sent(records).replace('{', '{"x\\u0000":1,'))).toBe('malformed');
    for (const cursor of ['1e400', '-1', '0.5', '"0"', 'null', '9007199254740993'])
      expect(await refused(sent(records).replace('"cursor":0', `"cursor":${cursor}`))).toBe('malformed');
  });

  it('takes 500 records and refuses 501 as too large', async () => {
    const many = (count: number) =>
      `[${Array.from({ length: count }, (_, at) => field('1', `n${at}`)).join()}]`;
    expect(replyOf((await send(sent(many(500)))).held).cursor).toBe(500);
    expect(await refused(sent(many(501)))).toBe('too-large');
    expect(await refused(sent(`[${'0,'.repeat(400_000)}0]`))).toBe('too-large');
  });

  it('asks for the version before it looks at the rest', async () => {
    expect(await refused('{"protocol":2,"changes":[]}')).toBe('protocol-unsupported');
    expect(await refused('{"protocol":"1"}')).toBe('malformed');
  });

  it('refuses more than 1 MiB on the wire and more than 4 MiB inflated, and takes what is just below', async () => {
    const gzip = { 'Content-Encoding': 'gzip' };
    const padded = (bytes: number) => sent(`[${field('1')}]`).padEnd(bytes, ' ');
    expect((await send(padded(1024 * 1024))).status).toBe(200);
    expect(await refused(padded(1024 * 1024 + 1))).toBe('too-large');
    expect((await send(gzipSync(padded(4 * 1024 * 1024)), gzip)).status).toBe(200);
    expect(await refused(gzipSync(padded(4 * 1024 * 1024 + 1)), gzip)).toBe('too-large');
  });

  it('refuses what is not JSON by its type, its coding or its bytes', async () => {
    const good = sent(`[${field('1')}]`);
    expect(await refused(good, { 'Content-Type': 'text/plain' })).toBe('unsupported-media-type');
    expect(await refused(good, { 'Content-Encoding': 'br' })).toBe('unsupported-media-type');
    expect(await refused(gzipSync(good).subarray(0, 40), { 'Content-Encoding': 'gzip' })).toBe('malformed');
    expect(await refused(Buffer.from(good.replace('note', 'no\xffe'), 'latin1'))).toBe('malformed');
    expect(await refused(good.slice(0, -1))).toBe('malformed');
    expect(await refused('')).toBe('malformed');
  });

  it('is not held up by a record with a million fields, or a value with a million parts', async () => {
    const fields = Array.from({ length: 300_000 }, (_, at) => `"F${at}":0`).join();
    const large = `{"type":"note","id":"many","fields":{${fields}}}`;
    const wide = field(`[${'0,'.repeat(150_000)}0]`, 'wide');
    const gzip = { 'Content-Encoding': 'gzip' };
    for (const [record, reason] of [
      [large, 'malformed'],
      [wide, 'too-large'],
    ] as const) {
      const began = performance.now();
      const { body } = await send(gzipSync(sent(`[${record}]`)), gzip);
      expect(syncReplySchema.parse(body).rejected).toMatchObject([{ reason }]);
      expect(performance.now() - began).toBeLessThan(5_000);
    }
  });

  describe('a pull', () => {
    it('holds about a megabyte, and always at least one record', async () => {
      const cycleId = newCycleId();
      const text = 'x'.repeat(60 * 1024);
      const fat = (id: string) => ({
        type: 'note',
        id,
        fields: Object.fromEntries(Array.from({ length: 25 }, (_, at) => [`f${at}`, [text, clock(0)]])),
      });
      let told = replyOf(await server.sync(token, cycleId, { records: [note('thin', 'x')] }));
      for (const id of ['one', 'two']) {
        const { epoch, cursor, mark } = told;
        const bytes = gzipSync(
          JSON.stringify({ ...told, protocol: 1, epoch, mark, cursor, records: [fat(id)] }),
        );
        const reply = await server.fetch(`/api/cycles/${cycleId}/sync`, {
          method: 'POST',
          headers: {
            Authorization: `Bearer ${token}`,
            'Content-Type': 'application/json',
            'Content-Encoding': 'gzip',
          },
          body: new Uint8Array(bytes),
        });
        told = syncReplySchema.parse(await reply.json());
        expect(told.accepted).toBe(true);
      }
      const pages: string[][] = [];
      for (let cursor = 0, more = true; more;) {
        const page = replyOf(await server.sync(token, cycleId, { epoch: told.epoch, cursor }));
        pages.push(page.records.map(({ id }) => id));
        ({ cursor, more } = page);
      }
      expect(pages).toEqual([['thin'], ['one'], ['two']]);
    });
  });

  it('numbers a record that stands twice in one push by its last place, and keeps the later one', async () => {
    const cycleId = newCycleId();
    const records = [note('a', 'eerst'), note('b', 'x'), note('a', 'later', 1)];
    const first = replyOf(await server.sync(token, cycleId, { records }));
    expect(first.cursor).toBe(3);
    const all = replyOf(await server.sync(token, cycleId, { epoch: first.epoch }));
    expect(all).toMatchObject({ records: [note('b', 'x'), note('a', 'later', 1)], digest: first.digest });
  });

  it('shows the title of the last record of type cycle, and none once that has none', async () => {
    const cycleId = newCycleId();
    const cycle = (title: unknown) => ({ type: 'cycle', id: cycleId, fields: { title: [title, clock(0)] } });
    const shown = async () => {
      const { body } = await server.json('/api/cycles', { token });
      return (body as { cycles: { title: string | null }[] }).cycles[0]?.title;
    };
    const { epoch } = replyOf(await server.sync(token, cycleId, { records: [cycle('Najaar')] }));
    await server.sync(token, cycleId, { epoch, cursor: 1, records: [note('a', 'x')] });
    expect(await shown()).toBe('Najaar');
    await server.sync(token, cycleId, { epoch, cursor: 2, records: [cycle(7)] });
    expect(await shown()).toBeNull();
  });
});

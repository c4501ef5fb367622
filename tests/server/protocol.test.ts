import { gzipSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { digestOf } from '../../src/lib/records/digest';
import type { Fields } from '../../src/lib/records/record';
import { CODE_VALID_MS } from '../../src/lib/server/people/codes';
import { onBothDatabases } from './databases';
import { ADMIN, clock, codeOf, newCycleId, note, replyOf, testEndpoint, type TestEndpoint } from './endpoint';

onBothDatabases('the endpoint', ({ open }) => {
  let server: TestEndpoint;
  let team: { id: string; token: string };
  beforeEach(async () => {
    server = await testEndpoint(await open());
    team = await server.newTeam();
    return async () => {
      expect(server.errors).toEqual([]);
      await server.close();
    };
  });

  const push = (cycleId: string, body: Record<string, unknown>) => server.sync(team.token, cycleId, body);

  describe('rule 0', () => {
    it('a cycle nobody knows comes into being with the first push', async () => {
      const cycleId = newCycleId();
      expect(codeOf(await push(cycleId, {}))).toBe('not-found');
      const reply = replyOf(await push(cycleId, { records: [note('a', 'Hallo')] }));
      expect(reply).toMatchObject({ accepted: true, cursor: 1, records: [], more: false });
    });

    it('asked for with an epoch or a cursor it is a history that was lost', async () => {
      expect(codeOf(await push(newCycleId(), { epoch: 'x' }))).toBe('history-changed');
      expect(codeOf(await push(newCycleId(), { cursor: 3, records: [note('a', 'x')] }))).toBe(
        'history-changed',
      );
    });
  });

  describe('rule 1', () => {
    it('another epoch, a cursor past the head or an unknown mark is a history that changed', async () => {
      const cycleId = newCycleId();
      const { epoch, cursor } = replyOf(await push(cycleId, { records: [note('a', 'x')] }));
      const records = [note('b', 'y')];
      expect(codeOf(await push(cycleId, { epoch: 'other', records }))).toBe('history-changed');
      expect(codeOf(await push(cycleId, { epoch, cursor: cursor + 1, records }))).toBe('history-changed');
      expect(codeOf(await push(cycleId, { epoch, cursor, mark: 'unknown', records }))).toBe(
        'history-changed',
      );
      const pulled = replyOf(await push(cycleId, { epoch }));
      expect(pulled.records.map(({ id }) => id)).toEqual(['a']);
    });

    it('an older mark of this history is known', async () => {
      const cycleId = newCycleId();
      const first = replyOf(await push(cycleId, { records: [note('a', 'x')] }));
      const { epoch } = first;
      replyOf(await push(cycleId, { epoch, cursor: 1, mark: first.mark, records: [note('b', 'y')] }));
      const behind = replyOf(await push(cycleId, { epoch, cursor: 1, mark: first.mark }));
      expect(behind).toMatchObject({ accepted: false, cursor: 2 });
    });
  });

  it('rule 2: a push that is behind stores nothing, and gets what it lacks', async () => {
    const cycleId = newCycleId();
    const { epoch } = replyOf(await push(cycleId, { records: [note('a', 'x'), note('b', 'y')] }));
    const behind = replyOf(await push(cycleId, { epoch, cursor: 1, records: [note('c', 'z')] }));
    expect(behind).toMatchObject({ accepted: false, cursor: 2, more: false, records: [{ id: 'b' }] });
    const all = replyOf(await push(cycleId, { epoch }));
    expect(all.records.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('rule 2: a pull of many comes in pages, in order, with the digest on the last alone', async () => {
    const cycleId = newCycleId();
    const ids = Array.from({ length: 700 }, (_, index) => `n${index}`);
    const first = replyOf(await push(cycleId, { records: ids.slice(0, 500).map((id) => note(id, id)) }));
    const { epoch } = first;
    replyOf(await push(cycleId, { epoch, cursor: 500, records: ids.slice(500).map((id) => note(id, id)) }));
    const one = replyOf(await push(cycleId, { epoch }));
    expect(one).toMatchObject({ cursor: 500, more: true, digest: null });
    const two = replyOf(await push(cycleId, { epoch, cursor: one.cursor, mark: one.mark }));
    expect(two).toMatchObject({ cursor: 700, more: false });
    expect([...one.records, ...two.records].map(({ id }) => id)).toEqual(ids);
    const held = ids
      .map((id) => note(id, id))
      .map(({ type, id, fields }) => ({ type, id, fields: fields as Fields }));
    expect(two.digest).toBe(digestOf(held));
  });

  it('in the middle of a pull it is told how many records come yet, however often each changed', async () => {
    const cycleId = newCycleId();
    const ids = Array.from({ length: 500 }, (_, index) => `n${index}`);
    let { epoch, cursor } = replyOf(await push(cycleId, { records: ids.map((id) => note(id, id)) }));
    const again = ids.slice(0, 100).map((id) => note(id, 'anders', 1));
    ({ epoch, cursor } = replyOf(await push(cycleId, { epoch, cursor, records: again })));
    const more = Array.from({ length: 106 }, (_, index) => note(`m${index}`, 'nieuw'));
    expect(replyOf(await push(cycleId, { epoch, cursor, records: more })).coming).toBeUndefined();

    const first = replyOf(await push(cycleId, { epoch }));
    expect(first.coming).toEqual({ left: 106, total: 606 });
    const last = replyOf(await push(cycleId, { epoch, cursor: first.cursor }));
    expect(last.records).toHaveLength(106);
    expect(last.coming).toBeUndefined();
  });

  it('rule 3: a record replaces the one of the same type and id, and moves to the end', async () => {
    const cycleId = newCycleId();
    const { epoch } = replyOf(await push(cycleId, { records: [note('a', 'oud'), note('b', 'y')] }));
    const newer = note('a', 'nieuw', 1);
    const reply = replyOf(await push(cycleId, { epoch, cursor: 2, records: [newer] }));
    expect(reply).toMatchObject({ accepted: true, cursor: 3 });
    const all = replyOf(await push(cycleId, { epoch }));
    expect(all.records).toEqual([note('b', 'y'), newer]);
    const held = [note('b', 'y'), newer].map(({ type, id, fields }) => ({
      type,
      id,
      fields: fields as Fields,
    }));
    expect(all.digest).toBe(digestOf(held));
  });

  it('rule 3: a request without records changes nothing, and gives the head, its mark and its digest', async () => {
    const cycleId = newCycleId();
    const first = replyOf(await push(cycleId, { records: [note('a', 'x')] }));
    const { epoch, mark, digest } = first;
    const again = replyOf(await push(cycleId, { epoch, cursor: 1, mark }));
    expect(again).toMatchObject({ accepted: true, cursor: 1, mark, digest });
  });

  it('rule 4: of two pushes at once one is accepted and one is behind', async () => {
    const cycleId = newCycleId();
    const { epoch } = replyOf(await push(cycleId, { records: [note('a', 'x')] }));
    const replies = await Promise.all(
      ['b', 'c', 'd', 'e'].map((id) => push(cycleId, { epoch, cursor: 1, records: [note(id, id)] })),
    );
    expect(replies.map((reply) => replyOf(reply).accepted).sort()).toEqual([false, false, false, true]);
    expect(replyOf(await push(cycleId, { epoch })).records).toHaveLength(2);
  });

  it('rule 4: of two first pushes at once one makes the cycle', async () => {
    const cycleId = newCycleId();
    const replies = await Promise.all(['a', 'b'].map((id) => push(cycleId, { records: [note(id, id)] })));
    expect(replies.map((reply) => replyOf(reply).accepted).sort()).toEqual([false, true]);
  });

  it('rule 5: what is no record is told and not stored; the others are', async () => {
    const cycleId = newCycleId();
    const big = { type: 'note', id: 'big', fields: { text: ['x'.repeat(65 * 1024), clock(0)] } };
    const ahead = note('ahead', 'x', 301_000);
    const wrong = [
      7,
      { type: 'Note', id: 'a', fields: {} },
      { type: 'note', id: 'x', fields: { text: ['x', 'nu'] } },
      { type: 'note', id: 'y', fields: {} },
    ];
    const reply = replyOf(await push(cycleId, { records: [...wrong, big, ahead, note('good', 'x')] }));
    expect(reply.cursor).toBe(1);
    expect(reply.rejected).toEqual([
      { type: null, id: null, reason: 'malformed' },
      { type: 'Note', id: 'a', reason: 'malformed' },
      { type: 'note', id: 'x', reason: 'malformed' },
      { type: 'note', id: 'y', reason: 'malformed' },
      { type: 'note', id: 'big', reason: 'too-large' },
      { type: 'note', id: 'ahead', reason: 'clock-ahead' },
    ]);
  });

  it('rule 5: a clock may be 300 s ahead of the greatest that the cycle holds', async () => {
    const cycleId = newCycleId();
    const { epoch } = replyOf(await push(cycleId, { records: [note('a', 'x', 299_000)] }));
    const reply = replyOf(await push(cycleId, { epoch, cursor: 1, records: [note('b', 'x', 598_000)] }));
    expect(reply.rejected).toEqual([]);
  });

  it('repeating a request whose reply was lost doubles nothing', async () => {
    const cycleId = newCycleId();
    const body = { records: [note('a', 'x')] };
    replyOf(await push(cycleId, body));
    const again = replyOf(await push(cycleId, body));
    expect(again).toMatchObject({ accepted: false, records: [note('a', 'x')] });
  });

  it('another protocol version is refused', async () => {
    expect(codeOf(await push(newCycleId(), { protocol: 2 }))).toBe('protocol-unsupported');
  });

  it('a gzipped request is read, and too much of it refused while it is inflated', async () => {
    const send = (bytes: Uint8Array) =>
      server.fetch(`/api/cycles/${newCycleId()}/sync`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${team.token}`,
          'Content-Type': 'application/json',
          'Content-Encoding': 'gzip',
        },
        body: new Uint8Array(bytes),
      });
    const body = { protocol: 1, epoch: null, mark: null, cursor: 0, records: [note('a', 'x')] };
    expect((await send(gzipSync(JSON.stringify(body)))).status).toBe(200);
    expect((await send(gzipSync(Buffer.alloc(64 * 1024 * 1024, ' ')))).status).toBe(413);
    expect((await send(Buffer.from('geen gzip'))).status).toBe(400);
  });

  describe('pairing', () => {
    const newCode = async () => {
      const reply = await server.json(`/api/admin/teams/${team.id}/codes`, { token: ADMIN, method: 'POST' });
      return (reply.body as { code: string }).code;
    };
    const pair = (code: string, address = 'a') =>
      server.json('/api/devices', { method: 'POST', body: { code, name: 'Tablet' }, address });

    it('a code works once, however it is typed', async () => {
      const code = await newCode();
      const typed = code.toLowerCase().replace('-', ' ').replaceAll('1', 'l').replaceAll('0', 'o');
      const reply = await pair(typed);
      expect(reply.status).toBe(201);
      expect(reply.body).toMatchObject({ device: { name: 'Tablet' }, team: { id: team.id } });
      expect(codeOf(await pair(code))).toBe('pairing-code-invalid');
    });

    it('an expired code is as wrong as any other', async () => {
      const code = await newCode();
      server.endpoint.time += CODE_VALID_MS + 1;
      expect(codeOf(await pair(code))).toBe('pairing-code-invalid');
    });

    it('two devices that use one code at once: one is paired', async () => {
      const code = await newCode();
      const replies = await Promise.all([pair(code, 'a'), pair(code, 'b')]);
      expect(replies.map(({ status }) => status).sort()).toEqual([201, 403]);
    });

    it('after five wrong codes an address has to wait, another has not', async () => {
      for (let tries = 0; tries < 5; tries += 1) expect((await pair('0000-0000')).status).toBe(403);
      const refused = await pair('0000-0000');
      expect(codeOf(refused)).toBe('too-many-requests');
      expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
      expect((await pair(await newCode(), 'b')).status).toBe(201);
      server.endpoint.time += 10 * 60_000;
      expect((await pair(await newCode())).status).toBe(201);
    });

    it('a revoked device is told so, and the others go on', async () => {
      server.endpoint.time += 1;
      const other = await server.newDevice(team.id);
      const { body } = await server.json(`/api/admin/teams/${team.id}/devices`, { token: ADMIN });
      const [first] = (body as { devices: { id: string }[] }).devices;
      await server.json(`/api/admin/devices/${first?.id ?? ''}`, { token: ADMIN, method: 'DELETE' });
      expect(codeOf(await server.json('/api/cycles', { token: team.token }))).toBe('token-invalid');
      expect((await server.json('/api/cycles', { token: other })).status).toBe(200);
    });
  });

  it('another team sees nothing, and can change nothing', async () => {
    const cycleId = newCycleId();
    const { epoch } = replyOf(await push(cycleId, { records: [note('a', 'x')] }));
    const stranger = (await server.newTeam()).token;
    const sha256 = createHash('sha256').update('x').digest('hex');
    const tries = [
      server.sync(stranger, cycleId, { epoch, cursor: 1, records: [note('b', 'y')] }),
      server.sync(stranger, cycleId, { records: [note('b', 'y')] }),
      server.json(`/api/cycles/${cycleId}`, { token: stranger, method: 'DELETE' }),
      server.json(`/api/cycles/${cycleId}/blobs/${sha256}`, { token: stranger }),
    ];
    for (const reply of await Promise.all(tries)) expect(codeOf(reply)).toBe('not-found');
    expect((await server.json('/api/cycles', { token: stranger })).body).toMatchObject({ cycles: [] });
    expect(replyOf(await push(cycleId, { epoch })).records).toHaveLength(1);
  });

  it('the list of cycles shows the title of each, in the order of their ids', async () => {
    const [two = '', one = ''] = [newCycleId(), newCycleId()].sort();
    await push(one, { records: [{ type: 'cycle', id: one, fields: { title: ['Najaar', clock(0)] } }] });
    server.endpoint.time += 1000;
    await push(two, { records: [note('a', 'x')] });
    const { body } = await server.json('/api/cycles', { token: team.token });
    expect(body).toMatchObject({
      cycles: [
        { id: two, title: null, head: 1 },
        { id: one, title: 'Najaar', head: 1 },
      ],
    });
  });

  it('an erased cycle stays erased, whatever is asked of it', async () => {
    const cycleId = newCycleId();
    const { epoch } = replyOf(await push(cycleId, { records: [note('a', 'x')] }));
    const erased = await server.json(`/api/cycles/${cycleId}`, { token: team.token, method: 'DELETE' });
    expect(erased.status).toBe(204);
    for (const body of [{}, { epoch, cursor: 1 }, { records: [note('a', 'x')] }])
      expect(codeOf(await push(cycleId, body))).toBe('erased');
    expect((await server.json('/api/cycles', { token: team.token })).body).toMatchObject({ cycles: [] });
  });

  it('a photo is stored once by its hash, and given back', async () => {
    const cycleId = newCycleId();
    await push(cycleId, { records: [note('a', 'x')] });
    const bytes = new Uint8Array([0xff, 0xd8, 0xff, 1]);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const path = `/api/cycles/${cycleId}/blobs/${sha256}`;
    const headers = { Authorization: `Bearer ${team.token}`, 'Content-Type': 'image/jpeg' };
    const put = (body: BodyInit, at = path) => server.fetch(at, { method: 'PUT', headers, body });
    expect((await put(bytes)).status).toBe(201);
    expect((await put(bytes)).status).toBe(200);
    expect((await put('anders')).status).toBe(400);
    const got = await server.fetch(path, { headers });
    expect(got.headers.get('Content-Type')).toBe('image/jpeg');
    expect(new Uint8Array(await got.arrayBuffer())).toEqual(bytes);
    expect((await server.fetch(path, { method: 'HEAD', headers })).status).toBe(200);
  });
});

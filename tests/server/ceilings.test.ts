import { createHash } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import { cyclesReplySchema } from '../../src/lib/replication/protocol';
import { CEILINGS } from '../../src/lib/server/endpoint/ceilings';
import { onBothDatabases } from './databases';
import { clock, codeOf, newCycleId, note, replyOf, testEndpoint, type TestEndpoint } from './endpoint';

onBothDatabases('how much a team may keep', ({ open }) => {
  let server: TestEndpoint;
  let token: string;
  let stranger: string;
  beforeEach(async () => {
    server = await testEndpoint(await open());
    ({ token } = await server.newTeam());
    ({ token: stranger } = await server.newTeam());
    return async () => {
      expect(server.errors).toEqual([]);
      await server.close();
    };
  });

  const begin = (cycleId = newCycleId(), bearer = token) =>
    server.sync(bearer, cycleId, { records: [note('a', 'x')] });
  const put = async (cycleId: string, text: string, bearer = token) => {
    const bytes = Buffer.from(text);
    const hash = createHash('sha256').update(bytes).digest('hex');
    const headers = { Authorization: `Bearer ${bearer}`, 'Content-Type': 'image/png' };
    return server.fetch(`/api/cycles/${cycleId}/blobs/${hash}`, { method: 'PUT', headers, body: bytes });
  };
  const codeFrom = async (reply: Response) => codeOf({ ...reply, status: 0, body: await reply.json() });

  it('a training too many is refused, until another is erased; one of another team is not', async () => {
    server.endpoint.ceilings = { ...CEILINGS, trainings: 2 };
    const first = newCycleId();
    replyOf(await begin(first));
    replyOf(await begin());
    const reply = await begin();
    expect([reply.status, codeOf(reply)]).toEqual([413, 'too-large']);
    expect(JSON.stringify(reply.body)).toContain('at most 2 trainings');
    expect((await begin(newCycleId(), stranger)).status).toBe(200);
    replyOf(await begin(first));
    await server.json(`/api/cycles/${first}`, { token, method: 'DELETE' });
    expect((await begin()).status).toBe(200);
  });

  it('new records beyond the ceiling are rejected one by one; changes to those that are there go on', async () => {
    server.endpoint.ceilings = { ...CEILINGS, records: 3 };
    const cycleId = newCycleId();
    let epoch: string | null = null;
    const push = async (cursor: number, records: unknown[]) => {
      const reply = replyOf(await server.sync(token, cycleId, { epoch, cursor, records }));
      ({ epoch } = reply);
      return reply;
    };
    await push(0, [note('a', 'x'), note('b', 'x')]);
    const full = await push(2, [note('c', 'x'), note('d', 'x'), note('a', 'later', 1), note('e', 'x')]);
    expect(full.rejected).toEqual(['d', 'e'].map((id) => ({ type: 'note', id, reason: 'too-large' })));
    expect(full.cursor).toBe(4);
    expect((await push(4, [note('b', 'later', 1), note('f', 'x')])).rejected).toMatchObject([{ id: 'f' }]);
    const held = await push(0, []);
    expect(held.records.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    expect(held.digest).toBe((await push(5, [])).digest);
  });

  it('a photo too many, or too many bytes of them, is refused; one that is there is not', async () => {
    const cycleId = newCycleId();
    const another = newCycleId();
    await begin(cycleId);
    await begin(another);
    server.endpoint.ceilings = { ...CEILINGS, photos: 2, photoBytes: 10 };
    expect((await put(cycleId, '12345')).status).toBe(201);
    expect(await codeFrom(await put(another, '123456'))).toBe('too-large');
    expect((await put(another, '1234')).status).toBe(201);
    expect(await codeFrom(await put(cycleId, '1'))).toBe('too-large');
    expect((await put(cycleId, '12345')).status).toBe(200);
    const other = newCycleId();
    await begin(other, stranger);
    expect((await put(other, '12345', stranger)).status).toBe(201);
  });

  it('lists cycles page by page in the order of their ids, with titles of at most 400 characters', async () => {
    const ids = Array.from({ length: 501 }, () => newCycleId()).sort();
    const title = '😀'.repeat(1_000);
    const [first = '', ...others] = ids;
    const { db } = server.endpoint.database;
    const push = { records: [{ type: 'cycle', id: first, fields: { title: [title, clock(0)] } }] };
    replyOf(await server.sync(token, first, push));
    const row = await db.selectFrom('cycles').selectAll().executeTakeFirstOrThrow();
    await db
      .insertInto('cycles')
      .values(others.map((id) => ({ ...row, id })))
      .execute();
    const page = async (path: string) => cyclesReplySchema.parse((await server.json(path, { token })).body);
    const begin = await page('/api/cycles');
    expect([begin.cycles.map(({ id }) => id), begin.more]).toEqual([ids.slice(0, 500), true]);
    expect(begin.cycles[0]?.title).toBe('😀'.repeat(400));
    const rest = await page(`/api/cycles?after=${ids[499]?.toUpperCase() ?? ''}`);
    expect([rest.cycles.map(({ id }) => id), rest.more]).toEqual([ids.slice(500), false]);
    expect(codeOf(await server.json('/api/cycles?after=x', { token }))).toBe('malformed');
  });

  it('keeps the marks of the last ten thousand changes, and the newest whatever its age', async () => {
    const cycleId = newCycleId();
    const first = replyOf(await begin(cycleId));
    const { db } = server.endpoint.database;
    let { epoch, cursor, mark } = first;
    // Twenty pushes of 500: numbers go on, whether records are new or not.
    for (let turn = 0; turn < 21; turn += 1) {
      const records = Array.from({ length: 500 }, (_, at) => note(`n${at}`, 'x', turn));
      ({ epoch, cursor, mark } = replyOf(
        await server.sync(token, cycleId, { epoch, cursor, mark, records }),
      ));
    }
    const marks = await db.selectFrom('marks').select(['mark', 'seq']).orderBy('seq').execute();
    expect(marks[0]?.seq).toBe(501);
    expect(marks.at(-1)).toEqual({ mark, seq: 10_501 });
    const ask = (from: number, known: string | null) =>
      server.sync(token, cycleId, { epoch, cursor: from, mark: known });
    expect(codeOf(await ask(1, first.mark))).toBe('history-changed');
    expect((await ask(501, marks[0]?.mark ?? null)).status).toBe(200);
  });

  it('tells what a photo is by HEAD, without reading it', async () => {
    const cycleId = newCycleId();
    await begin(cycleId);
    await put(cycleId, 'foto');
    const hash = createHash('sha256').update('foto').digest('hex');
    // Nothing that reads them could give back their number any more.
    await server.endpoint.database.db
      .updateTable('blobs')
      .set({ bytes: Buffer.alloc(0) })
      .execute();
    const reply = await server.fetch(`/api/cycles/${cycleId}/blobs/${hash}`, {
      method: 'HEAD',
      headers: { Authorization: `Bearer ${token}` },
    });
    expect(reply.status).toBe(200);
    expect(reply.headers.get('Content-Type')).toBe('image/png');
    expect(reply.headers.get('Content-Length')).toBe('4');
  });
});

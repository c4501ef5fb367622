import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sql, type Kysely } from 'kysely';
import { openPostgres } from '../../src/lib/server/database/open';
import type { Schema } from '../../src/lib/server/database/schema';
import { codeOf, newCycleId, note, replyOf, testEndpoint, type TestEndpoint } from './endpoint';
import { startPostgres, type TestPostgres } from './postgres';

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
}, 60_000);
afterAll(() => postgres.stop());

/** Two processes of the endpoint on one PostgreSQL, and a connection of the test's own to hold things up with. */
describe('two endpoints on one PostgreSQL', () => {
  let one: TestEndpoint;
  let other: TestEndpoint;
  let token: string;
  let own: Kysely<Schema>;
  const cycleId = newCycleId();
  let epoch: string;
  beforeEach(async () => {
    const url = await postgres.newDatabase();
    one = await testEndpoint(openPostgres(url, { poolSize: 2, poolWaitMs: 300 }));
    other = await testEndpoint(openPostgres(url, { poolSize: 2, poolWaitMs: 300 }));
    own = openPostgres(url).db;
    ({ token } = await one.newTeam());
    ({ epoch } = replyOf(await one.sync(token, cycleId, { records: [note('a', 'x')] })));
  });
  afterEach(async () => {
    await Promise.all([one.close(), other.close(), own.destroy()]);
  });

  const push = (server: TestEndpoint, id: string, cycle = cycleId) =>
    server.sync(token, cycle, {
      epoch: cycle === cycleId ? epoch : null,
      cursor: cycle === cycleId ? 1 : 0,
      records: [note(id, id)],
    });
  /** Resolves once so many connections wait for a lock. */
  const waiting = async (count: number) => {
    for (;;) {
      const { rows } = await sql`select 1 from pg_stat_activity where wait_event_type = 'Lock'`.execute(own);
      if (rows.length >= count) return;
    }
  };
  /** Holds the cycle's row while both do what they do, then lets them go. */
  const heldUp = async <T>(work: () => Promise<T>[]): Promise<T[]> => {
    let under: Promise<T>[] = [];
    await own.transaction().execute(async (transaction) => {
      await transaction.selectFrom('cycles').selectAll().where('id', '=', cycleId).forUpdate().execute();
      under = work();
      await waiting(under.length);
    });
    return Promise.all(under);
  };

  it('accept one of two pushes on a cycle that meet, and tell the other to catch up', async () => {
    const replies = (await heldUp(() => [push(one, 'b'), push(other, 'c')])).map(replyOf);
    expect(replies.map(({ accepted }) => accepted).sort()).toEqual([false, true]);
    const accepted = replies.find((reply) => reply.accepted);
    const behind = replies.find((reply) => !reply.accepted);
    expect(behind).toMatchObject({ cursor: 2, more: false, digest: accepted?.digest, mark: accepted?.mark });
    expect(replyOf(await one.sync(token, cycleId, { epoch })).records).toHaveLength(2);
  });

  it('make one cycle of two first pushes that meet', async () => {
    const id = newCycleId();
    const [row] = await own.selectFrom('cycles').selectAll().where('id', '=', cycleId).execute();
    if (!row) return expect.fail();
    let under: ReturnType<typeof push>[] = [];
    await own
      .transaction()
      .execute(async (transaction) => {
        // Its id is taken by a row that never comes to be: both wait to see.
        await transaction
          .insertInto('cycles')
          .values({ ...row, id })
          .execute();
        under = [push(one, 'b', id), push(other, 'c', id)];
        await waiting(2);
        throw new Error('undone');
      })
      .catch(() => undefined);
    const replies = (await Promise.all(under)).map(replyOf);
    expect(replies.map(({ accepted }) => accepted).sort()).toEqual([false, true]);
  });

  it('leave nothing behind of a push or a photo that meets the erasing of its cycle', async () => {
    const bytes = 'een foto';
    const place = `/api/cycles/${cycleId}/blobs/${createHash('sha256').update(bytes).digest('hex')}`;
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'image/png' };
    const statuses = await heldUp(() => [
      push(one, 'b').then(({ status }) => status),
      one.fetch(place, { method: 'PUT', headers, body: bytes }).then(({ status }) => status),
      other.json(`/api/cycles/${cycleId}`, { token, method: 'DELETE' }).then(({ status }) => status),
    ]);
    expect(statuses[2]).toBe(204);
    for (const table of ['records', 'marks', 'blobs'] as const)
      expect(await own.selectFrom(table).selectAll().where('cycleId', '=', cycleId).execute()).toEqual([]);
  });

  it('do not let one cycle that is held up hold up another', async () => {
    await own.transaction().execute(async (transaction) => {
      await transaction.selectFrom('cycles').selectAll().where('id', '=', cycleId).forUpdate().execute();
      const heldUp = push(one, 'b');
      await waiting(1);
      expect(replyOf(await push(one, 'c', newCycleId())).accepted).toBe(true);
      await sql`select pg_cancel_backend(pid) from pg_stat_activity where wait_event_type = 'Lock'`.execute(
        own,
      );
      expect((await heldUp).status).toBe(503);
    });
  });

  it('are unavailable while their connections are all in use, and go on after it', async () => {
    const { db } = one.endpoint.database;
    await db.connection().execute(() =>
      db.connection().execute(async () => {
        const refused = await push(one, 'b');
        expect(codeOf(refused)).toBe('unavailable');
        expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
      }),
    );
    expect(replyOf(await push(one, 'c'))).toMatchObject({ accepted: true, cursor: 2 });
  });

  it('are unavailable when their connections are lost in the middle of a push, and go on after it', async () => {
    await own.transaction().execute(async (transaction) => {
      await transaction.selectFrom('cycles').selectAll().where('id', '=', cycleId).forUpdate().execute();
      const under = [push(one, 'b'), push(one, 'c')];
      await waiting(2);
      await sql`select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock'`.execute(
        own,
      );
      expect((await Promise.all(under)).map(codeOf)).toEqual(['unavailable', 'unavailable']);
    });
    expect(replyOf(await push(one, 'd'))).toMatchObject({ accepted: true, cursor: 2 });
  });

  it('try again where the database says that two transactions cannot both be', async () => {
    await sql`create sequence tries`.execute(own);
    await sql`create function once() returns trigger language plpgsql as $$ begin
      if nextval('tries') < 3 then raise exception 'not now' using errcode = '40001'; end if; return new; end $$`.execute(
      own,
    );
    await sql`create trigger once before insert on marks for each row execute function once()`.execute(own);
    expect(replyOf(await push(one, 'b'))).toMatchObject({ accepted: true, cursor: 2 });
    expect(replyOf(await one.sync(token, cycleId, { epoch })).records).toHaveLength(2);
  });
});

describe('an endpoint whose database is away', () => {
  it('says so, with when to come back, and tells nothing of the database', async () => {
    const server = await testEndpoint(openPostgres(await postgres.newDatabase()));
    await server.endpoint.database.db.destroy();
    const reply = await server.json('/api/health', {});
    expect([reply.status, codeOf(reply)]).toEqual([503, 'unavailable']);
    expect(reply.headers.get('Retry-After')).toBe('5');
    expect(JSON.stringify(reply.body)).not.toMatch(/driver|postgres|at /i);
  });
});

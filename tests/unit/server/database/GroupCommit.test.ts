import { sql } from 'kysely';
import SqliteDriver from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { sqliteOn, type Database } from '../../../../src/lib/server/database/open';

/** What reached SQLite, in this order. */
let said: string[];
let driver: SqliteDriver.Database;
let database: Database;
beforeEach(() => {
  said = [];
  driver = new SqliteDriver(':memory:');
  driver.exec('create table kept (name text primary key)');
  database = sqliteOn({
    prepare: (statement) => {
      said.push(statement);
      return driver.prepare(statement);
    },
    close: () => driver.close(),
  });
  return () => database.db.destroy();
});

const keep = (name: string, then: () => void = () => undefined) =>
  database.transact(async (db) => {
    await sql`insert into kept values (${name})`.execute(db);
    then();
    return name;
  });
const kept = () => driver.prepare('select name from kept order by name').pluck().all();
const commits = () => said.filter((statement) => statement === 'commit').length;

describe('pieces of work that come at once', () => {
  it('go into one transaction, and those that come meanwhile into the next', async () => {
    const late: Promise<string>[] = [];
    const first = await Promise.all([keep('a', () => late.push(keep('c'), keep('d'))), keep('b')]);
    expect(first).toEqual(['a', 'b']);
    expect(await Promise.all(late)).toEqual(['c', 'd']);
    expect([kept(), commits()]).toEqual([['a', 'b', 'c', 'd'], 2]);
  });

  it('take back only what the one that fails did, and tell it alone', async () => {
    const results = await Promise.allSettled([
      keep('a'),
      keep('b', () => {
        throw new Error('refused');
      }),
      keep('a'),
      keep('c'),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    expect(results[1]).toMatchObject({ reason: { message: 'refused' } });
    expect([kept(), commits()]).toEqual([['a', 'c'], 1]);
  });

  it('are told that they are done only after the commit, and all of them where it fails', async () => {
    driver.exec(`create table child (name text references kept (name) deferrable initially deferred)`);
    driver.pragma('foreign_keys = on');
    const order: string[] = [];
    const orphan = database.transact((db) => sql`insert into child values ('nobody')`.execute(db));
    const results = await Promise.allSettled([keep('a').finally(() => order.push('told')), orphan]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(kept()).toEqual([]);
    await keep('b').then(() => order.push(said.at(-1) ?? ''));
    expect(order).toEqual(['told', 'commit']);
    expect(kept()).toEqual(['b']);
  });

  it('each have their turn, however many there are', async () => {
    const names = Array.from({ length: 350 }, (_, at) => `n${at}`);
    expect(await Promise.all(names.map((name) => keep(name)))).toEqual(names);
    expect([kept(), commits()]).toEqual([[...names].sort(), 4]);
  });
});

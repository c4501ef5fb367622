import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Migrator } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { backup } from '../../src/lib/server/database/backup';
import { DATABASE_FILE, migrate, openSqlite } from '../../src/lib/server/database/open';
import { restore } from '../../src/lib/server/database/restore';
import { migrationsFor } from '../../src/lib/server/database/schema';
import { startEndpoint } from '../../src/lib/server/start';
import { newCycleId, note, replyOf, testEndpoint } from './endpoint';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mentorwijs-folder-'));
  return () => rmSync(folder, { recursive: true, force: true });
});

const modeOf = (path: string) => statSync(path).mode & 0o777;
const settings = () => ({
  ...{ dataDir: folder, databaseUrl: undefined, adminToken: undefined, appOrigins: [], version: '1' },
  ceilings: {},
});

describe('the data folder', () => {
  it('and all in it are its owner’s alone, also where they were open to others before', async () => {
    chmodSync(folder, 0o755);
    for (const name of [DATABASE_FILE, 'lock.db']) writeFileSync(join(folder, name), '', { mode: 0o644 });
    const endpoint = await startEndpoint(settings());
    expect(modeOf(folder)).toBe(0o700);
    const names = readdirSync(folder);
    expect(names).toEqual(expect.arrayContaining([DATABASE_FILE, `${DATABASE_FILE}-wal`, 'admin-token']));
    expect(names.filter((name) => modeOf(join(folder, name)) !== 0o600)).toEqual([]);
    await endpoint.close();
    const copy = join(folder, 'copy');
    await backup(folder, copy);
    chmodSync(join(folder, DATABASE_FILE), 0o644);
    const kept = await restore(folder, copy, 1);
    expect([modeOf(kept ?? ''), modeOf(join(folder, DATABASE_FILE))]).toEqual([0o600, 0o600]);
  });

  it('holds nothing of an erased training any more, its journal included', async () => {
    const server = await testEndpoint(openSqlite(join(folder, DATABASE_FILE)));
    const { token } = await server.newTeam();
    const cycleId = newCycleId();
    const canary = 'Marieke-de-Kanarie';
    replyOf(await server.sync(token, cycleId, { records: [note('a', canary)] }));
    const photo = Buffer.from(canary.repeat(1_000));
    const hash = createHash('sha256').update(photo).digest('hex');
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'image/jpeg' };
    await server.fetch(`/api/cycles/${cycleId}/blobs/${hash}`, { method: 'PUT', headers, body: photo });
    const holds = () =>
      readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(canary));
    expect(holds()).toEqual([`${DATABASE_FILE}-wal`]);
    await server.json(`/api/cycles/${cycleId}`, { token, method: 'DELETE' });
    expect(holds()).toEqual([]);
    await server.close();
  });
});

it('a database of before sizes were kept is brought up to date, with what it holds', async () => {
  const database = openSqlite(join(folder, DATABASE_FILE));
  const [first = expect.fail()] = Object.entries(migrationsFor('sqlite'));
  const provider = { getMigrations: () => Promise.resolve(Object.fromEntries([first])) };
  await new Migrator({ db: database.db, provider }).migrateToLatest();
  const { db } = database;
  await db
    .insertInto('cycles')
    .values({
      ...{ id: 'c', teamId: 't', epoch: 'e', head: 1, mark: 'm', digest: '0', greatestClock: null },
      ...{ title: 'x'.repeat(60_000), updatedAt: 0, erasedAt: null },
    })
    .execute();
  await db
    .insertInto('marks')
    .values({ cycleId: 'c', mark: 'm' } as never)
    .execute();
  const photo = { cycleId: 'c', sha256: 's', type: 'image/png', bytes: Buffer.from('12345') };
  await db
    .insertInto('blobs')
    .values(photo as never)
    .execute();
  await migrate(database);
  expect(await db.selectFrom('blobs').select('size').execute()).toEqual([{ size: 5 }]);
  expect(await db.selectFrom('marks').selectAll().execute()).toEqual([{ cycleId: 'c', mark: 'm', seq: 0 }]);
  expect((await db.selectFrom('cycles').select('title').executeTakeFirst())?.title).toHaveLength(400);
  await db.destroy();
});

import { readFileSync } from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPostgres } from '../../src/lib/server/database/open';
import { ADMIN, codeOf, newCycleId, note, replyOf, testEndpoint } from './endpoint';
import { startPostgres, type TestPostgres } from './postgres';

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
}, 60_000);
afterAll(() => postgres.stop());

it('after a dump is put back in PostgreSQL tablets notice, and what was erased or revoked since stays so', async () => {
  const url = await postgres.newDatabase();
  const before = await testEndpoint(openPostgres(url));
  const { id, token } = await before.newTeam();
  before.endpoint.time += 1;
  const stays = await before.newDevice(id);
  const [kept, erased, laterErased] = [newCycleId(), newCycleId(), newCycleId()];
  const { epoch, mark } = replyOf(await before.sync(token, kept, { records: [note('a', 'x')] }));
  await before.sync(token, erased, { records: [note('a', 'x')] });
  await before.close();
  const dump = await postgres.copyOf(url);

  const later = await testEndpoint(openPostgres(url));
  replyOf(await later.sync(token, kept, { epoch, cursor: 1, records: [note('b', 'after the dump')] }));
  await later.sync(token, laterErased, { records: [note('a', 'x')] });
  for (const cycleId of [erased, laterErased])
    await later.json(`/api/cycles/${cycleId}`, { token, method: 'DELETE' });
  const { body } = await later.json(`/api/admin/teams/${id}/devices`, { token: ADMIN });
  const [first] = (body as { devices: { id: string }[] }).devices;
  await later.json(`/api/admin/devices/${first?.id ?? ''}`, { token: ADMIN, method: 'DELETE' });
  const { db } = later.endpoint.database;
  const takenAway = {
    erased: await db.selectFrom('cycles').selectAll().where('erasedAt', 'is not', null).execute(),
    revoked: await db.selectFrom('devices').selectAll().where('revokedAt', 'is not', null).execute(),
  };
  await later.close();

  const client = new pg.Client({ connectionString: dump });
  await client.connect();
  await client.query('create table erased (like cycles); create table revoked (like devices)');
  for (const [table, rows] of Object.entries(takenAway))
    await client.query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1)`, [
      JSON.stringify(rows),
    ]);
  await client.query(readFileSync('src/server/after-restore.sql', 'utf8'));
  await client.end();

  const after = await testEndpoint(openPostgres(dump));
  expect(codeOf(await after.json('/api/cycles', { token }))).toBe('token-invalid');
  expect(codeOf(await after.sync(stays, kept, { epoch, cursor: 1, mark }))).toBe('history-changed');
  expect(replyOf(await after.sync(stays, kept, {})).records.map((record) => record.id)).toEqual(['a']);
  for (const cycleId of [erased, laterErased])
    expect(codeOf(await after.sync(stays, cycleId, { records: [note('a', 'x')] }))).toBe('erased');
  const left = await after.endpoint.database.db.selectFrom('records').select('cycleId').distinct().execute();
  expect(left).toEqual([{ cycleId: kept }]);
  await after.close();
});

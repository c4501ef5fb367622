import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqlite } from '../../src/lib/server/database';
import { codeOf, newCycleId, note, replyOf, testEndpoint, type TestEndpoint } from './endpoint';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'mentorwijs-backup-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

function run(script: string, file: string) {
  const env = { ...process.env, DATA_DIR: dataDir };
  const { status, stdout, stderr } = spawnSync(process.execPath, [`src/launch/${script}.js`, file], { env });
  return { status, said: `${String(stdout)}${String(stderr)}` };
}

function open(): Promise<TestEndpoint> {
  return testEndpoint(openSqlite(join(dataDir, 'endpoint.db')));
}

it('a backup is made while the endpoint runs, and put back with new epochs; what was erased stays erased', async () => {
  const file = join(dataDir, 'backup.db');
  const before = await open();
  const { token } = await before.newTeam();
  const [kept, erased] = [newCycleId(), newCycleId()];
  const first = replyOf(await before.sync(token, kept, { records: [note('a', 'x')] }));
  await before.sync(token, erased, { records: [note('a', 'x')] });
  expect(run('backup', file)).toMatchObject({ status: 0 });
  const { epoch } = first;
  replyOf(await before.sync(token, kept, { epoch, cursor: 1, records: [note('b', 'after the backup')] }));
  await before.json(`/api/cycles/${erased}`, { token, method: 'DELETE' });
  await before.close();

  expect(run('restore', file)).toMatchObject({ status: 0 });
  const after = await open();
  expect(codeOf(await after.sync(token, kept, { epoch, cursor: 2 }))).toBe('history-changed');
  const all = replyOf(await after.sync(token, kept, {}));
  expect(all.records.map(({ id }) => id)).toEqual(['a']);
  expect(codeOf(await after.sync(token, erased, {}))).toBe('erased');
  await after.close();
});

it('a backup is not put back under a server that runs, nor from a file that is not there', () => {
  expect(run('restore', join(dataDir, 'nowhere.db')).said).toContain('There is no file');
  const file = join(dataDir, 'some.db');
  writeFileSync(file, '');
  writeFileSync(join(dataDir, 'lock'), String(process.pid));
  expect(run('restore', file).said).toContain('Stop it first');
});

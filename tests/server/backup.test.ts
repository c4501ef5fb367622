import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backup } from '../../src/lib/server/database/backup';
import { DATABASE_FILE, openSqlite } from '../../src/lib/server/database/open';
import { lockFolder } from '../../src/lib/server/database/lockFile';
import { restore } from '../../src/lib/server/database/restore';
import { ADMIN, codeOf, newCycleId, note, replyOf, testEndpoint, type TestEndpoint } from './endpoint';

let dataDir: string;
let file: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'mentorwijs-backup-'));
  file = join(dataDir, 'backup.db');
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

function open(): Promise<TestEndpoint> {
  return testEndpoint(openSqlite(join(dataDir, DATABASE_FILE)));
}

describe('a backup', () => {
  it('is made while the endpoint runs, and put back with new epochs; what was erased stays erased', async () => {
    const before = await open();
    const { token } = await before.newTeam();
    const [kept, erased] = [newCycleId(), newCycleId()];
    const { epoch } = replyOf(await before.sync(token, kept, { records: [note('a', 'x')] }));
    await before.sync(token, erased, { records: [note('a', 'x')] });
    await backup(dataDir, file);
    replyOf(await before.sync(token, kept, { epoch, cursor: 1, records: [note('b', 'after the backup')] }));
    await before.json(`/api/cycles/${erased}`, { token, method: 'DELETE' });
    await before.close();

    await restore(dataDir, file, 1);
    const after = await open();
    expect(codeOf(await after.sync(token, kept, { epoch, cursor: 1 }))).toBe('history-changed');
    const all = replyOf(await after.sync(token, kept, {}));
    expect(all.records.map(({ id }) => id)).toEqual(['a']);
    expect(codeOf(await after.sync(token, erased, {}))).toBe('erased');
    await after.close();
  });

  it('brings back no device that was revoked since, and no pairing code', async () => {
    const before = await open();
    const { id, token } = await before.newTeam();
    const made = await before.json(`/api/admin/teams/${id}/codes`, { token: ADMIN, method: 'POST' });
    await backup(dataDir, file);
    const { body } = await before.json(`/api/admin/teams/${id}/devices`, { token: ADMIN });
    const [device] = (body as { devices: { id: string }[] }).devices;
    await before.json(`/api/admin/devices/${device?.id ?? ''}`, { token: ADMIN, method: 'DELETE' });
    await before.close();

    await restore(dataDir, file, 1);
    const after = await open();
    expect(codeOf(await after.json('/api/cycles', { token }))).toBe('token-invalid');
    const { code } = made.body as { code: string };
    const paired = await after.json('/api/devices', { method: 'POST', body: { code, name: 'x' } });
    expect(codeOf(paired)).toBe('pairing-code-invalid');
    await after.close();
  });

  it('is one file that only its owner reads, and never takes the place of another', async () => {
    await (await open()).close();
    await backup(dataDir, file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(dataDir).filter((name) => name.startsWith('backup'))).toEqual(['backup.db']);
    await expect(backup(dataDir, file)).rejects.toThrow('exists already');
  });

  it('keeps the database that it takes the place of', async () => {
    const before = await open();
    await before.newTeam();
    await backup(dataDir, file);
    await before.close();
    const kept = await restore(dataDir, file, 7);
    expect(kept).toBe(join(dataDir, `${DATABASE_FILE}.7`));
    expect(existsSync(kept ?? '')).toBe(true);
  });
});

describe('a restore that cannot be', () => {
  const contents = () => readFileSync(join(dataDir, DATABASE_FILE));

  it.each([
    ['is not there', () => undefined, 'There is no file'],
    ['is empty', () => writeFileSync(file, ''), 'no whole backup'],
    ['is no database', () => writeFileSync(file, 'x'.repeat(10_000)), 'no whole backup'],
  ])('changes nothing where the file %s', async (_, make, said) => {
    await (await open()).close();
    const before = contents();
    make();
    await expect(restore(dataDir, file, 1)).rejects.toThrow(said);
    expect(contents().equals(before)).toBe(true);
  });

  it('changes nothing where the backup was cut short or a page of it was written over', async () => {
    const server = await open();
    const { token } = await server.newTeam();
    await server.sync(token, newCycleId(), {
      records: Array.from({ length: 200 }, (_, at) => note(`n${at}`, 'x'.repeat(500))),
    });
    await backup(dataDir, file);
    await server.close();
    const before = contents();
    const whole = readFileSync(file);
    const spoiled = Buffer.from(whole);
    spoiled.fill(0xff, whole.length / 2, whole.length / 2 + 4096);
    for (const bytes of [whole.subarray(0, whole.length - 8192), spoiled]) {
      writeFileSync(file, bytes);
      await expect(restore(dataDir, file, 1)).rejects.toThrow('no whole backup');
    }
    expect(contents().equals(before)).toBe(true);
  });

  it('is not done under a server that runs', async () => {
    await (await open()).close();
    await backup(dataDir, file);
    const unlock = lockFolder(dataDir);
    await expect(restore(dataDir, file, 1)).rejects.toThrow('Stop it');
    unlock();
    await expect(restore(dataDir, file, 1)).resolves.toBeTypeOf('string');
  });
});

import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newCycleId, note } from './endpoint';
import { startPostgres, type TestPostgres } from './postgres';
import { buildServed, removeServed, serve } from './served';

/** More rounds: `KILLS=100 npm run soak`. */
const rounds = Number(process.env['KILLS'] ?? 5);

let postgres: TestPostgres;
beforeAll(async () => {
  await buildServed('killed');
  postgres = await startPostgres();
}, 120_000);
afterAll(async () => {
  await postgres.stop();
  removeServed('killed');
});

/** The endpoint's clock is the real one here: a clock of its future would be refused (ms). */
const LONG_AGO = -400 * 24 * 3600 * 1000;

interface Told {
  epoch: string;
  cursor: number;
  accepted: boolean;
  records: { id: string }[];
  more: boolean;
}

it.each(['sqlite', 'postgres'] as const)(
  `an endpoint on %s that is killed ${rounds} times keeps what it acknowledged, once`,
  async (kind) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'mentorwijs-killed-'));
    const env: Record<string, string> = { DATA_DIR: dataDir, ADMIN_TOKEN: 'admin' };
    if (kind === 'postgres') env['DATABASE_URL'] = await postgres.newDatabase();
    const cycleId = newCycleId();
    const acknowledged: string[] = [];
    let token = '';
    let made = 0;
    let told: Told | null = null;

    for (let round = 0; round < rounds; round += 1) {
      const { child, origin } = await serve('killed', env);
      const call = async (path: string, body: unknown, bearer = token): Promise<unknown> => {
        const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${bearer}` };
        const reply = await fetch(`${origin}${path}`, {
          method: 'POST',
          headers,
          body: JSON.stringify(body),
        });
        return reply.json();
      };
      if (token === '') {
        const team = (await call('/api/admin/teams', { name: 'Team' }, 'admin')) as { id: string };
        const { code } = (await call(`/api/admin/teams/${team.id}/codes`, {}, 'admin')) as { code: string };
        token = ((await call('/api/devices', { code, name: 'x' })) as { token: string }).token;
      }
      const sync = (body: Record<string, unknown>) =>
        call(`/api/cycles/${cycleId}/sync`, {
          protocol: 1,
          epoch: null,
          mark: null,
          cursor: 0,
          records: [],
          ...body,
        });
      setTimeout(() => child.kill('SIGKILL'), 150 + Math.random() * 250);
      try {
        for (;;) {
          made += 1;
          const id = `n${made}`;
          const reply: Told = (await sync({
            epoch: told?.epoch ?? null,
            cursor: told?.cursor ?? 0,
            records: [note(id, id, LONG_AGO)],
          })) as Told;
          told = reply;
          if (reply.accepted) acknowledged.push(id);
        }
      } catch {
        // Killed in the middle of a push.
      }
      if (child.signalCode === null && child.exitCode === null) await once(child, 'exit');
    }

    const { child, origin } = await serve('killed', env);
    const stored: string[] = [];
    let cursor = 0;
    for (let more = true; more;) {
      const reply = await fetch(`${origin}/api/cycles/${cycleId}/sync`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
        body: JSON.stringify({ protocol: 1, epoch: told?.epoch ?? null, mark: null, cursor, records: [] }),
      });
      const page = (await reply.json()) as Told;
      stored.push(...page.records.map(({ id }) => id));
      ({ cursor, more } = page);
    }
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(acknowledged.length).toBeGreaterThan(rounds);
    expect(new Set(stored).size).toBe(stored.length);
    expect(stored).toEqual(expect.arrayContaining(acknowledged));
    rmSync(dataDir, { recursive: true, force: true });
  },
  600_000,
);

import { describe, expect, it } from 'vitest';
import { createCycle } from '../../src/lib/database/cycles';
import { readCycle } from '../../src/lib/database/cycleContents';
import { addNote, changeNote, readNotes } from '../../src/lib/database/notes';
import { setPairing } from '../../src/lib/database/pairing';
import { openCycle } from '../../src/lib/database/deviceCycles';
import { readIncoming } from '../../src/lib/database/incoming';
import { withCycleOn } from '../../src/lib/database/replica';
import { readSyncOverview, retryRejected } from '../../src/lib/database/syncOverview';
import { sessionId } from '../../src/lib/domain/identifier';
import { CEILINGS } from '../../src/lib/server/endpoint/ceilings';
import { openSqlite } from '../../src/lib/server/database/open';
import type { SyncRequest } from '../../src/lib/replication/protocol';
import { forgetHistory } from '../../src/lib/replication/apply';
import { NEVER_SYNCED } from '../../src/lib/replication/port';
import { syncCycle, type RoundResult } from '../../src/lib/replication/round';
import { testStore } from '../unit/database/testStore';
import { blobsByFetch } from './blobsByFetch';
import { newCycleId, note, replyOf, testEndpoint, type TestEndpoint } from './endpoint';

type TestStore = ReturnType<typeof testStore>;

function sync(server: TestEndpoint, token: string, store: TestStore, cycleId: string): Promise<RoundResult> {
  const send = async (id: string, request: SyncRequest) => {
    const { status, body } = await server.sync(token, id, { ...request });
    return { status, body, retryAfter: null };
  };
  return syncCycle(cycleId, {
    send,
    blobs: blobsByFetch(server, token),
    withCycle: withCycleOn(store),
    now: store.now,
    deviceId: store.deviceId,
  });
}

const newCycle = {
  title: 'Najaar',
  employer: '',
  commissioner: '',
  location: 'Tiel',
  trainers: ['Marieke', 'Ruud'],
  dates: ['2026-11-24', '2026-12-01', '2026-12-08', '2026-12-15', '2026-12-22'],
  startTime: '16:00',
  packId: 'p',
  packVersion: '1.0.0',
};

describe('a device and the endpoint', () => {
  it('a training made on one device is whole on another, and notes that stay here stay here', async () => {
    const server = await testEndpoint(openSqlite(':memory:'));
    const { id: team, token } = await server.newTeam();
    const other = await server.newDevice(team);
    const [a, b] = [testStore(), testStore()];
    const cycleId = await createCycle(a, newCycle);
    const session = sessionId(cycleId, 1);
    await addNote(a, { session, text: 'Voor iedereen', about: { kind: 'session' }, keepHere: false });
    await addNote(a, { session, text: 'Alleen hier', about: { kind: 'session' }, keepHere: true });
    expect((await readSyncOverview(a)).waiting).toBe(0);
    await setPairing(a, { endpoint: 'https://example.org', token, deviceName: 'A', teamName: 'Team' });
    expect((await readSyncOverview(a)).waiting).toBeGreaterThan(0);
    expect(await sync(server, token, a, cycleId)).toMatchObject({ ok: true });
    expect((await readSyncOverview(a)).waiting).toBe(0);

    await openCycle(b, cycleId);
    expect(await sync(server, other, b, cycleId)).toMatchObject({ ok: true });
    const here = await readCycle(b, cycleId);
    expect(here?.sessions).toHaveLength(5);
    expect((await readNotes(b, session)).notes.map(({ text }) => text)).toEqual(['Voor iedereen']);
    expect((await readSyncOverview(b)).cycles).toMatchObject([{ cycleId, state: 'open' }]);
    await server.close();
  });

  it('a training that came in by half says how much of it is here, also after the app was closed, until all is', async () => {
    const server = await testEndpoint(openSqlite(':memory:'));
    const { token } = await server.newTeam();
    const cycleId = newCycleId();
    let epoch: string | null = null;
    for (let at = 0; at < 1206; at += 402) {
      const records = Array.from({ length: 402 }, (_, index) => note(`n${at + index}`, 'x'));
      ({ epoch } = replyOf(await server.sync(token, cycleId, { epoch, cursor: at, records })));
    }
    const store = testStore();
    await openCycle(store, cycleId);
    expect(await readIncoming(store, cycleId)).toEqual({ counted: null, comes: true });
    let replies = 0;
    const cut: TestEndpoint = {
      ...server,
      sync: async (...request) => {
        replies += 1;
        if (replies > 2) throw new TypeError('the connection was cut');
        return server.sync(...request);
      },
    };
    expect(await sync(cut, token, store, cycleId)).toMatchObject({ ok: false, reason: 'offline' });
    const half = { counted: { here: 1000, total: 1206 }, comes: true };
    expect(await readIncoming(store, cycleId)).toEqual(half);
    store.db.close({ disableAutoOpen: false });
    expect(await readIncoming(store, cycleId)).toEqual(half);
    expect(await store.db.records.count()).toBe(1000);

    expect(await sync(server, token, store, cycleId)).toMatchObject({ ok: true });
    expect(await readIncoming(store, cycleId)).toBeNull();
    expect(await store.db.records.count()).toBe(1206);
    await server.close();
  });

  it('a training that came in by half stays so where the endpoint has to get everything anew', async () => {
    const store = testStore();
    const cycleId = newCycleId();
    const half = {
      ...NEVER_SYNCED,
      cursor: 500,
      epoch: 'e',
      incomplete: true,
      coming: { left: 6, total: 506 },
    };
    await store.db.cycleSync.put({ ...half, cycleId });
    await withCycleOn(store)(cycleId, (rows) => forgetHistory(rows, half));
    expect(await readIncoming(store, cycleId)).toEqual({ counted: null, comes: true });
  });

  it('a note that was shared and now stays on its device is taken back from everywhere else', async () => {
    const server = await testEndpoint(openSqlite(':memory:'));
    const { id: team, token } = await server.newTeam();
    const other = await server.newDevice(team);
    const [a, b] = [testStore(), testStore()];
    const cycleId = await createCycle(a, newCycle);
    const session = sessionId(cycleId, 1);
    const about = { kind: 'session' } as const;
    const shared = await addNote(a, { session, text: 'Te persoonlijk', about, keepHere: false });
    await sync(server, token, a, cycleId);
    await openCycle(b, cycleId);
    await sync(server, other, b, cycleId);
    await changeNote(a, session, shared, { set: {}, keepHere: true });
    expect(await sync(server, token, a, cycleId)).toMatchObject({ ok: true });
    expect(await sync(server, other, b, cycleId)).toMatchObject({ ok: true });

    expect((await readNotes(a, session)).notes).toMatchObject([{ text: 'Te persoonlijk', keepHere: true }]);
    expect((await readNotes(b, session)).notes).toEqual([]);
    expect(JSON.stringify(await b.db.records.toArray())).not.toContain('Te persoonlijk');
    const stored = await server.endpoint.database.db.selectFrom('records').select('fields').execute();
    expect(JSON.stringify(stored)).not.toContain('Te persoonlijk');
    await server.close();
  });

  it('a training for which the endpoint has no room waits whole, is named as refused, and goes once there is room', async () => {
    const server = await testEndpoint(openSqlite(':memory:'));
    const { token } = await server.newTeam();
    const store = testStore();
    const cycleId = await createCycle(store, newCycle);
    const session = sessionId(cycleId, 1);
    for (let at = 0; at < 10; at += 1)
      await addNote(store, { session, text: `Notitie ${at}`, about: { kind: 'session' }, keepHere: false });
    await setPairing(store, { endpoint: 'https://one', token, deviceName: 'A', teamName: 'Team' });
    const { waiting } = await readSyncOverview(store);
    let asked = 0;
    const counting: TestEndpoint = {
      ...server,
      sync: (...request) => {
        asked += 1;
        return server.sync(...request);
      },
    };
    server.endpoint.ceilings = { ...CEILINGS, trainings: 0 };
    await sync(counting, token, store, cycleId);
    const refused = (await readSyncOverview(store)).rejected;
    expect(refused.map(({ reason }) => reason)).toEqual(refused.map(() => 'too-large'));
    expect(refused).toHaveLength(waiting);
    // One for each record, and the few by which it found that it must go one by one.
    expect(asked).toBeLessThan(waiting + 10);

    server.endpoint.ceilings = CEILINGS;
    await retryRejected(store);
    expect(await sync(server, token, store, cycleId)).toMatchObject({ ok: true });
    expect(await readSyncOverview(store)).toMatchObject({ waiting: 0, rejected: [] });
    await server.close();
  });
});

// The app's engine on its real database, against the real endpoint.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCycle, eraseCycle } from '../../src/lib/database/cycles';
import { openCycle, readDeviceCycles } from '../../src/lib/database/deviceCycles';
import { addNote, readNotes } from '../../src/lib/database/notes';
import { setPairing } from '../../src/lib/database/pairing';
import { withCycleOn } from '../../src/lib/database/replica';
import { readSyncOverview } from '../../src/lib/database/syncOverview';
import { digestOf } from '../../src/lib/records/digest';
import { cyclesReplySchema, type SyncRequest } from '../../src/lib/replication/protocol';
import { openSqlite } from '../../src/lib/server/database/open';
import { SyncEngine, type SyncResult, type Trigger } from '../../src/lib/sync/engine';
import { newCycle } from '../unit/database/tablets';
import { testStore } from '../unit/database/testStore';
import { blobsByFetch } from './blobsByFetch';
import { testEndpoint, type TestEndpoint } from './endpoint';

const about = { kind: 'session' } as const;

let server: TestEndpoint;
beforeEach(async () => {
  server = await testEndpoint(openSqlite(':memory:'));
});
afterEach(() => server.close());

interface Asked {
  path: string;
  before?: () => Promise<unknown>;
}

/** A paired tablet whose engine is asked to sync; what it asked of the endpoint is kept. */
async function tablet(token: string) {
  const store = testStore();
  const pair = (to: string) =>
    setPairing(store, { endpoint: 'https://example.org', token: to, deviceName: 'Tablet', teamName: 'Team' });
  await pair(token);
  const asked: string[] = [];
  const results: SyncResult[] = [];
  /** What happens while the endpoint is asked; returns false where no answer comes. */
  const weather: { during: (asked: Asked) => Promise<unknown> } = { during: async () => undefined };
  const engine = new SyncEngine({
    store,
    sender: (address) => async (cycleId, request: SyncRequest) => {
      const path = `/api/cycles/${cycleId}/sync`;
      asked.push(path);
      await weather.during({ path });
      const { status, body, headers } = await server.sync(address.token ?? '', cycleId, { ...request });
      return { status, body, retryAfter: Number(headers.get('Retry-After')) || null };
    },
    blobWire: (address) => blobsByFetch(server, address.token ?? ''),
    list: async (address) => {
      asked.push('/api/cycles');
      const { status, body } = await server.json('/api/cycles', { token: address.token ?? '' });
      const value = cyclesReplySchema.safeParse(body).data?.cycles;
      if (value) return { ok: true, value };
      return { ok: false, reason: status === 401 ? 'token-invalid' : 'unavailable', retryAfter: null };
    },
    exclusively: (work) => work(),
    later: () => () => undefined,
    random: () => 0.5,
    onChange: ({ result }) => {
      if (result) results.push(result);
    },
  });
  const sync = async (trigger: Trigger = 'tap') => {
    asked.length = 0;
    store.time += 60_000;
    await engine.sync(trigger);
    return results.at(-1);
  };
  return { store, pair, sync, asked, weather };
}

describe('a training that is erased from the device while a request is under way', () => {
  it('is not brought back by the answer', async () => {
    const team = await server.newTeam();
    const a = await tablet(team.token);
    const b = await tablet(await server.newDevice(team.id));
    const id = await createCycle(a.store, newCycle);
    await a.sync();
    await openCycle(b.store, id);
    b.weather.during = () => eraseCycle(b.store, id);
    await b.sync();
    expect(await b.store.db.records.count()).toBe(0);
    expect(await readDeviceCycles(b.store)).toEqual([]);
    b.weather.during = async () => undefined;
    await b.sync();
    expect(await b.store.db.records.count()).toBe(0);
  });
});

describe('a device that was paired with the wrong team', () => {
  it('says that the training is not of that team, and syncs it once it is paired with the right one', async () => {
    const [right, wrong] = [await server.newTeam(), await server.newTeam()];
    const a = await tablet(right.token);
    const id = await createCycle(a.store, newCycle);
    await a.sync();
    await a.pair(wrong.token);
    await addNote(a.store, { session: `${id}:1`, text: 'Nieuw', about, keepHere: false });
    await a.sync();
    expect(await readSyncOverview(a.store)).toMatchObject({
      isInStep: false,
      cycles: [{ state: 'notOurs' }],
    });
    await a.pair(right.token);
    await a.sync();
    expect(await readSyncOverview(a.store)).toMatchObject({ isInStep: true, waiting: 0 });
  });

  it('is never said to be in step, also with nothing to send', async () => {
    const [right, wrong] = [await server.newTeam(), await server.newTeam()];
    const a = await tablet(right.token);
    await createCycle(a.store, newCycle);
    await a.sync();
    expect((await readSyncOverview(a.store)).isInStep).toBe(true);
    await a.pair(wrong.token);
    await a.sync();
    expect((await readSyncOverview(a.store)).isInStep).toBe(false);
  });
});

describe('a training whose digest once differed', () => {
  it('goes on being sent, and is in step again once the digests agree', async () => {
    const team = await server.newTeam();
    const a = await tablet(team.token);
    const id = await createCycle(a.store, newCycle);
    await a.sync();
    await a.store.db.tallies.update(id, { digest: '1111111111111111' });
    await addNote(a.store, { session: `${id}:1`, text: 'Een', about, keepHere: false });
    await a.sync();
    expect(await readSyncOverview(a.store)).toMatchObject({
      ...{ isInStep: false, waiting: 0 },
      cycles: [{ state: 'digestsDiffer' }],
    });
    await addNote(a.store, { session: `${id}:1`, text: 'Twee', about, keepHere: false });
    await a.sync();
    const [stored] = await server.endpoint.database.db
      .selectFrom('records')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('type', '=', 'note')
      .execute();
    expect(stored?.count).toBe(2);
    const digest = digestOf(await withCycleOn(a.store)(id, (rows) => rows.shared()));
    await a.store.db.tallies.update(id, { digest });
    await a.sync();
    expect((await readSyncOverview(a.store)).isInStep).toBe(true);
  });
});

describe('a device with forty trainings', () => {
  it('asks for their heads once, and exchanges only the one that changed', async () => {
    const team = await server.newTeam();
    const a = await tablet(team.token);
    const ids: string[] = [];
    for (let made = 0; made < 40; made += 1) ids.push(await createCycle(a.store, newCycle));
    await a.sync();
    expect((await readSyncOverview(a.store)).isInStep).toBe(true);
    const last = ids.at(-1) ?? '';
    await addNote(a.store, { session: `${last}:1`, text: 'Nieuw', about, keepHere: false });
    await a.sync();
    expect(a.asked).toEqual(['/api/cycles', `/api/cycles/${last}/sync`]);
  });

  it('begins the next run with those that had no turn in one that was broken off', async () => {
    const team = await server.newTeam();
    const a = await tablet(team.token);
    for (let made = 0; made < 6; made += 1) await createCycle(a.store, newCycle);
    let answers = 3;
    a.weather.during = async () => {
      if ((answers -= 1) < 0) throw new Error('offline');
    };
    expect(await a.sync()).toMatchObject({ state: 'failed', reason: 'offline' });
    const had = new Set(a.asked);
    answers = 1_000;
    await a.sync();
    expect(had.has(a.asked[1] ?? '')).toBe(false);
    expect((await readSyncOverview(a.store)).isInStep).toBe(true);
  });
});

it('what a peer says of keeping a record here, or of a training being an example, changes nothing on another tablet', async () => {
  const team = await server.newTeam();
  const peer = await server.newDevice(team.id);
  const a = await tablet(team.token);
  const id = await createCycle(a.store, newCycle);
  const note = await addNote(a.store, { session: `${id}:1`, text: 'Samen', about, keepHere: false });
  await a.sync();
  const state = (await a.store.db.cycleSync.get(id)) ?? { cursor: 0, epoch: null, mark: null };
  const clock = '0193a5c2f1b8-0000-aaaaaaaaaaaaaaaa';
  await server.sync(peer, id, {
    ...{ protocol: 1, epoch: state.epoch, mark: state.mark, cursor: state.cursor },
    records: [
      { type: 'note', id: note, fields: { keepHere: [true, clock] } },
      { type: 'cycle', id, fields: { demo: [true, `f${clock.slice(1)}`] } },
    ],
  });
  await a.sync();
  expect((await readNotes(a.store, `${id}:1`)).notes).toMatchObject([{ text: 'Samen', keepHere: false }]);
  expect(await readSyncOverview(a.store)).toMatchObject({ isInStep: true });
  await addNote(a.store, { session: `${id}:1`, text: 'Daarna', about, keepHere: false });
  await a.sync();
  expect(await readSyncOverview(a.store)).toMatchObject({ isInStep: true, waiting: 0 });
});

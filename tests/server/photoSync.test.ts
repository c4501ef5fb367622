import type { BlobReply, BlobWire } from '$lib/replication/wire';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBlob } from '../../src/lib/database/blobs';
import { readCycle } from '../../src/lib/database/cycleContents';
import { createCycle, eraseCycle } from '../../src/lib/database/cycles';
import { addNote } from '../../src/lib/database/notes';
import { addPhoto, changePhoto, deletePhoto } from '../../src/lib/database/photos';
import { setPairing } from '../../src/lib/database/pairing';
import { takeBack } from '../../src/lib/database/takeBack';
import { openCycle } from '../../src/lib/database/deviceCycles';
import { withCycleOn } from '../../src/lib/database/replica';
import { countWaiting, readSyncOverview, retryRejected } from '../../src/lib/database/syncOverview';
import type { Store } from '../../src/lib/database/open';
import { openSqlite } from '../../src/lib/server/database/open';
import { fetchBlobs } from '../../src/lib/replication/blobs';
import { syncCycle } from '../../src/lib/replication/round';
import { picture } from '../unit/database/picture';
import { newCycle } from '../unit/database/tablets';
import { testStore } from '../unit/database/testStore';
import { blobsByFetch } from './blobsByFetch';
import { testEndpoint, type TestEndpoint } from './endpoint';

let server: TestEndpoint;
let token: string;
let otherToken: string;
/** What was asked of the endpoint, in this order. */
let asked: string[];

beforeEach(async () => {
  server = await testEndpoint(openSqlite(':memory:'));
  const team = await server.newTeam();
  token = team.token;
  otherToken = await server.newDevice(team.id);
  asked = [];
});
afterEach(() => server.close());

interface Tablet {
  store: Store;
  token: string;
  blobs: BlobWire;
}

const pairing = { endpoint: 'http://one', token: '', deviceName: 'Tablet', teamName: 'Team' };

async function tablet(withToken: string): Promise<Tablet> {
  const store = testStore();
  await setPairing(store, { ...pairing, token: withToken });
  return {
    store,
    token: withToken,
    blobs: blobsByFetch(server, withToken, (method) => asked.push(method)),
  };
}

async function sync({ store, token: own, blobs }: Tablet, cycleId: string) {
  const withCycle = withCycleOn(store);
  const result = await syncCycle(cycleId, {
    send: async (id, request) => {
      const types = request.records.map(({ type }) => type);
      asked.push(types.includes('photo') ? 'push with photo' : 'push');
      const { status, body } = await server.sync(own, id, { ...request });
      return { status, body, retryAfter: null };
    },
    blobs,
    withCycle,
    now: store.now,
    deviceId: store.deviceId,
  });
  if (!result.ok) return result;
  return (await fetchBlobs(cycleId, { blobs, withCycle })) ?? result;
}

async function cycleWithPhoto(said = 'flip-over') {
  const a = await tablet(token);
  const cycleId = await createCycle(a.store, newCycle);
  const session = `${cycleId}:1`;
  const photo = await addPhoto(a.store, session, {
    block: null,
    caption: 'Afspraken',
    picture: picture(said),
  });
  return { a, cycleId, session, photo };
}

async function bytesOn({ store }: Tablet, cycleId: string): Promise<Uint8Array | null> {
  const [photo] = (await readCycle(store, cycleId))?.photos ?? [];
  const blob = await readBlob(store, cycleId, photo?.blob ?? '');
  return blob && new Uint8Array(await blob.arrayBuffer());
}

/** Photos on the endpoint of which it has no bytes. */
async function withoutBytes(): Promise<number> {
  const { db } = server.endpoint.database;
  const rows = await db.selectFrom('records').select('fields').where('type', '=', 'photo').execute();
  const blobs = new Set(
    (await db.selectFrom('blobs').select('sha256').execute()).map(({ sha256 }) => sha256),
  );
  const names = rows.map(({ fields }) => (JSON.parse(fields) as { blob: [string] }).blob[0]);
  return names.filter((name) => !blobs.has(name)).length;
}

const nothing = (status: number): BlobReply => ({
  ...{ status, retryAfter: null, type: null },
  ...{ bytes: new Uint8Array(), body: null },
});

function problem(status: number, code: string): BlobReply {
  const body = { type: `urn:mentorwijs:problem:${code}`, title: code, status, detail: '' };
  return { ...nothing(status), bytes: new TextEncoder().encode(JSON.stringify(body)), body };
}

describe('a photo on its way', () => {
  it('goes before the record that names it and after the others, and is whole on another tablet', async () => {
    const { a, cycleId } = await cycleWithPhoto();
    expect((await readSyncOverview(a.store)).photos).toEqual({ waiting: 1, coming: 0 });
    expect(await sync(a, cycleId)).toMatchObject({ ok: true });
    expect(asked).toEqual(['push', 'HEAD', 'PUT', 'push with photo']);
    expect(await readSyncOverview(a.store)).toMatchObject({ waiting: 0, photos: { waiting: 0, coming: 0 } });
    expect(await countWaiting(a.store, cycleId)).toBe(0);

    const b = await tablet(otherToken);
    await openCycle(b.store, cycleId);
    expect(await sync(b, cycleId)).toMatchObject({ ok: true });
    expect(await bytesOn(b, cycleId)).toEqual(picture().bytes);
    asked = [];
    await sync(b, cycleId);
    expect(asked).toEqual(['push']);
  });

  it('whose answer was lost waits with its record, while notes go on; nothing is sent twice', async () => {
    const { a, cycleId, session } = await cycleWithPhoto();
    const cut: BlobWire = {
      ...a.blobs,
      put: async (place, blob) => {
        await a.blobs.put(place, blob);
        throw new Error('lost');
      },
    };
    await addNote(a.store, { session, text: 'Gaat door', about: { kind: 'session' }, keepHere: false });
    expect(await sync({ ...a, blobs: cut }, cycleId)).toMatchObject({ ok: false, reason: 'offline' });
    expect(await readSyncOverview(a.store)).toMatchObject({ waiting: 1, photos: { waiting: 1 } });
    expect(await countWaiting(a.store, cycleId)).toBe(1);
    const { db } = server.endpoint.database;
    const types = (await db.selectFrom('records').select('type').execute()).map(({ type }) => type);
    expect(types).toContain('note');
    expect(types).not.toContain('photo');
    asked = [];
    expect(await sync(a, cycleId)).toMatchObject({ ok: true });
    expect(asked).toEqual(['push', 'HEAD', 'push with photo']);
  });

  it('is followed by its record, and what was typed meanwhile, before the next photo goes', async () => {
    const { a, cycleId, session } = await cycleWithPhoto();
    await addPhoto(a.store, session, { block: null, caption: '', picture: picture('the next') });
    const put: BlobWire['put'] = async (place, blob) => {
      await addNote(a.store, { session, text: 'Intussen', about: { kind: 'session' }, keepHere: false });
      return a.blobs.put(place, blob);
    };
    await sync({ ...a, blobs: { ...a.blobs, put } }, cycleId);
    const step = ['HEAD', 'PUT', 'push with photo'];
    expect(asked).toEqual(['push', ...step, ...step]);
    expect(await readSyncOverview(a.store)).toMatchObject({ waiting: 0, photos: { waiting: 0 } });
  });

  it.each([
    ['too-large', 413, 'too-large'],
    ['hash-mismatch', 400, 'malformed'],
  ])(
    'that the endpoint refuses as %s stands with what was refused, and the rest goes on',
    async (code, status, reason) => {
      const { a, cycleId, photo } = await cycleWithPhoto();
      const refusing: BlobWire = { ...a.blobs, put: () => Promise.resolve(problem(status, code)) };
      expect(await sync({ ...a, blobs: refusing }, cycleId)).toMatchObject({ ok: true });
      const overview = await readSyncOverview(a.store);
      expect(overview).toMatchObject({ waiting: 0, photos: { waiting: 0 } });
      expect(overview.rejected).toMatchObject([{ type: 'photo', id: photo, reason }]);
      expect(await countWaiting(a.store, cycleId)).toBe(1);
      await retryRejected(a.store);
      expect(await sync(a, cycleId)).toMatchObject({ ok: true });
      expect((await readSyncOverview(a.store)).rejected).toEqual([]);
      expect(await withoutBytes()).toBe(0);
    },
  );

  it('is not taken as sent where a captive portal says yes to everything', async () => {
    const { a, cycleId } = await cycleWithPhoto();
    const page: BlobReply = { ...nothing(200), type: 'text/html', bytes: new TextEncoder().encode('<html>') };
    const portal: BlobWire = { ...a.blobs, head: async () => page, put: async () => page };
    expect(await sync({ ...a, blobs: portal }, cycleId)).toMatchObject({ ok: false, reason: 'offline' });
    expect((await readSyncOverview(a.store)).photos.waiting).toBe(1);
  });

  it('goes again to an endpoint that was put back to before it', async () => {
    const { a, cycleId, session, photo } = await cycleWithPhoto();
    await sync(a, cycleId);
    const { db } = server.endpoint.database;
    for (const table of ['records', 'blobs', 'marks', 'cycles'] as const)
      await db.deleteFrom(table).execute();
    const moved = {
      before: { block: null, caption: 'Afspraken' },
      after: { block: 'B1-02', caption: 'Afspraken' },
    };
    await changePhoto(a.store, session, photo, moved);
    expect(await sync(a, cycleId)).toMatchObject({ ok: true });
    expect(await db.selectFrom('blobs').select('sha256').execute()).toHaveLength(1);
    expect(await withoutBytes()).toBe(0);
  });

  it('is asked for once where the endpoint only lost its history', async () => {
    const { a, cycleId } = await cycleWithPhoto();
    await sync(a, cycleId);
    await server.endpoint.database.db.updateTable('cycles').set({ epoch: 'another' }).execute();
    asked = [];
    expect(await sync(a, cycleId)).toMatchObject({ ok: true });
    expect(asked.filter((what) => !what.startsWith('push'))).toEqual(['HEAD']);
  });

  it('that was deleted before it was sent never leaves the device', async () => {
    const { a, cycleId, session, photo } = await cycleWithPhoto();
    const gone = await deletePhoto(a.store, session, photo);
    expect(await sync(a, cycleId)).toMatchObject({ ok: true });
    expect(asked).not.toContain('PUT');
    expect(await readSyncOverview(a.store)).toMatchObject({ waiting: 0, photos: { waiting: 0 } });
    await takeBack(a.store, gone);
    expect(await sync(a, cycleId)).toMatchObject({ ok: true });
    expect(await withoutBytes()).toBe(0);
  });

  it('to a tablet arrives later where it could not be fetched, and never as something else', async () => {
    const { a, cycleId } = await cycleWithPhoto();
    await sync(a, cycleId);
    const b = await tablet(otherToken);
    await openCycle(b.store, cycleId);
    const other = { ...nothing(200), type: 'image/jpeg', bytes: new Uint8Array([1, 2, 3]) };
    for (const get of [
      () => Promise.reject(new Error('offline')),
      () => Promise.resolve(problem(503, 'unavailable')),
    ])
      expect(await sync({ ...b, blobs: { ...b.blobs, get } }, cycleId)).toMatchObject({ ok: false });
    expect((await readCycle(b.store, cycleId))?.photos).toHaveLength(1);
    expect(await bytesOn(b, cycleId)).toBeNull();
    expect((await readSyncOverview(b.store)).photos).toEqual({ waiting: 0, coming: 1 });
    for (const reply of [problem(404, 'not-found'), other]) {
      const without = { ...b.blobs, get: () => Promise.resolve(reply) };
      expect(await sync({ ...b, blobs: without }, cycleId)).toMatchObject({ ok: true });
      expect(await bytesOn(b, cycleId)).toBeNull();
    }
    expect(await sync(b, cycleId)).toMatchObject({ ok: true });
    expect(await bytesOn(b, cycleId)).toEqual(picture().bytes);
  });

  it.each([
    ['damaged', { type: 'image/jpeg', bytes: new Uint8Array([1, 2, 3]) }],
    ['of a type that only a newer app knows', { type: 'image/avif', bytes: picture('first').bytes }],
  ])('that is %s at the endpoint holds up no other photo', async (_, damaged) => {
    const { a, cycleId, session } = await cycleWithPhoto('first');
    await addPhoto(a.store, session, { block: null, caption: 'Tweede', picture: picture('second') });
    await sync(a, cycleId);
    const b = await tablet(otherToken);
    await openCycle(b.store, cycleId);
    const bad = (await readCycle(a.store, cycleId))?.photos[0]?.blob;
    const get: BlobWire['get'] = (place) =>
      place.sha256 === bad ? Promise.resolve({ ...nothing(200), ...damaged }) : b.blobs.get(place);
    expect(await sync({ ...b, blobs: { ...b.blobs, get } }, cycleId)).toMatchObject({ ok: true });
    expect(await readSyncOverview(b.store)).toMatchObject({
      photos: { waiting: 0, coming: 1 },
      isInStep: false,
    });
  });

  it('and all of its training go to another endpoint that the tablet is paired with', async () => {
    const { a, cycleId } = await cycleWithPhoto();
    await sync(a, cycleId);
    const { db } = server.endpoint.database;
    const sent = await db.selectFrom('records').select('id').execute();
    for (const table of ['records', 'blobs', 'marks', 'cycles'] as const)
      await db.deleteFrom(table).execute();
    await setPairing(a.store, { ...pairing, token, endpoint: 'http://two' });
    expect((await readSyncOverview(a.store)).waiting).toBe(sent.length);
    expect(await sync(a, cycleId)).toMatchObject({ ok: true });
    expect(await db.selectFrom('records').select('id').execute()).toHaveLength(sent.length);
    expect(await withoutBytes()).toBe(0);
  });

  it('to a tablet that erased its training meanwhile leaves nothing there', async () => {
    const { a, cycleId } = await cycleWithPhoto();
    await sync(a, cycleId);
    const b = await tablet(otherToken);
    await openCycle(b.store, cycleId);
    const get: BlobWire['get'] = async (place) => {
      await eraseCycle(b.store, cycleId);
      return b.blobs.get(place);
    };
    await sync({ ...b, blobs: { ...b.blobs, get } }, cycleId);
    expect(await b.store.db.blobs.count()).toBe(0);
  });
});

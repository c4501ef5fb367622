import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCycle } from '../../../src/lib/database/cycles';
import { readCycle } from '../../../src/lib/database/cycleContents';
import { setMe } from '../../../src/lib/database/me';
import { leaveDraft, readDraft, saveDraft } from '../../../src/lib/database/drafts';
import { addNote, readNotes } from '../../../src/lib/database/notes';
import type { Store } from '../../../src/lib/database/open';
import { readPairing, setPairing } from '../../../src/lib/database/pairing';
import { addParticipants } from '../../../src/lib/database/participants';
import { addPhoto } from '../../../src/lib/database/photos';
import { readBlob } from '../../../src/lib/database/blobs';
import { addBookmark, readBookmarks, readRemarks, setRemark } from '../../../src/lib/database/reading';
import { keepSummaries, readSummaries } from '../../../src/lib/database/summaries';
import { withCycleOn } from '../../../src/lib/database/replica';
import { sessionId } from '../../../src/lib/domain/identifier';
import { CYCLE_STATE_VERSION, cycleStateOf } from '../../../src/lib/session/cycleState';
import { readable, WHOLE } from '../../../src/lib/vault/readable';
import { onDisk, putOnDisk, tablesWith, type StoredRow } from './onDisk';
import { newCycle } from './tablets';
import { reopened, testStore } from './testStore';

const CANARY = 'Kanarievogel';
const projection = { stateOf: cycleStateOf, version: CYCLE_STATE_VERSION };
const place = { pack: 'p', chapter: 'h1', anchor: 'a', excerpt: CANARY };

/** A tablet with the word in everything that somebody can type. */
async function filled() {
  const store = testStore();
  const id = await createCycle(store, { ...newCycle, title: CANARY, trainers: [CANARY], location: CANARY });
  await addParticipants(store, id, [{ name: CANARY, organisation: CANARY }]);
  const session = sessionId(id, 1);
  const note = { session, text: `Over ${CANARY}`, about: { kind: 'session' } as const, keepHere: false };
  const noteId = await addNote(store, note);
  await addPhoto(store, session, {
    block: null,
    caption: CANARY,
    picture: { type: 'image/jpeg', bytes: new TextEncoder().encode(`JPEG ${CANARY}`), width: 8, height: 6 },
  });
  await saveDraft(store, `${id}/note/1`, { text: CANARY });
  leaveDraft(store, `${id}/note/2`, { text: CANARY });
  await setMe(store, id, noteId);
  await setPairing(store, { endpoint: 'https://e', token: CANARY, deviceName: CANARY, teamName: CANARY });
  await setRemark(store, { ...place, text: CANARY });
  await addBookmark(store, place);
  await keepSummaries(store, projection);
  return { store, id, session, noteId };
}

describe('what lies on the disk', () => {
  it('holds nothing of what was typed, and all of it is read again by the app', async () => {
    const { store, id, session } = await filled();
    store.db.close();
    expect(tablesWith(await onDisk(store.db.name), CANARY)).toEqual([]);
    const { atOnce } = store;
    expect(
      Array.from({ length: atOnce.length }, (_, at) => atOnce.getItem(atOnce.key(at) ?? '')).join(),
    ).not.toContain(CANARY);
    const again = reopened(store);
    const contents = await readCycle(again, id);
    expect(contents?.cycle.title).toBe(CANARY);
    expect(contents?.participants[0]?.name).toBe(CANARY);
    expect((await readNotes(again, session)).notes[0]?.text).toBe(`Over ${CANARY}`);
    expect(await readDraft(again, `${id}/note/1`)).toEqual({ text: CANARY });
    expect(await readDraft(again, `${id}/note/2`)).toEqual({ text: CANARY });
    expect((await readPairing(again))?.token).toBe(CANARY);
    expect((await readRemarks(again, 'p'))[0]?.text).toBe(CANARY);
    expect((await readBookmarks(again, 'p'))[0]?.excerpt).toBe(CANARY);
    expect((await readSummaries(again, projection))[0]?.cycle.title).toBe(CANARY);
    const photo = await readBlob(again, id, contents?.photos[0]?.blob ?? '');
    expect(await photo?.text()).toBe(`JPEG ${CANARY}`);
  });

  it('has of each sealed table the named columns and an envelope, and of no other table more than was agreed', async () => {
    const { store } = await filled();
    store.db.close();
    const tables = await onDisk(store.db.name);
    expect([...tables.keys()].sort()).toEqual(Object.keys(readable).sort());
    for (const [table, columns] of Object.entries(readable)) {
      if (columns === WHOLE) continue;
      const rows = tables.get(table) ?? [];
      expect(rows.length, table).toBeGreaterThan(0);
      for (const row of rows) {
        expect([...columns, 'sealed'], table).toEqual(expect.arrayContaining(Object.keys(row)));
        expect(row['sealed'], table).toBeInstanceOf(Uint8Array);
      }
    }
  });

  it('is sealed with one key, whichever of two pages begins first', async () => {
    const one = testStore();
    const same = reopened(one);
    await Promise.all([saveDraft(one, 'a', CANARY), saveDraft(same, 'b', CANARY)]);
    expect(await readDraft(one, 'b')).toBe(CANARY);
    expect(await readDraft(same, 'a')).toBe(CANARY);
  });
});

describe('a record that somebody tampered with', () => {
  const readings = async (store: Store, session: ReturnType<typeof sessionId>) => {
    const { notes, unreadable } = await readNotes(reopened(store), session);
    return { texts: notes.map(({ text }) => text), unreadable: unreadable.length };
  };
  const row = async (store: Store, id: string): Promise<StoredRow> => {
    store.db.close();
    return (await onDisk(store.db.name)).get('records')?.find((one) => one['id'] === id) ?? {};
  };

  it('is shown as one that cannot be read, wherever it was changed, and takes nothing else with it', async () => {
    const { store, session, noteId } = await filled();
    const other = { session, text: 'Blijft', about: { kind: 'session' } as const, keepHere: false };
    const otherId = await addNote(store, other);
    const [whole, another] = [await row(store, noteId), await row(store, otherId)];
    const sealed = whole['sealed'] as Uint8Array;
    const changes: StoredRow[] = [
      { ...whole, sealed: another['sealed'] },
      { ...whole, sealed: sealed.slice(0, -1) },
      { ...whole, sealed: sealed.slice(0, 3) },
      { ...whole, keepHere: 1 },
      { ...whole, digest: another['digest'] },
      { ...whole, written: 0 },
      { ...whole, sealed: undefined, body: { fields: {}, ancestors: {} } },
    ];
    for (const changed of changes) {
      await putOnDisk(store.db.name, 'records', [changed]);
      expect(await readings(store, session)).toEqual({ texts: ['Blijft'], unreadable: 1 });
    }
    await putOnDisk(store.db.name, 'records', [whole]);
    expect(await readings(store, session)).toMatchObject({ unreadable: 0 });
  });

  it('does not open, whichever byte is another', async () => {
    const { store, session, noteId } = await filled();
    const whole = await row(store, noteId);
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 255 }), async (place, by) => {
        const sealed = (whole['sealed'] as Uint8Array).slice();
        const at = place % sealed.length;
        sealed[at] = (sealed[at] ?? 0) ^ by;
        await putOnDisk(store.db.name, 'records', [{ ...whole, sealed }]);
        expect(await readings(store, session)).toEqual({ texts: [], unreadable: 1 });
      }),
      { numRuns: 15 },
    );
  });

  it('does not open as a record of another id, type or training', async () => {
    const { store, session, noteId } = await filled();
    const whole = await row(store, noteId);
    const cycleId = crypto.randomUUID();
    await putOnDisk(store.db.name, 'records', [
      { ...whole, id: crypto.randomUUID() },
      { ...whole, type: 'participant' },
      { ...whole, cycleId },
    ]);
    expect(await readings(store, session)).toEqual({ texts: [`Over ${CANARY}`], unreadable: 1 });
    const again = reopened(store);
    expect((await readCycle(again, whole['cycleId'] as string))?.unreadable).toHaveLength(1);
    expect((await readNotes(again, sessionId(cycleId, 1))).unreadable).toHaveLength(1);
  });

  it('is not sent, and what the endpoint has of it takes its place', async () => {
    const { store, session, noteId } = await filled();
    const whole = await row(store, noteId);
    const cycleId = whole['cycleId'] as string;
    await putOnDisk(store.db.name, 'records', [{ ...whole, sealed: new Uint8Array(60) }]);
    const again = reopened(store);
    const sent = await withCycleOn(again)(cycleId, (rows) => rows.unsent(500));
    expect(sent.some(({ id }) => id === noteId)).toBe(false);
    const fields = {
      ...{
        session: [session, '019ac0000000-0000-aaaaaaaaaaaaaaaa'],
        text: ['Van de server', '019ac0000000-0000-aaaaaaaaaaaaaaaa'],
      },
      ...{ about: [{ kind: 'session' }, '019ac0000000-0000-aaaaaaaaaaaaaaaa'] },
      createdAt: ['2026-11-24T15:00:00.000Z', '019ac0000000-0000-aaaaaaaaaaaaaaaa'],
    } as const;
    const record = { type: 'note', id: noteId, acked: {}, ancestors: {}, rejected: null, keepHere: false };
    await withCycleOn(again)(cycleId, (rows) =>
      rows.put([{ ...record, fields: structuredClone(fields) as never }]),
    );
    expect((await readNotes(again, session)).notes.map(({ text }) => text)).toEqual(['Van de server']);
  });
});

describe('a draft, a summary or a setting that somebody tampered with', () => {
  it('is as if it were not there', async () => {
    const { store, id } = await filled();
    store.db.close();
    const tables = await onDisk(store.db.name);
    for (const table of ['drafts', 'deviceSettings', 'remarks', 'bookmarks', 'summaries', 'blobs']) {
      const rows = (tables.get(table) ?? []).map((one) => ({ ...one, sealed: new Uint8Array(64) }));
      await putOnDisk(store.db.name, table, rows);
    }
    const again = reopened(store);
    expect(await readDraft(again, `${id}/note/1`)).toBeUndefined();
    expect(await readPairing(again)).toBeNull();
    expect(await readRemarks(again, 'p')).toEqual([]);
    expect(await readBookmarks(again, 'p')).toEqual([]);
    expect((await readSummaries(again, projection))[0]?.cycle.title).toBe(CANARY);
    const blob = (await readCycle(again, id))?.photos[0]?.blob ?? '';
    expect(await readBlob(again, id, blob)).toBeNull();
  });
});

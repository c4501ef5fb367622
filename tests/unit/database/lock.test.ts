import { describe, expect, it } from 'vitest';
import { createCycle } from '../../../src/lib/database/cycles';
import { readCycle } from '../../../src/lib/database/cycleContents';
import { changePassphrase, isPassphrase, recover, turnOnLock, unlock } from '../../../src/lib/database/lock';
import { readDraft, saveDraft } from '../../../src/lib/database/drafts';
import type { Store } from '../../../src/lib/database/open';
import { sealStored } from '../../../src/lib/database/sealStored';
import { LEAST, type KeyCost } from '../../../src/lib/vault/derive/cost';
import type { Derive } from '../../../src/lib/vault/derive/derive';
import type { LockedKeys } from '../../../src/lib/vault/lockedKeys';
import { onDisk, putOnDisk, type StoredRow } from './onDisk';
import { newCycle } from './tablets';
import { reopened, testStore } from './testStore';

const passphrase = 'appel brug citroen dak';
const secret = new Uint8Array(16).fill(9);

/** As slow as nothing; what makes it slow is tried by itself. */
const derive: Derive = async ({ passphrase: typed, salt, cost }) => {
  const bytes = new TextEncoder().encode(`${typed} ${salt.join()} ${JSON.stringify(cost ?? LEAST)}`);
  return { key: new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), cost: cost ?? LEAST };
};

/** A tablet with a training, locked, and begun again. */
async function lockedTablet() {
  const store = testStore();
  const id = await createCycle(store, newCycle);
  await saveDraft(store, `${id}/note/1`, 'Half getypt');
  await turnOnLock(store, { passphrase, secret, derive });
  await sealStored(store);
  store.db.close();
  const again = reopened(store);
  await again.db.open();
  return { store, again, id };
}

const dataRow = async (store: Store): Promise<StoredRow> =>
  (await onDisk(store.db.name)).get('keys')?.find(({ key }) => key === 'data') ?? {};

describe('a device with a passphrase', () => {
  it('begins locked, and opens with the passphrase as it was left', async () => {
    const { again, id } = await lockedTablet();
    expect(again.db.hasPassphrase).toBe(true);
    expect(again.db.keyring.isLocked).toBe(true);
    await expect(readCycle(again, id)).rejects.toThrow();
    await expect(readDraft(again, `${id}/note/1`)).rejects.toMatchObject({ problem: 'unavailable' });
    await expect(saveDraft(again, 'a', 'b')).rejects.toMatchObject({ problem: 'unavailable' });
    expect(await unlock(again, { passphrase, derive })).toEqual({ ok: true });
    expect((await readCycle(again, id))?.cycle.title).toBe('Najaar');
    expect(await readDraft(again, `${id}/note/1`)).toBe('Half getypt');
  });

  it('has no key on the disk with which a row opens, nor one that did before', async () => {
    const { store, again } = await lockedTablet();
    again.db.close();
    const tables = await onDisk(store.db.name);
    expect(Object.keys(await dataRow(store)).sort()).toEqual(['key', 'locked']);
    const sealed = ['records', 'drafts'].flatMap((name) => tables.get(name) ?? []);
    // The number of the key that seals each row: the second one.
    expect(new Set(sealed.map((row) => (row['sealed'] as Uint8Array)[1]))).toEqual(new Set([2]));
  });

  it('may be left while its rows are sealed anew, and goes on with that', async () => {
    const store = testStore();
    const id = await createCycle(store, newCycle);
    await turnOnLock(store, { passphrase, secret, derive });
    store.db.close();
    const again = reopened(store);
    await again.db.open();
    await unlock(again, { passphrase, derive });
    expect(again.db.isUnsealed).toBe(true);
    expect((await readCycle(again, id))?.cycle.title).toBe('Najaar');
    await putOnDisk(store.db.name, 'drafts', [{ key: 'a', value: 'ondergeschoven' }]);
    expect(await again.db.drafts.get('a')).toBeUndefined();
    await sealStored(again);
    expect((await readCycle(again, id))?.cycle.title).toBe('Najaar');
  });

  it('takes another passphrase in the place of the first', async () => {
    const { again, id } = await lockedTablet();
    const after = 'een heel andere zin';
    expect(await changePassphrase(again, { before: 'iets anders dan dat', after, derive })).toMatchObject({
      reason: 'wrong',
    });
    expect(await changePassphrase(again, { before: passphrase, after, derive })).toEqual({ ok: true });
    expect(await isPassphrase(again, { passphrase, derive })).toMatchObject({ ok: false });
    expect(await unlock(again, { passphrase: after, derive })).toEqual({ ok: true });
    expect((await readCycle(again, id))?.cycle.title).toBe('Najaar');
  });

  it('of which the passphrase was forgotten opens with the recovery key, and takes a new one', async () => {
    const { again, id } = await lockedTablet();
    const other = new Uint8Array(16).fill(8);
    expect(await recover(again, { secret: other, passphrase: 'nieuwe wachtzin', derive })).toMatchObject({
      reason: 'wrong',
    });
    expect(await recover(again, { secret, passphrase: 'nieuwe wachtzin', derive })).toEqual({ ok: true });
    expect((await readCycle(again, id))?.cycle.title).toBe('Najaar');
    again.db.keyring.lock();
    expect(await unlock(again, { passphrase: 'nieuwe wachtzin', derive })).toEqual({ ok: true });
  });
});

describe('a wrong passphrase', () => {
  it('makes the next wait, longer each time and also after a new start, and erases nothing', async () => {
    const { store, again, id } = await lockedTablet();
    const wrong = () => unlock(again, { passphrase: 'niet die zin', derive });
    for (let tries = 0; tries < 3; tries += 1) expect(await wrong()).toEqual({ ok: false, reason: 'wrong' });
    expect(await wrong()).toEqual({ ok: false, reason: 'wait', ms: 2_000 });
    expect(await unlock(again, { passphrase, derive })).toMatchObject({ reason: 'wait' });
    store.time += 2_000;
    expect(await wrong()).toMatchObject({ reason: 'wrong' });
    expect(await wrong()).toEqual({ ok: false, reason: 'wait', ms: 4_000 });
    again.db.close();
    const next = reopened(store);
    await next.db.open();
    store.time -= 1_000_000;
    expect(await unlock(next, { passphrase, derive })).toEqual({ ok: false, reason: 'wait', ms: 4_000 });
    store.time += 1_010_000;
    expect(await unlock(next, { passphrase, derive })).toEqual({ ok: true });
    expect((await readCycle(next, id))?.cycle.title).toBe('Najaar');
    expect(await next.db.keys.get('tries')).toBeUndefined();
  });

  it('waits no longer than five minutes', async () => {
    const { store, again } = await lockedTablet();
    await again.db.keys.put({ key: 'tries', failed: 500, at: store.time });
    expect(await unlock(again, { passphrase, derive })).toEqual({ ok: false, reason: 'wait', ms: 300_000 });
  });
});

describe('keys that somebody tampered with', () => {
  const changedTo = async (change: (locked: LockedKeys) => Partial<LockedKeys>) => {
    const { store, again } = await lockedTablet();
    again.db.close();
    const row = await dataRow(store);
    const locked = row['locked'] as LockedKeys;
    await putOnDisk(store.db.name, 'keys', [{ ...row, locked: { ...locked, ...change(locked) } }]);
    const next = reopened(store);
    await next.db.open();
    return unlock(next, { passphrase, derive });
  };
  const flipped = (bytes: Uint8Array<ArrayBuffer>) => bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte));
  const cheap: KeyCost = { memoryKiB: 8, passes: 1 };

  it('do not open', async () => {
    expect(await changedTo(() => ({}))).toEqual({ ok: true });
    const wrong = { ok: false, reason: 'wrong' };
    expect(await changedTo(() => ({ cost: cheap }))).toEqual(wrong);
    expect(await changedTo(() => ({ cost: { memoryKiB: 4_000_000, passes: 3 } }))).toEqual(wrong);
    expect(await changedTo(() => ({ cost: { ...LEAST, passes: 4 } }))).toEqual(wrong);
    expect(await changedTo(() => ({ salt: new Uint8Array(4) }))).toEqual(wrong);
    expect(await changedTo(({ byPassphrase }) => ({ byPassphrase: flipped(byPassphrase) }))).toEqual(wrong);
    expect(await changedTo(({ byRecoveryKey }) => ({ byPassphrase: byRecoveryKey }))).toEqual(wrong);
    expect(await changedTo(({ dataKeys }) => ({ dataKeys: flipped(dataKeys) }))).toEqual(wrong);
  });
});

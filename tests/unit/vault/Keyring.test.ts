import { describe, expect, it } from 'vitest';
import { Keyring, LockedError } from '../../../src/lib/vault/Keyring';
import { openText, sealText } from '../../../src/lib/vault/rowCodec';

const load = () => import('../../../src/lib/vault/rowCodec');

async function unlocked(): Promise<{ keyring: Keyring; bytes: Uint8Array }> {
  const [keyring, bytes] = [new Keyring(load), crypto.getRandomValues(new Uint8Array(32))];
  await keyring.prepare();
  keyring.unlock({ version: 1, bytes });
  return { keyring, bytes };
}

describe('the keyring', () => {
  it('without a key seals nothing and opens nothing, and says why', async () => {
    const { keyring } = await unlocked();
    const sealed = sealText(keyring.key, 'here', 'Aylin');
    keyring.lock();
    expect(keyring.isLocked).toBe(true);
    expect(() => sealText(keyring.key, 'here', 'Aylin')).toThrow(LockedError);
    expect(() => openText(keyring.keys, 'here', sealed)).toThrow(LockedError);
  });

  it('leaves nothing of the key in memory once it is locked, or has another', async () => {
    const { keyring, bytes } = await unlocked();
    const other = crypto.getRandomValues(new Uint8Array(32));
    keyring.unlock({ version: 1, bytes: other });
    expect(bytes.every((byte) => byte === 0)).toBe(true);
    keyring.lock();
    expect(other.every((byte) => byte === 0)).toBe(true);
  });

  it('is asked again for what seals, where it could not be had', async () => {
    let tries = 0;
    const keyring = new Keyring(() => ((tries += 1) === 1 ? Promise.reject(new Error('offline')) : load()));
    keyring.unlock({ version: 1, bytes: new Uint8Array(32) });
    await expect(keyring.prepare()).rejects.toThrow('offline');
    expect(keyring.isReady).toBe(false);
    await keyring.prepare();
    await keyring.prepare();
    expect([keyring.isReady, tries]).toEqual([true, 2]);
  });

  it('takes no key of another length', () => {
    expect(() => new Keyring(load).unlock({ version: 1, bytes: new Uint8Array(16) })).toThrow(
      'another length',
    );
  });
});

describe('a text that was sealed for a place', () => {
  it('opens there alone', async () => {
    const { keyring } = await unlocked();
    const sealed = sealText(keyring.key, 'left:cycle/note', 'Aylin 🌱');
    expect(openText(keyring.keys, 'left:cycle/note', sealed)).toBe('Aylin 🌱');
    expect(openText(keyring.keys, 'left:cycle/other', sealed)).toBeNull();
    expect(openText(keyring.keys, 'left:cycle/note', sealed.slice(0, -4))).toBeNull();
    expect(openText(keyring.keys, 'left:cycle/note', '{"text":"Aylin"}')).toBeNull();
  });
});

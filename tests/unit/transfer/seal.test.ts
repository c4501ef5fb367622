import { Encrypter } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { seal, unseal } from '../../../src/lib/transfer/sealing/seal';
import { mostFileBytes } from '../../../src/lib/transfer/sealing/sealing';

const PASSPHRASE = 'appel zebra toren lamp wolk';

/** A file as another program may make it; a low work factor makes a key at once. */
async function made(workFactor: number, text = 'Najaar'): Promise<Uint8Array<ArrayBuffer>> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(PASSPHRASE);
  encrypter.setScryptWorkFactor(workFactor);
  return new Uint8Array(await encrypter.encrypt(text));
}

function altered(bytes: Uint8Array<ArrayBuffer>, place: number): Uint8Array<ArrayBuffer> {
  const copy = bytes.slice();
  copy[place] = (copy[place] ?? 0) ^ 1;
  return copy;
}

/** The header says so much work, whatever was done. */
function claiming(bytes: Uint8Array<ArrayBuffer>, workFactor: string): Uint8Array<ArrayBuffer> {
  const text = Buffer.from(bytes).toString('latin1');
  return new Uint8Array(Buffer.from(text.replace(/(-> scrypt \S+ )\d+/, `$1${workFactor}`), 'latin1'));
}

describe('a sealed text', () => {
  it('opens with its passphrase, and is nowhere to be read in the file', async () => {
    const text = JSON.stringify({ name: 'Aylin Şahin', note: 'x'.repeat(200_000) });
    const bytes = await seal(text, PASSPHRASE);
    expect(Buffer.from(bytes).includes('Aylin')).toBe(false);
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 16\n/);
    expect(await unseal(bytes, PASSPHRASE)).toEqual({ ok: true, text });
  }, 30_000);

  it('does not open with another passphrase', async () => {
    expect(await unseal(await made(2), `${PASSPHRASE}s`)).toEqual({ ok: false, problem: 'wrongPassphrase' });
  });

  it('that was cut at any place is refused', async () => {
    const bytes = await made(2);
    for (let length = 0; length < bytes.length; length += 1)
      expect(await unseal(bytes.slice(0, length), PASSPHRASE), `cut at ${length}`).toMatchObject({
        ok: false,
      });
  });

  it('of which any byte was altered is refused', async () => {
    const bytes = await made(2);
    for (let place = 0; place < bytes.length; place += 1)
      expect(await unseal(altered(bytes, place), PASSPHRASE), `altered at ${place}`).toMatchObject({
        ok: false,
      });
  });

  it('to which something was added is refused', async () => {
    const longer = new Uint8Array([...(await made(2)), 0]);
    expect(await unseal(longer, PASSPHRASE)).toEqual({ ok: false, problem: 'damaged' });
  });

  it.each(['17', '18', '20', '30', '999'])(
    'that asks for a work factor of %s is refused, and the passphrase not tried',
    async (workFactor) => {
      const answer = await unseal(claiming(await made(2), workFactor), PASSPHRASE);
      expect(answer).toEqual({ ok: false, problem: 'tooMuchWork' });
    },
  );

  it.each(['0x10', '1e1', '-1', '016', 'NaN'])(
    'that names a work factor %s is refused',
    async (workFactor) => {
      expect(await unseal(claiming(await made(2), workFactor), PASSPHRASE)).toMatchObject({ ok: false });
    },
  );

  it('that is too large is refused before it is read', async () => {
    expect(await unseal(new Uint8Array(mostFileBytes + 1), PASSPHRASE)).toEqual({
      ok: false,
      problem: 'tooLarge',
    });
  });

  it('for somebody else, or no age file at all, is none of ours', async () => {
    const forKey = new Encrypter();
    forKey.addRecipient('age1lvyvwawkr0mcnnnncaghunadrqkmuf9e6507x9y920xxpp866cnql7dp2z');
    for (const bytes of [
      new Uint8Array(await forKey.encrypt('x')),
      new TextEncoder().encode('%PDF-1.7'),
      new TextEncoder().encode(`age-encryption.org/v1\n${'-> scrypt a 2\n'.repeat(1000)}`),
    ])
      expect(await unseal(bytes, PASSPHRASE)).toEqual({ ok: false, problem: 'notAHandover' });
  });
});
